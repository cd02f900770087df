import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { reasonText } from '../verdict/reasonText.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { buildSequence } from './buildSequence.ts';
import { conditionText } from './conditionText.ts';
import { drawFlow } from './drawFlow.ts';
import { type PictureSubject, sequenceInput } from './sequenceInput.ts';

/** The subject of a document, each request with its default samples. */
function subjectOf(document: object, title = 'API'): PictureSubject {
  const { analysis, describe: describeRequest } = openDescription({
    entry: 'a',
    documents: [{ uri: 'a', text: JSON.stringify(document) }],
  });
  const exchangeOf = (id: string) => {
    const detail = describeRequest(id);
    return detail && buildExchange(detail, {});
  };
  return {
    title,
    operations: analysis.operations,
    outcomeOf: (id) => {
      const node = requestPath(analysis, id).at(-1);
      const parent = node && 'parentId' in node ? exchangeOf(node.parentId) : undefined;
      const status = exchangeOf(id)?.response?.status;
      return {
        ...(isCallback(node) && parent && { simulation: simulate(node.parsed, parent, { minor: '3.1' }) }),
        ...(status !== undefined && { reply: String(status) }),
      };
    },
  };
}

function isCallback(node: object | undefined): node is CallbackRequest {
  return node !== undefined && 'parentId' in node;
}

const streams = (key: string, more: object = {}) => ({
  openapi: '3.1.0',
  paths: {
    '/streams': {
      post: {
        parameters: [
          {
            name: 'callbackUrl',
            in: 'query',
            schema: { type: 'string', format: 'uri' },
            example: 'https://c.example/cb',
          },
        ],
        responses: { 201: { description: '' } },
        callbacks: { onData: { [key]: { post: { responses: { 204: { description: '' } }, ...more } } } },
      },
    },
  },
});

const textsOf = (subject: PictureSubject) =>
  buildSequence(sequenceInput(subject)).steps.flatMap(function lines(step): readonly string[] {
    if (step.kind !== 'block') return [step.text];
    return [`${step.type} ${step.label}`, ...step.branches.flat().flatMap(lines)];
  });

describe('what a sequence is made of', () => {
  it('is the exchange with its values, the URL, its key, the condition and both replies', () => {
    expect(textsOf(subjectOf(streams('{$request.query.callbackUrl}/data')))).toEqual([
      'POST /streams\nquery callbackUrl = https://c.example/cb',
      '201',
      'later',
      'opt sent only if the query parameter callbackUrl is sent',
      'POST https://c.example/cb/data',
      'onData: {$request.query.callbackUrl}/data',
      '204',
    ]);
  });

  it('has the pieces of a URL in the hues of their sources', () => {
    const [operation] = sequenceInput(
      subjectOf(streams('{$request.query.callbackUrl}/{$method}')),
    ).operations;
    expect(operation?.callbacks[0]?.pieces).toEqual([
      { text: 'https://c.example/cb', kind: 'query', part: 0 },
      { text: '/' },
      { text: 'POST', kind: 'line', part: 2 },
    ]);
  });

  it('says how a key that is not valid is read', () => {
    const key = '{$request.query.callbackUrl/data';
    const subject = subjectOf(streams(key));
    const [callback] = sequenceInput(subject).operations[0]?.callbacks ?? [];
    const text = (callback?.keyPieces ?? []).map((piece) => piece.text).join('');
    expect(text).toBe(`${key}\nread as {$request.query.callbackUrl}/data`);
    const labels = drawFlow(subject).groups.map(({ label }) => label ?? '');
    expect(labels.some((label) => label.includes('read as {$request.query.callbackUrl}/data'))).toBe(true);
  });

  it('says why there is no URL', () => {
    const [operation] = sequenceInput(subjectOf(streams('{$request.body#/url}'))).operations;
    expect(operation?.callbacks[0]?.noUrl).toBe('POST /streams describes no request body');
    expect(operation?.callbacks[0]?.target).toBe('{$request.body#/url}');
  });

  it('has the key where nothing was simulated', () => {
    const subject = { ...subjectOf(streams('{$request.query.callbackUrl}')), outcomeOf: () => undefined };
    expect(sequenceInput(subject).operations[0]?.callbacks[0]?.target).toBe('{$request.query.callbackUrl}');
  });

  it('turns the roles of nested callbacks, and says where a webhook goes', () => {
    const nested = { callbacks: { onAck: { 'https://p.example/ack': { put: { responses: {} } } } } };
    const [operation] = sequenceInput(subjectOf(streams('{$request.query.callbackUrl}', nested))).operations;
    expect(operation?.callbacks[0]?.callbacks[0]).toMatchObject({ sender: 'consumer', method: 'PUT' });
    const webhook = subjectOf({
      openapi: '3.1.0',
      webhooks: { newPet: { post: { responses: { 200: { description: '' } } } } },
    });
    expect(textsOf(webhook)).toEqual(['POST newPet', 'URL registered outside this description', '200']);
  });
});

