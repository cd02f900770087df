import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { readBrokenText } from '../source/brokenText.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import type { Problem } from '../workspace/problem.ts';

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: a wrong form, not a template */
/** Keys that people write, and what each of them means. All are read under one operation, which declares it all. */
const forms: readonly (readonly [wrong: string, meant: string])[] = [
  [
    '{$callback_url}/invoices/{$request.body.id}',
    '{$request.query.callback_url}/invoices/{$request.body#/id}',
  ],
  ['{$callback_url}/execution/{$job_id}', '{$request.query.callback_url}/execution/{$request.path.job_id}'],
  ['{$request.body.callbackUrl}', '{$request.body#/callbackUrl}'],
  ['{request.body#/callbackUrl}', '{$request.body#/callbackUrl}'],
  ['${request.body#/callbackUrl}', '{$request.body#/callbackUrl}'],
  ['${request.body#callbackUrl}', '{$request.body#/callbackUrl}'],
  ['{$request.body#callbackUrl}/data', '{$request.body#/callbackUrl}/data'],
  ['{$request.body/callbackUrl}', '{$request.body#/callbackUrl}'],
  ['{$request#/callbackUrl}', '{$request.body#/callbackUrl}'],
  ['{$request.query#/callback_url}', '{$request.query.callback_url}'],
  ['{$request.headers.X-Reply}', '{$request.header.X-Reply}'],
  ['{$responses.content.subscriptionId}', '{$response.body#/subscriptionId}'],
  ['{notificationURI}', '{$request.body#/notificationURI}'],
  ['{$request.body#/callbackUrl', '{$request.body#/callbackUrl}'],
  ['{request.body#/authNotification }', '{$request.body#/authNotificationURI}'],
  ['{$request.body#/notificationUri}', '{$request.body#/notificationURI}'],
  ['{$request.body#/eventUrl}', '{$request.body#/subscription/eventUrl}'],
  ['{$request.body#/subscription/callbackUrl}', '{$request.body#/callbackUrl}'],
  ['{ $request.body#/callbackUrl }', '{$request.body#/callbackUrl}'],
  ['{{$request.body#/callbackUrl}}', '{$request.body#/callbackUrl}'],
  ['request.body#/callbackUrl', '$request.body#/callbackUrl'],
  ['{$request.params.job_id}', '{$request.path.job_id}'],
  ['{$request.parameters.callback_url}', '{$request.query.callback_url}'],
  ['{$request.body#/subscription.eventUrl}', '{$request.body#/subscription/eventUrl}'],
  ['$request.body#/callbackUrl/notify', '{$request.body#/callbackUrl}/notify'],
  ['$request.query.callback_url?x=1', '{$request.query.callback_url}?x=1'],
  ['$url/notify', '{$url}/notify'],
  ['https://h/$request.body#/id', 'https://h/{$request.body#/id}'],
  ['{$REQUEST.body#/callbackUrl}', '{$request.body#/callbackUrl}'],
  ['{$request.query.X-Reply}', '{$request.header.X-Reply}'],
];
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: the wrong forms end here */

const schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    callbackUrl: { type: 'string' },
    notificationURI: { type: 'string' },
    authNotificationURI: { type: 'string' },
    subscription: { type: 'object', properties: { eventUrl: { type: 'string' } } },
  },
};

const operation = {
  parameters: [
    { name: 'callback_url', in: 'query' },
    { name: 'job_id', in: 'path' },
    { name: 'X-Reply', in: 'header' },
  ],
  requestBody: { content: { 'application/json': { schema } } },
  responses: {
    201: { content: { 'application/json': { schema: { properties: { subscriptionId: {} } } } } },
  },
};

const quotings: readonly (readonly [name: string, write: (key: string) => string])[] = [
  ['single quotes', (key) => `'${key.replaceAll("'", "''")}'`],
  ['double quotes', (key) => JSON.stringify(key)],
  // A plain key must not begin with a brace.
  ['no quotes', (key) => (key.startsWith('{') ? `https://h/${key}` : key)],
];

describe.each(quotings)('in YAML with %s', (name, write) => {
  // Plain text with spaces in braces reads as another key altogether.
  const able = forms.filter(([wrong]) => name !== 'no quotes' || !wrong.includes(' '));
  it.each(able)('%s', (wrong, meant) => {
    const before = yaml(write(wrong));
    const after = fixed(before);
    const needsQuotes = name === 'no quotes' && !wrong.startsWith('{') && meant.startsWith('{');
    expect(after).toBe(yaml(needsQuotes ? `'${meant}'` : write(meant)));
    expect(faults(after)).toEqual([]);
  });
});

describe('in JSON', () => {
  it.each(forms)('%s', (wrong, meant) => {
    const after = fixed(json(wrong));
    expect(after).toBe(json(meant));
    expect(faults(after)).toEqual([]);
  });
});

it('a key that YAML read as a mapping is put in quotes', () => {
  const after = fixed(yaml('{$request.body#/callbackUrl}'));
  expect(after).toMatch(/["']\{\$request\.body#\/callbackUrl\}["']:/);
  expect(faults(after)).toEqual([]);
});

it('a method in capitals is written small', () => {
  const text = json('{$request.query.callback_url}').replace('"post":{"responses"', '"POST":{"responses"');
  expect(fixed(text)).toBe(json('{$request.query.callback_url}'));
});

function yaml(key: string): string {
  return `openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  /a/{job_id}:
    post:
      parameters: ${JSON.stringify(operation.parameters)}
      requestBody: ${JSON.stringify(operation.requestBody)}
      responses: ${JSON.stringify(operation.responses)}
      callbacks:
        evt:
          ${key}:
            post: { responses: { '200': { description: ok } } }
`;
}

function json(key: string): string {
  const evt = { [key]: { post: { responses: { 200: { description: 'ok' } } } } };
  const post = { ...operation, callbacks: { evt } };
  return JSON.stringify({ openapi: '3.1.0', paths: { '/a/{job_id}': { post } } });
}

const read = (text: string) =>
  openDescription({ entry: 'a', documents: [{ uri: 'a', text }] }, { tolerant: readBrokenText }).analysis;

/** Errors and warnings, and keys that are not valid. */
function faults(text: string): readonly string[] {
  const analysis = read(text);
  return [
    ...analysis.problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    ...allCallbacks(analysis).flatMap(({ key, parsed }) => (parsed.form === 'invalid' ? [key] : [])),
  ];
}

/** The text after the quick fixes, one at a time as a person would click them. */
function fixed(text: string): string {
  let current = text;
  for (let click = 0; click < 4; click += 1) {
    const [fix] = read(current).problems.flatMap((problem: Problem) =>
      problem.fix && problem.severity !== 'info' ? [problem.fix] : [],
    );
    if (!fix) break;
    current = fix.edits
      .toSorted((left, right) => right.range.start - left.range.start)
      .reduce(
        (before, edit) => before.slice(0, edit.range.start) + edit.text + before.slice(edit.range.end),
        current,
      );
  }
  return current;
}
