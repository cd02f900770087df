import { describe, expect, it } from 'vitest';
import { detailOf } from '../exchange/describe.fixture.ts';
import { encodedForm } from '../http/form.ts';
import { readFormBody } from './fillBody.ts';

const list = { type: 'array', items: { type: 'integer' } };
const pair = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'string' } } };
const schema = {
  type: 'object',
  properties: { text: { type: 'string' }, n: { type: 'integer' }, on: { type: 'boolean' }, list, pair },
};

/** Not written as it was read. */
const onlyRead = ['list=1&n=1&list=2', 'pair=%7B'];

const media = (encoding: object) => {
  const content = { 'application/x-www-form-urlencoded': { schema, encoding, example: { text: 'x' } } };
  const [first] =
    detailOf({ operation: JSON.parse(JSON.stringify({ requestBody: { content } })) }).requestBody?.media ??
    [];
  if (!first) throw new Error('described above');
  return first;
};

describe('the fields of a form', () => {
  it.each<[string, object, string, object]>([
    [
      'are typed by the schema, in their order',
      {},
      'on=true&list=1&n=7&text=8',
      { on: true, list: [1], n: 7, text: '8' },
    ],
    ['repeat', {}, 'list=1&n=1&list=2', { list: [1, 2], n: 1 }],
    ['that are not declared are text', {}, 'other=1', { other: '1' }],
    [
      'joined by commas',
      { list: { explode: false } },
      'n=1&list=1,2&text=a',
      { n: 1, list: [1, 2], text: 'a' },
    ],
    ['joined by pipes', { list: { style: 'pipeDelimited', explode: false } }, 'list=1%7C2', { list: [1, 2] }],
    [
      'in brackets',
      { pair: { style: 'deepObject', explode: true } },
      'pair%5BR%5D=1&pair%5BG%5D=2&n=3',
      { pair: { R: 1, G: '2' }, n: 3 },
    ],
    [
      'spread out',
      { pair: { style: 'form', explode: true } },
      'n=3&R=1&G=2',
      { n: 3, pair: { R: 1, G: '2' } },
    ],
    ['of JSON', { pair: { contentType: 'application/json' } }, 'pair=%7B%22R%22%3A1%7D', { pair: { R: 1 } }],
    ['of invalid JSON', { pair: { contentType: 'application/json' } }, 'pair=%7B', { pair: '{' }],
    [
      'called like what all objects have',
      {},
      '__proto__=1&constructor=2',
      Object.fromEntries([
        ['__proto__', '1'],
        ['constructor', '2'],
      ]),
    ],
    ['none', {}, '', {}],
  ])('%s', (_, encoding, text, value) => {
    const form = media(encoding);
    const read = readFormBody(form, text);
    expect(Object.entries(read)).toEqual(Object.entries(value));
    if (!onlyRead.includes(text)) expect(encodedForm(read, form.encoding)).toBe(text);
  });
});
