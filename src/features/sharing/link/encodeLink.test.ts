import { describe, expect, it } from 'vitest';
import { encodeLink } from './encodeLink.ts';
import { LARGEST_STATE } from './linkFormat.ts';
import { ONE } from './linkState.fixture.ts';
import type { LinkState } from './linkState.ts';

describe('encodeLink', () => {
  it('makes none either where both versions together are too much', { timeout: 60_000 }, async () => {
    const half = 'a'.repeat(LARGEST_STATE / 2 + 1);
    const documents = [{ uri: 'a.yaml', text: half }];
    const state: LinkState = {
      source: { ...ONE.source, documents },
      edits: {},
      compared: { set: { entry: 'a.yaml', documents }, origin: { kind: 'opened' }, is: 'before' },
    };
    expect(await encodeLink(state)).toBeUndefined();
  });

  const linkTo = (text: string) =>
    encodeLink({ source: { ...ONE.source, documents: [{ uri: 'a.yaml', text }] }, edits: {} });

  // What is escaped in JSON takes more room there than in the document.
  it.each([
    ['a', LARGEST_STATE + 1],
    ['\0', LARGEST_STATE / 6],
  ])(
    'makes no link that could not be opened: %j, %d times',
    { timeout: 60_000 },
    async (character, times) => {
      expect(await linkTo(character.repeat(times))).toBeUndefined();
    },
  );
});
