import { describe, expect, it } from 'vitest';
import { body, event, ok, read, receiverOf, ref, source } from './receiver.fixture.ts';

it('components are kept as far as they are reached, also by discriminators; mappings to nothing are left out', () => {
  const pet = {
    type: 'object',
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: 'Cat', dog: '#/components/schemas/Dog', cow: '#/components/schemas/Cow' },
    },
  };
  const made = receiverOf(
    source({
      callbacks: {
        a: {
          '{$request.body#/u}': {
            post: { requestBody: body(ref('#/components/schemas/Pet')), responses: ok },
          },
        },
      },
      components: {
        schemas: { Pet: pet, Cat: { items: ref('#/components/schemas/Pet') }, Dog: {}, Other: {} },
      },
    }),
  );
  expect(Object.keys(Object(read(made, '/components/schemas')))).toEqual(['Pet', 'Cat', 'Dog']);
  expect(read(made, '/components/schemas/Pet/discriminator/mapping')).toEqual({
    cat: 'Cat',
    dog: '#/components/schemas/Dog',
  });
  expect(made.remarks).toEqual([
    'Left out of discriminators, since it leads nowhere: `#/components/schemas/Cow`.',
  ]);
});

it('says which documents it still refers to', () => {
  const made = receiverOf(
    source({
      callbacks: {
        a: { '{$request.body#/u}': { post: { requestBody: body(ref('gone.yaml#/A')), responses: ok } } },
      },
    }),
  );
  expect(made.remarks).toEqual(['It still refers to what is not open: `gone.yaml`.']);
});

describe('the side that owns a member', () => {
  const Event = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', readOnly: true }, secret: { type: 'string', writeOnly: true } },
    example: { readOnly: true },
  };
  const made = receiverOf(
    source({ callbacks: { onData: { '{$request.body#/u}': event } }, components: { schemas: { Event } } }),
  );

  it('is the one that sends: `readOnly` and `writeOnly` are swapped, but not in data', () => {
    expect(read(made, '/components/schemas/Event/properties')).toEqual({
      id: { type: 'string', writeOnly: true },
      secret: { type: 'string', readOnly: true },
    });
    expect(read(made, '/components/schemas/Event/example')).toEqual({ readOnly: true });
    expect(made.remarks.join()).toContain('are swapped');
  });
});

it('describes the tags that are in use, and those they belong to', () => {
  const tagged = { post: { tags: ['data'], responses: ok } };
  const made = receiverOf(
    source({
      openapi: '3.2.0',
      callbacks: { a: { '{$request.body#/u}': tagged } },
      more: { tags: [{ name: 'data', parent: 'all' }, { name: 'other' }, { name: 'all' }] },
    }),
  );
  expect(made.value.tags).toEqual([{ name: 'data', parent: 'all' }, { name: 'all' }]);
});
