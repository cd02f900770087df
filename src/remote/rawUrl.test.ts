import { describe, expect, it } from 'vitest';
import { rawUrl, requestUrl } from './rawUrl.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const GIST = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

describe('rawUrl', () => {
  it.each([
    [
      'a GitHub page',
      'https://github.com/o/r/blob/main/api.yaml',
      'https://raw.githubusercontent.com/o/r/main/api.yaml',
      'the raw form of this GitHub page',
    ],
    [
      'its lines',
      'https://github.com/o/r/blob/main/api.yaml?plain=1#L10-L20',
      'https://raw.githubusercontent.com/o/r/main/api.yaml',
      'the raw form of this GitHub page',
    ],
    [
      'a branch with a slash',
      'https://github.com/o/r/blob/feature/x/a/b.json',
      'https://raw.githubusercontent.com/o/r/feature/x/a/b.json',
      'the raw form of this GitHub page',
    ],
    [
      'its history by line',
      'https://github.com/o/r/blame/main/api.yaml',
      'https://raw.githubusercontent.com/o/r/main/api.yaml',
      'the raw form of this GitHub page',
    ],
    [
      'www',
      'https://www.github.com/o/r/blob/main/api.yaml',
      'https://raw.githubusercontent.com/o/r/main/api.yaml',
      'the raw form of this GitHub page',
    ],
    [
      'letters of any script',
      'https://github.com/o/r/blob/main/日本/仕様.yaml',
      'https://raw.githubusercontent.com/o/r/main/%E6%97%A5%E6%9C%AC/%E4%BB%95%E6%A7%98.yaml',
      'the raw form of this GitHub page',
    ],
    [
      'a GitHub raw link',
      'https://github.com/o/r/raw/refs/heads/main/api.yaml',
      'https://raw.githubusercontent.com/o/r/refs/heads/main/api.yaml',
      'the file behind this GitHub link',
    ],
    [
      'a Gist',
      `https://gist.github.com/u/${GIST}`,
      `https://gist.githubusercontent.com/u/${GIST}/raw`,
      'the first file of this Gist',
    ],
    [
      'one file of a Gist',
      `https://gist.github.com/u/${GIST}#file-a-yaml`,
      `https://gist.githubusercontent.com/u/${GIST}/raw`,
      'the first file of this Gist',
    ],
    [
      'a revision of a Gist',
      `https://gist.github.com/u/${GIST}/${SHA}`,
      `https://gist.githubusercontent.com/u/${GIST}/raw/${SHA}`,
      'the first file of this Gist',
    ],
    [
      'a raw link of a Gist',
      `https://gist.github.com/u/${GIST}/raw/${SHA}/a.yaml`,
      `https://gist.githubusercontent.com/u/${GIST}/raw/${SHA}/a.yaml`,
      'the file behind this Gist link',
    ],
    [
      'a GitLab page',
      'https://gitlab.com/g/sub/p/-/blob/main/api.yaml?ref_type=heads',
      'https://gitlab.com/g/sub/p/-/raw/main/api.yaml',
      'the raw form of this GitLab page',
    ],
    [
      'a GitLab of one’s own',
      'https://git.example.com:8443/g/p/-/blob/v1/a.json',
      'https://git.example.com:8443/g/p/-/raw/v1/a.json',
      'the raw form of this GitLab page',
    ],
  ])('turns %s into the file’s address', (_what, from, url, note) => {
    expect(rawUrl(new URL(from))).toEqual({ url, note });
  });

  it.each([
    'https://raw.githubusercontent.com/o/r/main/api.yaml?token=t',
    'https://github.com/o/r',
    'https://github.com/o/r/tree/main/specs',
    'https://github.com/o/r/releases/download/v1/api.yaml',
    'https://gist.github.com/u',
    'https://example.com/o/r/blob/main/api.yaml',
    'http://localhost:8080/openapi.json?version=2#top',
  ])('leaves %s alone', (url) => {
    expect(rawUrl(new URL(url))).toEqual({ url });
  });
});

describe('requestUrl', () => {
  it.each([
    [
      'https://gitlab.com/g/p/-/raw/main/a/b%20c.yaml',
      'https://gitlab.com/api/v4/projects/g%2Fp/repository/files/a%2Fb%20c.yaml/raw?ref=main',
    ],
    ['https://example.com/a.yaml', 'https://example.com/a.yaml'],
  ])('asks for %s at %s', (url, asked) => {
    expect(requestUrl(url)).toBe(asked);
  });
});
