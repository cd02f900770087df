import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { ancestorsOf, type Description, openDescription } from '../openapi/index.ts';

const ID = 'virtual:first-example';
const RESOLVED = `\0${ID}`;
const FILE = fileURLToPath(new URL('../examples/streams.yaml', import.meta.url));

/**
 * Analyses the first example while building, so that the first screen shows its URL without waiting for a worker or
 * a YAML parser.
 */
export function firstExamplePlugin(): Plugin {
  return {
    name: 'first-example',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      this.addWatchFile(FILE);
      const description = await describeFirstExample();
      const { analysis, workspace } = description;
      const { set } = workspace;
      const ids = analysis.initial ? ancestorsOf(analysis, analysis.initial.callbackId) : [];
      const details = ids.flatMap((each) => description.describe(each) ?? []);
      return Object.entries({ set, analysis, details })
        .map(
          ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
        )
        .join('\n');
    },
  };
}

/** The first example, analysed. */
export async function describeFirstExample(): Promise<Description> {
  const text = await readFile(FILE, 'utf8');
  return openDescription({ entry: 'streams.yaml', documents: [{ uri: 'streams.yaml', text }] });
}
