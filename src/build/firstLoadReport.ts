import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { SERVICE_WORKER_FILE } from './serviceWorker.ts';

const MAIN_BUDGET = 170;
const WORKER_BUDGET = 70;

/**
 * Prints the scripts of the first screen, gzip, and warns over budget (a browser test fails). Counted: the entry with
 * everything it imports statically, what a wide window shows beside it, and the worker, although the bundled example
 * answers without it. The simulator follows the answer; Monaco and overlays load on use. The service worker waits until the
 * page is idle.
 */
export function firstLoadReport(): Plugin {
  return {
    name: 'first-load-report',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    async writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<string>();
      const visit = (chunk: Rollup.OutputChunk | undefined): void => {
        if (!chunk || first.has(chunk.fileName)) return;
        first.add(chunk.fileName);
        for (const name of chunk.imports) visit(byName.get(name));
      };
      for (const chunk of chunks) {
        const isFirst = chunk.isEntry || ON_WIDE_SCREENS.includes(chunk.name);
        if (isFirst && chunk.fileName !== SERVICE_WORKER_FILE) visit(chunk);
      }

      const size = (text: string | Uint8Array): number => gzipSync(text).length / 1000;
      const main = [...first].map((name) => [name, size(byName.get(name)?.code ?? '')] as const);
      const phone = main.filter(([name]) => !ON_WIDE_SCREENS.includes(byName.get(name)?.name ?? ''));
      const worker = inWorker(bundle).map(([name, code]) => [name, size(code)] as const);
      const total = (list: readonly (readonly [string, number])[]) =>
        list.reduce((sum, [, kb]) => sum + kb, 0);
      const line = ([name, kb]: readonly [string, number]) => `  ${kb.toFixed(1).padStart(7)} kB  ${name}`;

      const after = chunks
        .filter((chunk) => RIGHT_AFTER.includes(chunk.name))
        .map((chunk) => [chunk.fileName, size(chunk.code)] as const);

      console.log('\nScripts of the first screen (gzip):');
      console.log([...main, ...worker].map(line).join('\n'));
      console.log(
        `  main thread ${total(main).toFixed(1)} of ${MAIN_BUDGET} kB (a phone: ${total(phone).toFixed(1)}), worker ${total(worker).toFixed(1)} of ${WORKER_BUDGET} kB`,
      );
      console.log(`  right after the first paint:\n${after.map(line).join('\n')}`);
      if (total(main) > MAIN_BUDGET || total(worker) > WORKER_BUDGET)
        this.warn('The first load is over its budget.');
    },
  };
}

/** The worker's script. */
const IN_WORKER = /assets\/analysis\.worker-/;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g;

/** With all that they import statically. A worker's scripts are files of the page's build, without a graph of modules. */
function inWorker(bundle: Rollup.OutputBundle): readonly (readonly [name: string, code: string])[] {
  const scripts = new Map(
    Object.values(bundle).flatMap((item) =>
      item.type === 'asset' && item.fileName.endsWith('.js')
        ? [[item.fileName, typeof item.source === 'string' ? item.source : decode(item.source)] as const]
        : [],
    ),
  );
  const found = new Set([...scripts.keys()].filter((name) => IN_WORKER.test(name)));
  // A set is walked to those added on the way.
  for (const name of found) {
    for (const [, file] of (scripts.get(name) ?? '').matchAll(STATIC_IMPORT)) {
      if (scripts.has(`assets/${file}`)) found.add(`assets/${file}`);
    }
  }
  return [...found].map((name) => [name, scripts.get(name) ?? '']);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A phone does without. */
const ON_WIDE_SCREENS = ['wide', 'FlowCanvas'];
/** Shown as soon as the URL has been painted; listed so that nothing hides behind "later". */
const RIGHT_AFTER = ['simulator', 'ProblemsPane'];
