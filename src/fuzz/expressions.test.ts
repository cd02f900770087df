import { describe, expect, it } from 'vitest';
import { filesMakingExpressions, writtenExpressions } from './expressions.ts';
import { reasonedExpressions } from './reasonedExpressions.ts';
import safe from './safeExpressions.json' with { type: 'json' };

const written = writtenExpressions();

describe('the regular expressions of the sources', () => {
  it('are all found safe; `npm run expressions` checks new ones', () => {
    const known = new Set<string>(safe);
    const unknown = written.filter(
      (each) => !known.has(each.written) && !Object.hasOwn(reasonedExpressions, each.written),
    );
    expect(unknown.map((each) => `${each.written} in ${each.files.join(', ')}`)).toEqual([]);
  });

  it('with a reason are still there', () => {
    const all = new Set(written.map((each) => each.written));
    expect(Object.keys(reasonedExpressions).filter((each) => !all.has(each))).toEqual([]);
  });

  it('are literals except for the patterns of schemas, which run in a worker that can be stopped', () => {
    expect(filesMakingExpressions()).toEqual([
      // Made to see whether it can be, and never run.
      'src/openapi/receiver/valueSchema.ts',
      'src/validation/annotations.ts',
      'src/validation/normalizeSchema.ts',
    ]);
  });
});
