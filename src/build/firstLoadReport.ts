import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

const MAIN_BUDGET = 170;
const WORKER_BUDGET = 70;

/**
 * Prints the scripts a browser fetches until `Callback URL` first answers, gzip, and fails the build over budget.
 * Counted: the entry with everything it imports statically, the chunks it asks for at once (the flow), the theme
 * script, and the worker. Monaco and overlays load on use and are listed apart.
 */
export function firstLoadReport(): Plugin {
  return {
    name: 'first-load-report',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<string>();
      const visit = (chunk: Rollup.OutputChunk | undefined): void => {
        if (!chunk || first.has(chunk.fileName)) return;
        first.add(chunk.fileName);
        for (const name of chunk.imports) visit(byName.get(name));
        for (const name of chunk.dynamicImports) if (isFirstScreen(byName.get(name))) visit(byName.get(name));
      };
      for (const chunk of chunks) if (chunk.isEntry) visit(chunk);

      const size = (text: string | Uint8Array): number => gzipSync(text).length / 1000;
      const main = [...first].map((name) => [name, size(byName.get(name)?.code ?? '')] as const);
      const worker = Object.values(bundle)
        .filter((item) => item.type === 'asset' && item.fileName.includes('analysis.worker'))
        .map((item) => [item.fileName, size(item.type === 'asset' ? item.source : '')] as const);
      const total = (list: readonly (readonly [string, number])[]) =>
        list.reduce((sum, [, kb]) => sum + kb, 0);
      const line = ([name, kb]: readonly [string, number]) => `  ${kb.toFixed(1).padStart(7)} kB  ${name}`;

      console.log('\nScripts fetched until Callback URL first answers (gzip):');
      console.log([...main, ...worker].map(line).join('\n'));
      console.log(
        `  main thread ${total(main).toFixed(1)} of ${MAIN_BUDGET} kB, worker ${total(worker).toFixed(1)} of ${WORKER_BUDGET} kB`,
      );
      if (total(main) > MAIN_BUDGET || total(worker) > WORKER_BUDGET)
        throw new Error('The first load is over its budget.');
    },
  };
}

/** The flow is split off so that the URL can paint before it, but it is part of the first screen all the same. */
function isFirstScreen(chunk: Rollup.OutputChunk | undefined): boolean {
  return chunk?.name === 'FlowCanvas';
}
