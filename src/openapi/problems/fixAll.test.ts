import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import type { Problem } from '../workspace/problem.ts';
import { fixAll } from './fixAll.ts';

const problem = (start: number, end: number, text: string, more: Partial<Problem> = {}): Problem => {
  const range = { uri: 'a', start, end };
  return {
    code: 'not-declared',
    severity: 'warning',
    message: '',
    range,
    fix: { title: '', edits: [{ range, text }] },
    ...more,
  };
};

it('joins the edits of a kind in the order of the text', () => {
  const fix = fixAll(
    [problem(9, 9, 'b'), problem(1, 2, 'a'), problem(4, 5, 'x', { code: 'cycle' })],
    'not-declared',
  );
  expect(fix).toEqual({
    title: 'Fix 2 problems: Parameter not declared',
    edits: [
      { range: { uri: 'a', start: 1, end: 2 }, text: 'a' },
      { range: { uri: 'a', start: 9, end: 9 }, text: 'b' },
    ],
  });
});

it('carries out an edit once that several problems share', () => {
  expect(fixAll([problem(1, 2, 'a'), problem(1, 2, 'a')], 'not-declared')?.edits).toHaveLength(1);
});

it('leaves out fixes that would touch the same characters', () => {
  const fix = fixAll(
    [problem(1, 4, 'a'), problem(3, 5, 'b'), problem(4, 4, 'c'), problem(7, 8, 'd')],
    'not-declared',
  );
  expect(fix?.edits.map((edit) => edit.text)).toEqual(['a', 'd']);
});

it.each<[string, readonly Problem[]]>([
  ['one', [problem(1, 2, 'a')]],
  ['one that overlaps another', [problem(1, 2, 'a'), problem(1, 2, 'b')]],
  ['none of this kind', [problem(1, 2, 'a', { code: 'cycle' }), problem(3, 4, 'a', { code: 'cycle' })]],
])('is nothing for %s', (_, problems) => {
  expect(fixAll(problems, 'not-declared')).toBeUndefined();
});

it('fixes all keys of a document at once', () => {
  const text = `openapi: 3.0.3
info: { title: a, version: '1' }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { properties: { a: {}, b: {} } } } } }
      responses: { '200': { description: ok } }
      callbacks:
        one: { '{$request.body.a}': { post: { responses: { '200': { description: ok } } } } }
        two: { "{$request.body.b}/{$request.body.a}": { post: { responses: { '200': { description: ok } } } } }
`;
  const open = (each: string) =>
    openDescription({ entry: 'a', documents: [{ uri: 'a', text: each }] }).analysis.problems;
  const fix = fixAll(open(text), 'expr-body-tail');
  const fixed = (fix?.edits ?? []).reduceRight(
    (before, { range, text: written }) => before.slice(0, range.start) + written + before.slice(range.end),
    text,
  );
  expect(fixed).toContain("'{$request.body#/a}'");
  expect(fixed).toContain('"{$request.body#/b}/{$request.body#/a}"');
  expect(open(fixed).filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('takes the first of those that touch, in whatever order they come', () => {
  const fixes = fc.array(
    fc.tuple(fc.nat(30), fc.nat(3), fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fixes, (list) => {
      const problems = list.map(([start, length, text, uri]) => {
        const range = { uri, start, end: start + length };
        return problem(0, 0, '', { fix: { title: '', edits: [{ range, text }] } });
      });
      const edits = fixAll(problems, 'not-declared')?.edits ?? [];
      const taken: Edit[] = [];
      let fixed = 0;
      for (const edit of problems.flatMap(({ fix }) => fix?.edits ?? [])) {
        const same = taken.some((each) => JSON.stringify(each) === JSON.stringify(edit));
        if (!same && taken.some((each) => touch(each.range, edit.range))) continue;
        if (!same) taken.push(edit);
        fixed += 1;
      }
      expect(new Set(edits.map((each) => JSON.stringify(each)))).toEqual(
        new Set(fixed < 2 ? [] : taken.map((each) => JSON.stringify(each))),
      );
    }),
  );
});

type Edit = NonNullable<Problem['fix']>['edits'][number];

function touch(left: Edit['range'], right: Edit['range']): boolean {
  return left.uri === right.uri && left.start <= right.end && right.start <= left.end;
}

it('looks at each edit a few times, however many there are', () => {
  const looksFor = (count: number) => {
    let looks = 0;
    const problems = Array.from({ length: count }, (_, index) => {
      const range = { uri: 'a', start: index * 4, end: index * 4 + 1 };
      const edit = {
        text: 'x',
        get range() {
          looks += 1;
          return range;
        },
      };
      return problem(0, 0, '', { fix: { title: '', edits: [edit] } });
    });
    fixAll(problems, 'not-declared');
    return looks / count;
  };
  expect(looksFor(4_000)).toBeLessThan(1.5 * looksFor(1_000));
});
