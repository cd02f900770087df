import { callbackFacts } from '../../../openapi/facts/index.ts';
import { allCallbacks, buildExchange, openDescription, readingOf, simulate } from '../../../openapi/index.ts';
import { compareReadings } from '../../../openapi/readings/index.ts';
import { findings, urlControl } from '../../../openapi/risks/index.ts';
import { buildScenarios, type KeptScenario } from '../../../openapi/scenarios/index.ts';
import { compareTools } from '../../../openapi/tools/index.ts';

const documentOf = (key: string) => `openapi: 3.1.1
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters:
        - { name: url, in: query, required: true, schema: { type: string }, example: 'https://c.example/cb' }
        - { name: note, in: query, schema: { type: string }, example: 'a:b' }
        - { name: ids, in: query, schema: { type: array, items: { type: string } }, example: ['1', '2'] }
      responses: { '202': { description: ok } }
      callbacks:
        onA: { '${key}': { post: { responses: { '204': { description: ok } } } } }
`;

/** What the core says of one callback, for the panels. */
export function factsOfKey(key: string, kept: readonly KeptScenario[] = []) {
  const set = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: documentOf(key) }] };
  const description = openDescription(set);
  const [callback] = allCallbacks(description.analysis);
  const detail = callback && description.describe(callback.parentId);
  const facts = callback && callbackFacts(description, callback.id);
  if (!callback || !detail || !facts) throw new Error('the document has no callback');
  const exchange = buildExchange(detail, {});
  const { parsed } = readingOf(callback);
  const simulation = simulate(parsed, exchange, { minor: '3.1' });
  const input = { callback, minor: '3.1', parentDetail: detail, parentEdits: {}, facts, kept } as const;
  return {
    callbackUrl: simulation.callbackUrl,
    scenarios: buildScenarios(input),
    comparisons: compareReadings(parsed, exchange, { minor: '3.1' }),
    tools: compareTools(callback.key, exchange, simulation.callbackUrl),
    findings: findings({ parsed, simulation, facts, sender: callback.sender }),
    control: urlControl(simulation, callback.sender),
  };
}
