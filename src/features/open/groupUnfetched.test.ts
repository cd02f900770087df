import { describe, expect, it } from 'vitest';
import { groupUnfetched } from './groupUnfetched.ts';

const file = (uri: string, title: string) => ({ uri, title, nextStep: 'Retry.' });
const many = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => file(`https://x.example/v1/schemas/${index}.yaml`, title));

describe('groupUnfetched', () => {
  it('says each reason once, that of most files first', () => {
    const { groups, more } = groupUnfetched([file('https://x.example/a.yaml', 'Gone'), ...many(5, 'Slow')]);
    expect(groups).toEqual([
      {
        names: ['schemas/0.yaml', 'schemas/1.yaml', 'schemas/2.yaml'],
        others: 2,
        title: 'Slow',
        nextStep: 'Retry.',
      },
      { names: ['a.yaml'], others: 0, title: 'Gone', nextStep: 'Retry.' },
    ]);
    expect(more).toBe(0);
  });

  it('counts the files beyond the limit', () => {
    const { groups, more } = groupUnfetched(['a', 'b', 'c', 'd', 'e', 'f'].flatMap((each) => many(2, each)));
    expect(groups).toHaveLength(4);
    expect(more).toBe(4);
  });

  it('names an entry that is not an address in full', () => {
    expect(groupUnfetched([file('http://', 'No URL'), file('urn:a', 'No')]).groups[0]?.names).toEqual([
      'http://',
    ]);
  });
});
