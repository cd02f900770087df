import { loadExample } from '../../examples/examples.ts';
import { callbackFacts } from '../../openapi/facts/index.ts';
import { openDescription } from '../../openapi/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { clientThat } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';

const EXAMPLE = await loadExample('deliveries.yaml');

/** A store with a document open, answered by the real core; the example that has something in every tab. */
export function openedStore(text = EXAMPLE) {
  const set = singleDocument('deliveries.yaml', text);
  const description = openDescription(set);
  const { analysis } = description;
  const ids = [analysis.initial?.operationId ?? '', analysis.initial?.callbackId ?? ''];
  const details = ids.flatMap((id) => description.describe(id) ?? []);
  const client = clientThat({
    facts: async ({ callbackIds }) => callbackIds.flatMap((id) => callbackFacts(description, id) ?? []),
    describe: async ({ ids: wanted }) => wanted.flatMap((id) => description.describe(id) ?? []),
  });
  const work = { set, origin: { kind: 'example', name: 'deliveries' }, selection: analysis.initial } as const;
  const store = createAppStore({ client, work, analysis, details, theme: 'light' });
  const [operationId = '', callbackId = ''] = ids;
  return { store, operationId, callbackId, facts: callbackFacts(description, callbackId) };
}
