import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import type { JsonValue } from '../source/json.ts';
import { buildFlow } from './buildFlow.ts';
import { flowOperations } from './flowOperations.ts';

const link = { operationId: 'getUser', parameters: { id: '$response.body#/id' } };
const withLink = (links: JsonValue) => ({ responses: { 201: { description: 'ok', links } } });
const callbacks = { on: { '{$request.query.u}': { post: {} } } };

function analysisOf(paths: JsonValue) {
  const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths });
  return openDescription({ entry: 'a', documents: [{ uri: 'a', text }] }).analysis;
}

const analysis = analysisOf({
  '/first': { post: withLink({ one: link }) },
  '/users': { post: { ...withLink({ two: link, three: link }), callbacks } },
  '/users/{id}': { get: { operationId: 'getUser', responses: {} } },
});

const shown = (links: boolean) =>
  flowOperations(analysis, links).map(({ path, callbacks: sent }) => [path, ...sent.map(({ name }) => name)]);

describe('flowOperations', () => {
  it('shows callbacks alone without links', () => {
    expect(shown(false)).toEqual([['/users', 'on']]);
    expect(flowOperations(analysis, false)).toBe(analysis.operations);
  });

  it('puts links behind the callbacks of their operations, in the order of the document', () => {
    expect(shown(true)).toEqual([
      ['/first', 'one'],
      ['/users', 'on', 'two', 'three'],
    ]);
  });
});

describe('a flow with links', () => {
  const graph = buildFlow(flowOperations(analysis, true), { expandedGroups: new Set() });

  it('counts them apart', () => {
    expect(graph.total).toEqual({ callbacks: 1, operations: 2, webhooks: 0, unused: 0, links: 3 });
  });

  it('has the consumer send the next request', () => {
    const kinds = graph.edges.map(({ from, to, urlKind }) => `${from} → ${to} ${urlKind ?? ''}`.trim());
    expect(kinds).toEqual([
      'consumer → provider',
      'consumer → provider next',
      'consumer → provider',
      'provider → consumer request',
      'consumer → provider next',
      'consumer → provider next',
    ]);
  });

  it('says what its last lane holds', () => {
    expect(graph.sections[0]?.laneLabels.at(-1)).toBe('Callback, or next request by a link');
    const alone = analysisOf({ '/first': { post: withLink({ one: link }) } });
    const { sections } = buildFlow(flowOperations(alone, true), { expandedGroups: new Set() });
    expect(sections[0]?.laneLabels.at(-1)).toBe('Next, sent by the consumer');
  });

  it('finds them by name, and by the path they lead to', () => {
    const named = (text: string) =>
      buildFlow(flowOperations(analysis, true), {
        expandedGroups: new Set(),
        filter: { text, method: '', tag: '' },
      }).nodes.flatMap((node) => (node.kind === 'callback' ? [node.callback.name] : []));
    expect(named('three')).toEqual(['three']);
    expect(named('body#/id')).toEqual(['one', 'two', 'three']);
  });

  it('gathers many links to one target, apart from callbacks', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, link]));
    const paths = {
      '/users': { post: { ...withLink(many), callbacks } },
      '/users/{id}': { get: { operationId: 'getUser', responses: {} } },
    };
    const { nodes } = buildFlow(flowOperations(analysisOf(paths), true), { expandedGroups: new Set() });
    expect(nodes.map(({ kind }) => kind)).toEqual(['party', 'operation', 'callback', 'group']);
  });
});
