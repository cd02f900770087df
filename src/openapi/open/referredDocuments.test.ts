import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { groupMissing, referredDocuments } from './referredDocuments.ts';

const ref = (reference: string) => ({ $ref: reference });
const schema = (reference: string) => ({ content: { 'application/json': { schema: ref(reference) } } });

function open(documents: Record<string, unknown>) {
  const list = Object.entries(documents).map(([uri, value]) => ({ uri, text: JSON.stringify(value) }));
  return openDescription({ entry: list[0]?.uri ?? '', documents: list });
}

const api = {
  openapi: '3.1.0',
  paths: {
    '/a': {
      get: { requestBody: ref('not-needed.yaml') },
      post: {
        parameters: [ref('common.yaml#/p')],
        requestBody: schema('common.yaml#/s'),
        responses: { 200: { description: '', links: { next: ref('links.yaml') } } },
        callbacks: {
          onA: ref('callbacks.json#/a'),
          onB: { '{$request.query.u}': { post: { requestBody: schema('common.yaml#/s') } } },
        },
      },
    },
    '/b': ref('path.yaml'),
  },
};
const callbacks = { a: { '{$request.query.u}': { post: { requestBody: schema('./deep.yaml') } } } };

describe('referredDocuments', () => {
  it('lists what callbacks need: missing documents first, then by how often they are referred to', () => {
    const description = open({ 'api.json': api, 'callbacks.json': callbacks });
    expect(referredDocuments(description).map(({ uri, count, missing }) => [uri, count, missing])).toEqual([
      ['common.yaml', 3, true],
      ['deep.yaml', 1, true],
      ['path.yaml', 1, true],
      ['callbacks.json', 1, false],
    ]);
  });

  it('points at the text of each reference to a missing document', () => {
    const description = open({ 'api.json': api, 'callbacks.json': callbacks });
    const [common, deep] = referredDocuments(description);
    const textOf = ({ uri, start, end }: { uri: string; start: number; end: number }) =>
      description.workspace.set.documents.find((each) => each.uri === uri)?.text.slice(start, end);
    expect(common?.places.map(textOf)).toEqual(['"common.yaml#/p"', '"common.yaml#/s"', '"common.yaml#/s"']);
    expect(deep?.places.map(({ uri }) => uri)).toEqual(['callbacks.json']);
  });

  it('finds more as documents are added, and follows references back and in circles', () => {
    const path = {
      post: { callbacks: { onC: { 'https://c.example': ref('path.yaml') } } },
      parameters: [ref('p.yaml')],
    };
    const description = open({
      'api.json': { openapi: '3.0.3', paths: { '/b': ref('path.yaml') } },
      'path.yaml': path,
    });
    expect(referredDocuments(description).map(({ uri, missing }) => [uri, missing])).toEqual([
      ['p.yaml', true],
      ['path.yaml', false],
    ]);
  });

  it('names documents by their address where the entry has one', () => {
    const description = open({
      'https://x.example/v1/api.json': { openapi: '3.0.3', paths: { '/b': ref('../b.yaml#/x') } },
    });
    expect(referredDocuments(description).map(({ uri }) => uri)).toEqual(['https://x.example/b.yaml']);
  });

  it('says how a missing document is referred to first, with the `$self` of the document that does', () => {
    const paths = { '/b': ref('../b%20c.yaml#/x'), '/c': ref('/d.yaml') };
    const withSelf = { openapi: '3.2.0', $self: 'https://y.example/v2/api.json', paths };
    expect(referredDocuments(open({ 'api.json': withSelf })).map(({ reference }) => reference)).toEqual([
      { from: 'api.json', self: 'https://y.example/v2/api.json', document: '../b%20c.yaml' },
      { from: 'api.json', self: 'https://y.example/v2/api.json', document: '/d.yaml' },
    ]);
    const before = open({ 'api.json': { ...withSelf, openapi: '3.1.0' } });
    expect(referredDocuments(before)[0]?.reference).toEqual({ from: 'api.json', document: '../b%20c.yaml' });
  });

  it('is empty for one document, and for a text that is not OpenAPI', () => {
    expect(referredDocuments(open({ 'a.json': { openapi: '3.1.0', paths: {} } }))).toEqual([]);
    expect(referredDocuments(open({ 'a.json': 'x' }))).toEqual([]);
    expect(referredDocuments(open({ 'a.json': { swagger: '2.0', paths: { '/a': ref('a.yaml') } } }))).toEqual(
      [],
    );
  });
});

describe('groupMissing', () => {
  it('makes one problem for each missing document, at the first place, and leaves the others', () => {
    const description = open({ 'api.json': api, 'callbacks.json': callbacks });
    const { problems } = description.analysis;
    const grouped = groupMissing(problems, referredDocuments(description));
    const external = grouped.filter(
      ({ code, message }) => code === 'ref-external' && !message.includes('links.yaml'),
    );
    expect(external.map(({ message }) => message)).toEqual([
      'This needs `common.yaml`, which is not open: 3 places refer to it.',
      'This needs `path.yaml`, which is not open: one place refers to it.',
      'This needs `deep.yaml`, which is not open: one place refers to it.',
    ]);
    expect(external[0]?.range).toEqual(
      problems.find(({ message }) => message.includes('common.yaml'))?.range,
    );
    const others = ({ code }: { code: string }) => code !== 'ref-external';
    expect(grouped.filter(others)).toEqual(problems.filter(others));
  });

  it('leaves problems as they are where nothing is known of them', () => {
    const { problems } = open({ 'api.json': api }).analysis;
    expect(groupMissing(problems, [])).toEqual(problems);
  });
});
