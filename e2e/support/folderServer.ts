import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { MEDIA_TYPES } from './mediaTypes.ts';

export interface FolderServer {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  /** Serves another folder from now on. */
  deploy(folder: string): void;
  close(): Promise<void>;
}

/** Serves a folder under a path, as a plain static host does. */
export async function serveFolder(folder: string, path: string): Promise<FolderServer> {
  let served = folder;
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = asked === path ? 'index.html' : normalize(asked.slice(path.length));
    const inside = asked.startsWith(path) && !file.startsWith('..');
    const reading = inside ? readFile(join(served, file)) : Promise.reject(new Error('outside'));
    reading.then(
      (body) =>
        response.writeHead(200, { 'Content-Type': MEDIA_TYPES[extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${path}`,
    deploy: (other) => {
      served = other;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
