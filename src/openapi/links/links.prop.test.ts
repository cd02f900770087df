import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { simulated, withLink } from './links.fixture.ts';

const inQuery = { parameters: [{ name: 'v', in: 'query', schema: {} }] };
const text = fc.oneof(
  fc.constantFrom(
    '$response.body#/id',
    '{$request.path.id}',
    'a{$url}b',
    '$respnose.body',
    '{$',
    '$request.body#/nope',
  ),
  fc.string({ unit: 'binary' }),
);
const value = fc.letrec<{ any: JsonValue }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, true, 0, -1.5, 1e300),
    text,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(text, tie('any'), { maxKeys: 3 }),
  ),
})).any;

describe('simulateLink', { timeout: 30_000 }, () => {
  it('takes any value for a parameter and for the body', () => {
    fc.assert(
      fc.property(value, value, (parameter, requestBody) => {
        const link = { operationId: 'target', parameters: { v: parameter }, requestBody };
        const { callbackUrl, parts, key } = simulated(withLink(link, inQuery));
        expect(callbackUrl.kind).toBe('none');
        expect(parts.map(({ raw }) => raw).join('')).toBe(key);
      }),
      { numRuns: 100 },
    );
  });

  it('passes a constant as it is', () => {
    const constant = value.filter((each) => !JSON.stringify(each).includes('$'));
    fc.assert(
      fc.property(constant, (parameter) => {
        const link = { operationId: 'target', parameters: { v: parameter } };
        const [argument] = simulated(withLink(link, inQuery)).arguments;
        expect(argument?.passed).toEqual({
          kind: 'passed',
          value: JSON.parse(JSON.stringify(parameter)),
          reads: [],
          notes: [],
        });
      }),
      { numRuns: 100 },
    );
  });

  it('passes any value of a body with its type', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (found) => {
        const link = { operationId: 'target', parameters: { v: '$request.body#/v' } };
        const body = JSON.stringify({ v: found });
        const [argument] = simulated(withLink(link, inQuery), {
          parentEdits: { requestBodies: { 'application/json': body } },
        }).arguments;
        expect(argument?.passed).toMatchObject({ kind: 'passed', value: JSON.parse(body).v });
      }),
      { numRuns: 100 },
    );
  });

  it('gives the parts of the URL in the places that it says', () => {
    const target = {
      parameters: [{ name: 'id', in: 'path', required: true, schema: {} }, ...inQuery.parameters],
    };
    fc.assert(
      fc.property(value, (found) => {
        const link = { operationId: 'target', parameters: { id: '$statusCode', v: '$request.body#/v' } };
        const { callbackUrl, parts } = simulated(withLink(link, target), {
          parentEdits: { requestBodies: { 'application/json': JSON.stringify({ v: found }) } },
        });
        const url = callbackUrl.kind === 'url' ? callbackUrl.url : '';
        const written = parts.map((part) =>
          part.kind === 'expression' ? url.slice(part.urlRange?.start, part.urlRange?.end) : part.raw,
        );
        expect(written.join('')).toBe(url);
        expect(url).toContain('https://api.example/target/201');
      }),
      { numRuns: 100 },
    );
  });
});
