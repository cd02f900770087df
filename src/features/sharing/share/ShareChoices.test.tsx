// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { openDescription } from '../../../openapi/index.ts';
import { createAppStore } from '../../../store/createAppStore.ts';
import { StoreContext } from '../../../store/hooks.ts';
import { IDLE_CLIENT } from '../../../store/idleClient.fixture.ts';
import { render } from '../../simulator/renderForTest.tsx';
import type { ShareOffer } from './makeOffers.ts';
import { MANY } from './offers.fixture.ts';
import { ShareChoices } from './ShareChoices.tsx';

const WHOLE: ShareOffer = {
  choice: 'whole',
  link: undefined,
  leftOut: [],
  documents: [{ uri: 'huge.yaml', text: 'x'.repeat(1_300_000) }],
};
const SLICE: ShareOffer = { ...WHOLE, choice: 'callbacks', link: '#cb1.x', documents: MANY.documents };

it('offers only slices of a document that no link can hold', () => {
  const { analysis } = openDescription(MANY);
  const work = { set: MANY, origin: { kind: 'paste' } } as const;
  const store = createAppStore({ client: IDLE_CLIENT, work, analysis, theme: 'light' });
  const { container } = render(
    <StoreContext value={store}>
      <ShareChoices
        offers={[WHOLE, SLICE]}
        measuring={false}
        chosen={SLICE}
        remaking={false}
        choose={() => undefined}
      />
    </StoreContext>,
  );
  const [whole, slice] = container.querySelectorAll('input');
  expect([whole?.disabled, whole?.checked]).toEqual([true, false]);
  expect([slice?.disabled, slice?.checked]).toEqual([false, true]);
  const detail = container.querySelector(`#${whole?.getAttribute('aria-describedby')}`);
  expect(detail?.textContent).toBe('1.3 MB: too large for a link.');
});
