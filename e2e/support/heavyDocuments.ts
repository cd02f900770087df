/** Documents that hold a great deal of one thing, made here so that journeys need no large files. */

type Json = string | boolean | number | { readonly [member: string]: Json } | readonly Json[];

const RESPONSES: Json = { '201': { description: 'Subscribed.' } };
const RECEIVED: Json = { responses: { '204': { description: 'Received.' } } };

/** As people write them: a line for each value. */
function description(title: string, paths: Json): string {
  return JSON.stringify({ openapi: '3.1.0', info: { title, version: '1' }, paths }, null, 1);
}

function onEvent(key: string): Json {
  return { onEvent: { [key]: { post: RECEIVED } } };
}

function query(name: string, example: string): Json {
  return { name, in: 'query', required: true, schema: { type: 'string' }, example };
}

function upTo<Item>(count: number, make: (number: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** A request body of about a megabyte, whose first member the key reads. */
export function largeBody(): string {
  const items = upTo(13_000, (id) => ({ id, name: `item number ${id}` }));
  const example = { url: 'https://consumer.example/hook', items };
  const content = { 'application/json': { schema: { type: 'object' }, example } };
  const post = {
    requestBody: { required: true, content },
    responses: RESPONSES,
    callbacks: onEvent('{$request.body#/url}'),
  };
  return description('Large body', { '/subscribe': { post } });
}

/** A query parameter of a million characters. */
export function largeValue(): string {
  const parameters = [query('url', `https://consumer.example/${'abcdefghij'.repeat(100_000)}`)];
  const post = { parameters, responses: RESPONSES, callbacks: onEvent('{$request.query.url}') };
  return description('Large value', { '/subscribe': { post } });
}

/** Two thousand query parameters, and the key reads the last one. */
export function manyParameters(): string {
  const parameters = upTo(2000, (number) => query(`p${number}`, `https://consumer.example/${number}`));
  const post = { parameters, responses: RESPONSES, callbacks: onEvent('{$request.query.p2000}') };
  return description('Many parameters', { '/subscribe': { post } });
}

/** A key of a thousand expressions. */
export function longKey(): string {
  const post = {
    parameters: [query('url', 'https://consumer.example'), query('n', '7')],
    responses: RESPONSES,
    callbacks: onEvent(`{$request.query.url}${'/{$request.query.n}'.repeat(999)}`),
  };
  return description('Long key', { '/subscribe': { post } });
}

/** Two thousand callbacks whose keys are all wrong in the same way. */
export function brokenKeys(): string {
  const content = {
    'application/json': { schema: { type: 'object', properties: { id: { type: 'string' } } } },
  };
  const paths = upTo(2000, (number) => {
    const callbacks = { [`onEvent${number}`]: { [`{$request.body.id}/${number}`]: { post: RECEIVED } } };
    const post = { requestBody: { content }, responses: RESPONSES, callbacks };
    return [`/subscribe-${number}`, { post }] as const;
  });
  return description('Broken keys', Object.fromEntries(paths));
}

/** A body whose schema is described by a text that a Markdown parser takes too long for, or that it breaks at. */
export function described(text: string): string {
  const schema = { type: 'object', description: text, properties: { id: { type: 'string' } } };
  const post = {
    parameters: [query('url', 'https://consumer.example')],
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: RESPONSES,
    callbacks: onEvent('{$request.query.url}'),
  };
  return description('Described', { '/subscribe': { post } });
}

/** A callback's name and a header's name that each hold an override of direction without its end. */
export function turning(): string {
  const header = { name: 'x\u202egnp', in: 'header', schema: { type: 'string' } };
  const callbacks = { 'paid\u202eoediv': { '{$request.body#/x\u202egnp}': { post: RECEIVED } } };
  const content = { 'application/json': { schema: { type: 'object' }, example: {} } };
  const post = {
    parameters: [header],
    requestBody: { required: true, content },
    responses: RESPONSES,
    callbacks,
  };
  return description('Turning', { '/subscribe': { post } });
}
