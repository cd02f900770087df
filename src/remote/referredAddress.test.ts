import { describe, expect, it } from 'vitest';
import { referredAddresses } from './referredAddress.ts';

const NAME = 'https://x.example/named.yaml';
const GIST = 'https://gist.githubusercontent.com/u/0123456789abcdef0123/raw';

describe('referredAddresses', () => {
  it.each([
    ['beside', { from: 'https://x.example/v1/a.yaml', document: '../b.yaml' }, ['https://x.example/b.yaml']],
    [
      'encoded',
      { from: 'https://x.example/a.yaml', document: 'b%20c.yaml' },
      ['https://x.example/b%20c.yaml'],
    ],
    ['of another host', { from: 'https://x.example/a', document: '//y.example/b' }, ['https://y.example/b']],
    [
      'beside where a redirect led to',
      { from: 'https://x.example/latest/a.yaml', document: './b.yaml' },
      ['https://x.example/v3/b.yaml'],
    ],
    [
      'by $self, else beside',
      { from: 'https://x.example/a.yaml', self: 'https://y.example/v2/api.yaml', document: 'b.yaml' },
      ['https://y.example/v2/b.yaml', 'https://x.example/b.yaml'],
    ],
    [
      'by a $self that is relative itself',
      { from: 'https://x.example/a.yaml', self: '/v2/api.yaml', document: 'b.yaml' },
      ['https://x.example/v2/b.yaml', 'https://x.example/b.yaml'],
    ],
    [
      'once where $self says the same',
      { from: 'https://x.example/a.yaml', self: '/a.yaml', document: 'b.yaml' },
      ['https://x.example/b.yaml'],
    ],
    ['in the same Gist', { from: GIST, document: 'b.yaml' }, [`${GIST}/b.yaml`]],
    ['nowhere', { from: 'https://x.example/a.yaml', document: 'http://' }, ['http://']],
  ])('finds a document %s', (_, reference, addresses) => {
    const foundAt = (name: string) => name.replace('/latest/', '/v3/');
    expect(referredAddresses({ uri: NAME, reference }, foundAt)).toEqual(addresses);
  });

  it('takes the name where nothing else is known', () => {
    expect(referredAddresses({ uri: NAME }, (name) => name)).toEqual([NAME]);
  });
});
