import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { detailOf } from './describe.fixture.ts';
import type { ValueDetail } from './detail.ts';

function ofParameter(schema: JsonObject): ValueDetail | undefined {
  const parameter = { name: 'p', in: 'query', schema };
  return detailOf({ operation: { parameters: [parameter] } }).parameters[0]?.inner;
}

function ofBody(mediaType: string, media: JsonObject) {
  return detailOf({ operation: { requestBody: { content: { [mediaType]: media } } } }).requestBody?.media[0];
}

describe('items and members', () => {
  it.each<[JsonObject, ValueDetail | undefined]>([
    [{ type: 'string' }, undefined],
    [{}, undefined],
    [{ type: 'array' }, { types: ['array'] }],
    [
      { type: 'array', items: { type: 'integer', enum: [1, 2] } },
      { types: ['array'], items: { types: ['integer'], enum: [1, 2] } },
    ],
    [
      { type: 'object', required: ['a'], properties: { a: { type: 'boolean' }, b: {} } },
      {
        types: ['object'],
        members: [
          { name: 'a', types: ['boolean'] },
          { name: 'b', types: [] },
        ],
      },
    ],
    [
      { allOf: [{ type: 'object', properties: { a: { type: 'string', format: 'uri' } } }] },
      { types: ['object'], members: [{ name: 'a', types: ['string'] }] },
    ],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, { types: ['object'] }],
  ])('%j', (schema, expected) => {
    expect(ofParameter(schema)).toEqual(expected);
  });
});

describe('parts', () => {
  const schema = {
    type: 'object',
    properties: {
      text: { type: 'string' },
      photo: { type: 'string', format: 'binary' },
      photos: { type: 'array', items: { type: 'string', contentEncoding: 'base64' } },
      logo: { type: 'string', contentMediaType: 'image/png' },
      meta: { type: 'object' },
    },
  };

  it('have the content type that their schema implies, or the document gives', () => {
    const encoding = { photo: { contentType: 'image/png, image/jpeg' }, meta: { explode: true, style: 7 } };
    expect(ofBody('multipart/form-data', { schema, encoding })?.encoding).toEqual({
      photo: { contentType: 'image/png, image/jpeg' },
      photos: { contentType: 'application/octet-stream' },
      logo: { contentType: 'image/png' },
      meta: { explode: true },
    });
  });

  it('are known of forms and multipart bodies only', () => {
    expect(ofBody('application/json', { schema })).not.toHaveProperty('inner');
    expect(ofBody('application/x-www-form-urlencoded', { schema })?.inner?.members).toHaveLength(5);
  });
});
