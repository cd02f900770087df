import { describe, expect, it } from 'vitest';
import { bundledExamples } from './bundledExamples.ts';
import { entryPoints } from './entryPoints.ts';
import { fuzz } from './fuzz.ts';

const documents = bundledExamples();
const all = entryPoints();

describe('broken texts', () => {
  it.each(all.map((each) => [each.name, each] as const))(
    '%s never throws, and gives no range outside the text',
    (name, entryPoint) => {
      const isSlow = entryPoint.food === 'document' || name === 'key in a document';
      const { throws, outside } = fuzz(entryPoint, documents, { inputs: isSlow ? 25 : 300, seed: 7 });
      expect(throws).toEqual([]);
      expect(outside).toEqual([]);
    },
    30_000,
  );
});