describe('a condition', () => {
  it.each([
    [
      reasonText({ kind: 'optional-body', place: { uri: 'a', pointer: '' } }, 'request'),
      'the request body is sent',
    ],
    [reasonText({ kind: 'optional-property', pointer: '/a' }, 'request'), 'the property a is sent'],
    [
      reasonText({ kind: 'undeclared', in: 'query', name: 'u' }, 'request'),
      'the query parameter u is sent all the same',
    ],
    [
      reasonText({ kind: 'undeclared', in: 'header', name: 'L' }, 'response'),
      'the response has the header L',
    ],
    [reasonText({ kind: 'standard-header', name: 'Accept' }, 'request'), 'the header Accept is sent'],
    [reasonText({ kind: 'short-array', pointer: '/a/0' }, 'request'), 'the array has the element /a/0'],
    [reasonText({ kind: 'null', pointer: '/a' }, 'request'), 'a is not null'],
    [reasonText({ kind: 'branch', pointer: '/a', keyword: 'oneOf' }, 'request'), 'the body has a'],
    [reasonText({ kind: 'branch', pointer: '', keyword: 'oneOf' }, 'request'), 'the request body is text'],
    [reasonText({ kind: 'open', pointer: '/a' }, 'request'), '/a is there'],
    [reasonText({ kind: 'open', pointer: '' }, 'request'), 'the request body has it'],
    [reasonText({ kind: 'read-only', pointer: '/a' }, 'request'), 'the request has a'],
    [reasonText({ kind: 'write-only', pointer: '/a' }, 'response'), 'the response has a'],
    [reasonText({ kind: 'media', pointer: '', without: ['a/b'] }, 'request'), 'the body is not a/b'],
    [
      reasonText({ kind: 'responses', without: ['400', '404'] }, 'response'),
      'the response is none of 400 and 404',
    ],
    ['something new', 'it is not so that something new'],
  ])('%s: sent only if %s', (reason, condition) => {
    expect(conditionText(reason)).toBe(condition);
  });
});

describe('a drawn flow', () => {
  const subject = subjectOf(streams('{$request.query.callbackUrl}/data'), 'Streams');
  const drawing = drawFlow(subject);
  const texts = drawing.groups.map(({ label }) => label ?? '');

  it('has a card for each party, operation and callback, with its key and its URL', () => {
    expect(texts.filter(Boolean)).toEqual([
      'Consumer sends requests',
      'POST /streams',
      'onData  sometimes POST {$request.query.callbackUrl}/data https://c.example/cb/data',
    ]);
  });

  it('marks the card and the edge of the selected callback', () => {
    const id = subject.operations[0]?.callbacks[0]?.id;
    const chosen = drawFlow(subject, id).groups.filter(({ shapes }) =>
      shapes.some((shape) => shape.role === 'chosen'),
    );
    expect(chosen.length).toBe(2);
  });

  it('keeps all texts inside its cards, whatever they are', () => {
    const hostile = '/日本語👩‍👩‍👧</svg>\n'.repeat(40);
    const { groups } = drawFlow(subjectOf(streams(`https://a.example/${hostile}`)));
    for (const { shapes } of groups) {
      const card = shapes.find((shape) => shape.shape === 'rect');
      if (card?.shape !== 'rect') continue;
      for (const shape of shapes)
        if (shape.shape === 'text') expect(shape.y).toBeLessThan(card.y + card.height);
    }
  });

  it('shares a card among callbacks with one key', () => {
    const document = streams('{$request.query.callbackUrl}');
    const { callbacks } = document.paths['/streams'].post;
    const key = { '{$request.query.callbackUrl}': { post: {} } };
    Object.assign(callbacks, { onEnd: key, onStop: key, onPause: key, onGo: key, onWait: key });
    const labels = drawFlow(subjectOf(document)).groups.map(({ label }) => label ?? '');
    expect(labels.some((label) => /^6 callbacks, same key/.test(label))).toBe(true);
  });
});
