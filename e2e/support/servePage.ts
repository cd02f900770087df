import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, preview } from 'vite';
import { editorHold } from './editorHold.ts';
import { OUT_DIR, PORT } from './ownServer.ts';

/** Builds the page and serves it as `npm start` does: what is tested is what is hosted. */
export default async function servePage(): Promise<() => Promise<void>> {
  await build({ build: { outDir: OUT_DIR, emptyOutDir: true }, logLevel: 'warn' });
  const server = await preview({
    build: { outDir: OUT_DIR },
    preview: { port: PORT, strictPort: true },
    plugins: [editorHold(), fromMemory()],
    logLevel: 'warn',
  });
  return () => server.close();
}

/**
 * Hands over scripts and style sheets from memory, uncompressed: there are about sixty to a page load, and reading and
 * compressing them each time takes longer than the page does with them.
 */
function fromMemory(): Plugin {
  const bodies = new Map<string, Promise<Buffer | undefined>>();
  return {
    name: 'from-memory',
    configurePreviewServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const [path, type] = /^\/(assets\/[\w.-]+\.(js|css))$/.exec(request.url ?? '')?.slice(1) ?? [];
        if (path === undefined) return next();
        const body = bodies.get(path) ?? readFile(join(OUT_DIR, path)).catch(() => undefined);
        bodies.set(path, body);
        const held = await body;
        if (held === undefined) return next();
        response.writeHead(200, {
          'content-type': type === 'css' ? 'text/css' : 'text/javascript',
          'cache-control': 'public, max-age=31536000, immutable',
        });
        response.end(held);
      });
    },
  };
}
