import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_ANSWER_MS, networkFirst } from './networkFirst.ts';

const never = () => new Promise<never>(() => {});
const answers =
  (text: string, status = 200) =>
  async () =>
    new Response(text, { status });
const fails = () => Promise.reject(new TypeError('Failed to fetch'));
const none = async () => undefined;
const slowly = () => new Promise<Response>((done) => setTimeout(() => done(new Response('new')), 60_000));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('networkFirst', () => {
  it.each([
    ['the network, where it answers', answers('new'), 'new'],
    ['the network, where it has no such file', answers('gone', 404), 'gone'],
    ['the copy, if there is no network', fails, 'old'],
    ['the copy, where the server fails', answers('down', 503), 'old'],
    ['the copy, where the server accepts and never answers', never, 'old'],
    ['the copy, where the server takes a minute', slowly, 'old'],
  ])('answers with %s', async (_, ask, text) => {
    const answer = networkFirst(ask, answers('old'));
    await vi.advanceTimersByTimeAsync(LONGEST_ANSWER_MS);
    expect(await (await answer).text()).toBe(text);
  });

  it('waits for a slow network if there is no copy', async () => {
    const answer = networkFirst(slowly, none);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await (await answer).text()).toBe('new');
  });

  it('fails where there is neither', async () => {
    expect((await networkFirst(fails, none)).type).toBe('error');
  });
});
