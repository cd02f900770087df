import { expect, it } from 'vitest';
import { jsonBody, report, reportOf, withKey } from './report.fixture.ts';

const requestBody = jsonBody({ properties: { url: { type: 'string' } } });

it.each([
  ['undeclared parameters', 'not-declared', (index: number) => `{$request.query.q${index}}`],
  ['faults', 'expr-source', (index: number) => `{$request.bod${index}}`],
  ['notices', 'expr-case', () => '{$URL}'],
] as const)(
  'of a key with many %s the first hundred are looked at, and the rest is said',
  (_, code, piece) => {
    const key = Array.from({ length: 1_024 }, (__, index) => piece(index)).join('/');
    const document = withKey(key, { requestBody });
    expect(reportOf(code, document)).toHaveLength(100);
    expect(reportOf('too-many-expressions', document)).toEqual([
      {
        problem: 'warning too-many-expressions',
        at: JSON.stringify(key),
        message: 'This callback key has 1024 expressions; only the first 100 are checked.',
        hint: 'Shorten the key: a URL needs a few expressions at most.',
      },
    ]);
  },
);

it('a hundred expressions are not too many', () => {
  const found = report(withKey(`https://h/${'{$request.body#/url}/'.repeat(100)}`, { requestBody }));
  expect(found.filter(({ problem }) => problem.endsWith('too-many-expressions'))).toEqual([]);
});
