import { describe, expect, it } from 'vitest';
import { detailOf } from './describe.fixture.ts';
import { secretPointers } from './samplePointers.ts';

describe('secretPointers', () => {
  it.each([
    [{}, []],
    [{ format: 'password' }, ['']],
    [{ properties: { 'a/b': { format: 'password' }, c: { type: 'string' } } }, ['/a~1b']],
    [{ items: { allOf: [{ properties: { pin: { format: 'password' } } }] } }, ['/*/pin']],
  ])('finds those of %j', (schema, pointers) => {
    expect(secretPointers(schema)).toEqual(pointers);
  });

  it('is part of the description of a body, through references', () => {
    const { requestBody } = detailOf({
      operation: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Login' } } } },
      },
      root: {
        components: {
          schemas: {
            Login: { properties: { password: { $ref: '#/components/schemas/Secret' } } },
            Secret: { type: 'string', format: 'password' },
          },
        },
      },
    });
    expect(requestBody?.media[0]?.secrets).toEqual(['/password']);
  });
});
