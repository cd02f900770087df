import { build, type Plugin, preview } from 'vite';
import { editorHold } from './editorHold.ts';

/** Builds the page and serves it as `npm start` does: what is tested is what is hosted. */
export default async function servePage(): Promise<() => Promise<void>> {
  // Another folder and port let two runs go on side by side.
  const outDir = process.env.E2E_OUT_DIR ?? 'dist';
  const port = Number(process.env.E2E_PORT ?? 4179);
  await build({ build: { outDir, emptyOutDir: true }, logLevel: 'warn' });
  const server = await preview({
    build: { outDir },
    preview: { port, strictPort: true },
    plugins: [uncompressed(), editorHold()],
    logLevel: 'warn',
  });
  return () => server.close();
}

/** Compressing a megabyte for each page load takes longer than handing it to a browser on the same machine. */
function uncompressed(): Plugin {
  return {
    name: 'uncompressed',
    configurePreviewServer(server) {
      server.middlewares.use((request, _response, next) => {
        delete request.headers['accept-encoding'];
        next();
      });
    },
  };
}
