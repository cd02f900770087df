import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export const SERVICE_WORKER_FILE = 'sw.js';
const SOURCE = fileURLToPath(new URL('../offline/serviceWorker.ts', import.meta.url));

/** For hosts and for link previews, never asked for by the page. */
const NOT_CACHED = ['_headers', 'preview.png'];

/** Builds the service worker with the list of everything that was built, under a version made of its contents. */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    buildStart() {
      if (this.environment.config.build.ssr) return;
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: SERVICE_WORKER_FILE });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[SERVICE_WORKER_FILE];
        if (worker?.type !== 'chunk') return;
        const contents = new Map<string, string | Uint8Array>();
        for (const [name, item] of Object.entries(bundle)) {
          if (item === worker || name.endsWith('.map')) continue;
          contents.set(name === 'index.html' ? '' : name, item.type === 'chunk' ? item.code : item.source);
        }
        for (const name of filesOf(publicDir)) contents.set(name, readFileSync(join(publicDir, name)));
        const files = [...contents.keys()].sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(`${file}\n`).update(contents.get(file) ?? '');
        const precache = { version: hash.digest('hex').slice(0, 16), files };
        worker.code = worker.code.replace('__PRECACHE__', () => JSON.stringify(precache));
      },
    },
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !NOT_CACHED.includes(name));
}
