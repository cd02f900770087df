import { build, type Plugin, preview } from 'vite';
import { editorHold } from './editorHold.ts';
import { OUT_DIR, PORT } from './ownServer.ts';

/** Builds the page and serves it as `npm start` does: what is tested is what is hosted. */
export default async function servePage(): Promise<() => Promise<void>> {
  await build({ build: { outDir: OUT_DIR, emptyOutDir: true }, logLevel: 'warn' });
  const server = await preview({
    build: { outDir: OUT_DIR },
    preview: { port: PORT, strictPort: true },
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
