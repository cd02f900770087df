import { describe, expect, it } from 'vitest';
import { describeFailure } from './describeFailure.ts';
import type { RemoteFailure } from './remoteFailure.ts';

const host = 'api.example.com';

const ALL: RemoteFailure[] = [
  { kind: 'not-a-url', text: '' },
  { kind: 'not-a-url', text: 'x`'.repeat(500) },
  { kind: 'scheme', scheme: 'file' },
  { kind: 'scheme', scheme: 'ftp' },
  { kind: 'credentials', host },
  { kind: 'mixed-content', host },
  { kind: 'only-localhost', host, instead: 'http://localhost/' },
  { kind: 'offline' },
  { kind: 'unreachable', host },
  { kind: 'unreachable', host: 'localhost:8080' },
  { kind: 'cross-origin', host },
  { kind: 'status', host, status: 401 },
  { kind: 'status', host, status: 404 },
  { kind: 'status', host, status: 429 },
  { kind: 'status', host, status: 418 },
  { kind: 'status', host, status: 503 },
  { kind: 'web-page', host },
  { kind: 'not-text', host },
  { kind: 'empty', host },
  { kind: 'too-large', limit: 64_000_000 },
  { kind: 'stalled', host, seconds: 30 },
  { kind: 'left-out', host },
  { kind: 'not-awaited' },
  { kind: 'too-many', limit: 500 },
  { kind: 'set-too-large', limit: 64_000_000 },
];

describe('describeFailure', () => {
  it.each(ALL)('says what happened and what to do: %j', (failure) => {
    const { title, text, nextStep } = describeFailure(failure);
    expect(title).not.toMatch(/[.!]$/);
    expect(text).toMatch(/\.$/);
    expect(nextStep).toMatch(/\.$/);
    for (const each of [title, text, nextStep]) expect(each.split('`').length % 2).toBe(1);
    expect(text.length).toBeLessThan(300);
  });

  it('has different words for each', () => {
    expect(new Set(ALL.map((each) => describeFailure(each).title)).size).toBe(ALL.length);
  });

  it.each<[RemoteFailure, RegExp]>([
    [{ kind: 'cross-origin', host }, /Access-Control-Allow-Origin.*raw link.*drop/],
    [{ kind: 'web-page', host }, /Raw button/],
    [{ kind: 'mixed-content', host }, /https:\/\//],
    [{ kind: 'status', host, status: 401 }, /download the file/],
    [{ kind: 'unreachable', host: 'localhost:8080' }, /Start the server/],
  ])('of %j names the way out', (failure, words) => {
    expect(describeFailure(failure).nextStep).toMatch(words);
  });
});
