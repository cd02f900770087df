import { openDescription } from '../openapi/index.ts';
import { generateYaml } from './generateDocument.ts';
import { printTable } from './measure.ts';

/** Whether anything of replaced texts stays. Needs `--expose-gc`. */
export function coreMemory(): void {
  const base = generateYaml({ callbacks: 20, characters: 60_000 });
  const edit = (count: number) => {
    const documents = [{ uri: 'a.yaml', text: `${base}\n# ${count}` }];
    openDescription({ entry: 'a.yaml', documents });
  };
  const heapAfter = (edits: number) => {
    for (let count = 0; count < edits; count++) edit(count);
    globalThis.gc?.();
    return `${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB`;
  };
  printTable(
    'Memory of the core, in Node',
    ['', 'heap'],
    [
      ['after 100 edits', heapAfter(100)],
      ['after 1,100 edits', heapAfter(1000)],
    ],
  );
}
