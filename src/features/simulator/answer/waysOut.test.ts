import { expect, it } from 'vitest';
import type { Exchange, OperationDetail, Simulation } from '../../../openapi/index.ts';
import { parseKey, simulate } from '../../../openapi/index.ts';
import {
  answered,
  callback,
  detail,
  exchange,
  headerLeftOut,
  jsonBody,
  media,
  response,
  streams,
} from '../fixtures.ts';
import { type WayOut, waysOut } from './waysOut.ts';

const range = (key: string) => ({ uri: 'openapi.yaml', start: 100, end: 100 + key.length });

function waysFor(key: string, sample: Exchange, operation: OperationDetail = detail()): readonly WayOut[] {
  const parsed = parseKey(key);
  return waysOut({
    simulation: simulate(parsed, sample, { minor: '3.0' }),
    callback: callback(key, { parsed, partRanges: parsed.parts.map(() => range(key)) }),
    exchange: sample,
    detail: operation,
    edits: {},
  });
}

function ways(simulation: Simulation): readonly WayOut[] {
  return waysOut({ simulation, callback: callback('k'), exchange: exchange(), detail: detail(), edits: {} });
}

it('switches on fields that are not sent', () => {
  expect(ways(headerLeftOut)).toEqual([
    {
      label: 'Send `progressUrl`',
      done: '`progressUrl` is sent.',
      edits: { fields: { 'request.header.progressUrl': { send: true } } },
    },
  ]);
});

it('adds the member that the body lacks, with a URL where the URL begins with it', () => {
  const sample = exchange({ body: jsonBody('{"config": {"other": 1}}') });
  const operation = detail({ requestBody: { required: true, sentByDefault: true, media: [media('{}')] } });
  const [way] = waysFor('{$request.body#/config/sink}', sample, operation);
  expect(way).toMatchObject({ label: 'Add `sink` to the sample' });
  expect(way && 'edits' in way && JSON.parse(way.edits.requestBodies?.['application/json'] ?? '')).toEqual({
    config: { other: 1, sink: 'https://consumer.example/callback' },
  });
});

it('adds nothing where something else is in the way', () => {
  const sample = exchange({ body: jsonBody('{"config": ["a"]}') });
  const operation = detail({ requestBody: { required: true, sentByDefault: true, media: [media('{}')] } });
  expect(waysFor('{$request.body#/config/sink}', sample, operation)).toEqual([]);
});

it('writes the nearest name into the key', () => {
  const sample = exchange({ body: jsonBody('{"hooks": "https://c.example"}') });
  const [way] = waysFor('{$request.body#/hook}', sample);
  expect(way).toEqual({
    label: 'Read `hooks` instead',
    fix: {
      title: 'Write `hooks`',
      edits: [{ range: { uri: 'openapi.yaml', start: 116, end: 120 }, text: 'hooks' }],
    },
  });
});

it('chooses a response that has what this one lacks', () => {
  const sample: Exchange = {
    ...exchange({}, answered(200)),
    responses: [
      { status: '200', headers: [], hasBody: false },
      { status: '202', headers: ['Location'], hasBody: false },
    ],
  };
  expect(waysFor('{$response.header.location}', sample, detail({ responses: [response('200')] }))).toEqual([
    {
      label: 'Choose the `202` response',
      done: 'Chose the `202` response.',
      edits: { status: '202' },
    },
  ]);
});

it('has nothing to offer beside a URL', () => {
  expect(ways(streams)).toEqual([]);
});
