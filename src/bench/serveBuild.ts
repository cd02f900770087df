import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { MEDIA_TYPES } from '../../e2e/support/mediaTypes.ts';

/** Serves a build as hosts do: compressed, with what has a hash in its name kept by the browser. */
export async function serveBuild(
  folder: string,
  encoding: 'gzip' | 'br',
): Promise<{ readonly address: string; close(): void }> {
  const pack = encoding === 'br' ? brotliCompressSync : gzipSync;
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll('\\', '/'), pack(readFileSync(path))]),
  );
  const server = createServer(({ url = '/' }, response) => {
    const [path = ''] = url.split('?', 1);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const content = files.get(name);
    response.writeHead(content ? 200 : 404, {
      'Content-Type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Encoding': encoding,
      'Cache-Control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
