import { describe, expect, it } from 'vitest';
import { body, event, ok, read, receiverOf, source } from './receiver.fixture.ts';

describe('several callbacks', () => {
  const typed = (type: string) => ({
    post: {
      requestBody: {
        required: true,
        ...body({ type: 'object', required: ['type'], properties: { type: { const: type } } }),
      },
      responses: ok,
    },
  });

  it('with one path share it, each with its method', () => {
    const made = receiverOf(
      source({
        callbacks: {
          a: { '{$request.body#/u}': event },
          b: { '{$request.body#/u}': { put: { responses: ok } } },
        },
      }),
    );
    expect(Object.keys(Object(read(made, '/paths/~1cb')))).toEqual(['post', 'put']);
    expect(made.remarks).toEqual([]);
  });

  it('with one path and method are one operation, by `oneOf` where a member tells them apart', () => {
    const made = receiverOf(
      source({
        callbacks: { a: { '{$request.body#/u}': typed('a') }, b: { '{$request.body#/u}': typed('b') } },
      }),
    );
    const schema = read(made, '/paths/~1cb/post/requestBody/content/application~1json/schema');
    expect(schema).toMatchObject({
      oneOf: [{ properties: { type: { const: 'a' } } }, { properties: { type: { const: 'b' } } }],
    });
    expect(read(made, '/paths/~1cb/post/x-callback-of')).toMatchObject([
      { callback: 'a' },
      { callback: 'b' },
    ]);
    expect(made.remarks).toEqual([
      'Requests of `a` and `b` arrive as POST at the same path, so they are one operation; `type` tells their bodies apart.',
    ]);
  });

  it('are one operation by `anyOf` where nothing does, since a body may fit both', () => {
    const other = { post: { requestBody: body({ type: 'object', title: 'other' }), responses: ok } };
    const made = receiverOf(
      source({ callbacks: { a: { '{$request.body#/u}': event }, b: { '{$request.body#/u}': other } } }),
    );
    expect(read(made, '/paths/~1cb/post/requestBody/content/application~1json/schema')).toHaveProperty(
      'anyOf',
    );
    expect(made.remarks[0]).toContain('nothing in their bodies tells them apart for certain');
  });

  it('have templates that differ in more than names, and ids that differ', () => {
    const callbacks = {
      a: { '{$request.body#/u}/{$request.body#/id}': event },
      b: { '{$request.body#/u}/{$request.body#/no}': { put: { ...event.post, operationId: 'a' } } },
    };
    const made = receiverOf(
      source({ request: { id: { type: 'string' }, no: { type: 'string' } }, callbacks }),
    );
    expect(Object.keys(Object(read(made, '/paths')))).toEqual(['/cb/{id}']);
    expect(read(made, '/paths/~1cb~1{id}/put')).toMatchObject({
      operationId: 'a_2',
      parameters: [{ name: 'id' }],
    });
  });

  it('of several hosts have their servers at the path', () => {
    const made = receiverOf(
      source({ callbacks: { a: { '{$request.body#/u}': event }, b: { 'https://fixed.example/x': event } } }),
    );
    expect(read(made, '/servers')).toEqual([{ url: 'https://c.example' }, { url: 'https://fixed.example' }]);
    expect(read(made, '/paths/~1x/servers')).toEqual([{ url: 'https://fixed.example' }]);
    expect(read(made, '/info/title')).toBe('Receiver of callbacks (Streams API)');
  });
});
