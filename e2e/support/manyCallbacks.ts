/** Documents with many callbacks, made here so that journeys need no large files. */

type Json = string | boolean | { readonly [member: string]: Json } | readonly Json[];

const SUBSCRIPTION: Json = {
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['callbackUrl'],
        properties: { callbackUrl: { type: 'string', format: 'uri' } },
      },
    },
  },
};

function callback(callbacks: Json = {}): Json {
  return {
    '{$request.body#/callbackUrl}': {
      post: { requestBody: SUBSCRIPTION, responses: { '204': { description: 'Received.' } }, callbacks },
    },
  };
}

function operation(tag: string, callbacks: Json): Json {
  const responses = { '201': { description: 'Subscribed.' } };
  return { post: { tags: [tag], requestBody: SUBSCRIPTION, responses, callbacks } };
}

function description(title: string, paths: readonly (readonly [string, Json])[]): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1' },
    paths: Object.fromEntries(paths),
  });
}

function upTo<Item>(count: number, make: (number: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** One operation, 83 callbacks, one key. */
export function oneKey(): string {
  const callbacks = Object.fromEntries(upTo(83, (topic) => [`topic${topic}`, callback()]));
  return description('Topics', [['/topics', operation('topics', callbacks)]]);
}

/** 115 callbacks in 46 operations of five areas. */
export function fiveAreas(): string {
  const areas = ['payments', 'accounts', 'cards', 'consents', 'limits'];
  return description(
    'Bank',
    upTo(46, (number) => {
      const area = areas[number % areas.length] ?? '';
      const names = number % 2 === 0 ? ['created', 'changed', 'closed'] : ['created', 'changed'];
      const callbacks = Object.fromEntries(names.map((name) => [`${name}${number}`, callback()]));
      return [`/v1/${area}/${number}`, operation(area, callbacks)];
    }),
  );
}

/** 1,000 operations with one callback each, 20 tags, 60 starts of paths. */
export function thousand(): string {
  return description(
    'Thousand',
    upTo(1000, (number) => [
      `/area-${number % 60}/subscriptions-${number}`,
      operation(`tag-${number % 20}`, { [`onEvent${number}`]: callback() }),
    ]),
  );
}

/** 200 callbacks, nested twenty deep under ten operations. */
export function deep(): string {
  const nested = (number: number, level: number): Json =>
    level > 20 ? {} : { [`level${level}of${number}`]: callback(nested(number, level + 1)) };
  return description(
    'Deep',
    upTo(10, (number) => [`/deep-${number}`, operation('deep', nested(number, 1))]),
  );
}
