import { describe, expect, it } from 'vitest';
import { answerFrom, cacheNames } from './answerFrom.ts';

const SCOPE = 'https://host.example/team/explorer/';
const FILES = ['', 'theme.js', 'assets/index-abc.js'];

describe('answerFrom', () => {
  it.each([
    ['the page', SCOPE, { from: 'network', file: '' }],
    ['the page by name', `${SCOPE}index.html`, { from: 'network', file: '' }],
    [
      'the page with a document to open',
      `${SCOPE}?url=https://a.example/b.yaml`,
      { from: 'network', file: '' },
    ],
    ['a file without a hash', `${SCOPE}theme.js`, { from: 'network', file: 'theme.js' }],
    ['a file with a hash', `${SCOPE}assets/index-abc.js`, { from: 'cache', file: 'assets/index-abc.js' }],
    [
      'a file of another build, which may have its own cache',
      `${SCOPE}assets/index-xyz.js`,
      { from: 'cache', file: 'assets/index-xyz.js' },
    ],
  ])('answers %s', (_what, url, answer) => {
    expect(answerFrom({ method: 'GET', url }, SCOPE, FILES)).toEqual(answer);
  });

  it.each([
    ['a document beside the page', 'GET', `${SCOPE}openapi.yaml`],
    ['another folder', 'GET', 'https://host.example/team/other/'],
    ['another host', 'GET', 'https://api.example.com/openapi.json'],
    ['anything that is sent', 'POST', SCOPE],
  ])('leaves %s to the browser', (_what, method, url) => {
    expect(answerFrom({ method, url }, SCOPE, FILES)).toBeUndefined();
  });
});

describe('cacheNames', () => {
  const { current, isOld } = cacheNames(SCOPE, 'v2');

  it('removes the caches of former versions only', () => {
    expect(isOld(cacheNames(SCOPE, 'v1').current)).toBe(true);
    expect(isOld(current)).toBe(false);
    expect(isOld(cacheNames('https://host.example/team/', 'v1').current)).toBe(false);
    expect(isOld(cacheNames(`${SCOPE}sub/`, 'v1').current)).toBe(false);
    expect(isOld('someone-else')).toBe(false);
  });
});
