import { describe, expect, it } from 'vitest';
import { defined } from '../../../openapi/source/index.ts';
import { type Every, noneLeft } from './everyMember.ts';
import type { LinkState } from './linkState.ts';

const EVERY: Every<LinkState> = {
  source: { kind: 'url', url: 'https://docs.example/a.yaml' },
  selection: undefined,
  edits: {},
  pin: undefined,
  review: undefined,
  links: undefined,
  compared: undefined,
};

describe('a member of the link state that is forgotten', () => {
  it('does not compile where a state is read', () => {
    const { pin: _, ...lacking } = EVERY;
    // @ts-expect-error `pin` is missing.
    const read: Every<LinkState> = lacking;
    expect(defined(read)).toEqual(defined(EVERY));
  });

  it('does not compile where a state is packed or carried on', () => {
    const { source: _, selection: __, edits: ___, ...rest } = EVERY;
    // @ts-expect-error `pin` was not used.
    expect(noneLeft(rest)).toBeUndefined();
  });
});
