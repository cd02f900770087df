import type { DocumentSet } from '../../../openapi/index.ts';

const ok = { responses: { 204: { description: 'ok' } } };
const calls = (name: string, more: object = {}) => ({
  ...ok,
  callbacks: { [name]: { [`https://c.example/${name}`]: { post: { ...ok, ...more } } } },
});

/** Three operations, one without callbacks, and two webhooks, one with a callback; one callback is nested. */
export const MANY: DocumentSet = {
  entry: 'many.json',
  documents: [
    {
      uri: 'many.json',
      text: JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'Many', version: '1' },
        paths: {
          '/one': { post: calls('onOne', calls('onNested')), get: ok },
          '/two': { post: calls('onTwo') },
        },
        webhooks: { hook: { post: calls('onHook') }, other: { post: ok } },
      }),
    },
  ],
};
