import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeKeyNotice } from './describeNotice.ts';
import { describeKeyProblem } from './describeProblem.ts';
import { explainExpression } from './explainExpression.ts';
import { findUnbracedExpression } from './findUnbracedExpression.ts';
import { parseExpression } from './parseExpression.ts';
import { parseKey } from './parseKey.ts';
import type { RepairContext } from './repair.types.ts';
import { applyRepairEdits } from './repairEdits.ts';
import { repairKey } from './repairKey.ts';

const PIECES = [
  ...[
    '{',
    '}',
    '{$',
    '\x24{',
    '{{',
    '}}',
    '$',
    '#',
    '#/',
    '/',
    '.',
    '~',
    '~0',
    '[0]',
    '"',
    '\\',
    ' ',
    '?',
    '@',
    '\n',
  ],
  ...[
    '$url',
    '$method',
    '$statusCode',
    '$request.',
    '$response.',
    'request',
    'response.',
    '$REQUEST.',
    'requests',
  ],
  ...[
    'header.',
    'headers',
    'query.',
    'query',
    'path.',
    'body',
    'params.',
    'cookie',
    'content',
    'formData',
    'steps',
  ],
  ...[
    'callbackUrl',
    'id',
    'X-Reply',
    'sink',
    'a/b',
    'https://a.example',
    '{ ',
    ' }',
    'inputs.',
    '={{',
    "['a']",
  ],
];

/** Any text, and text glued together from what keys are made of, right and wrong. */
const anyKey = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 10 })
    .map((it) => it.join('')),
);

const name = fc.oneof(
  fc.constantFrom('callbackUrl', 'id', 'X-Reply', 'sink', 'a/b', 'url'),
  fc.string({ maxLength: 4 }),
);
const pointer = fc.array(fc.constantFrom('/id', '/sink', '/a~1b', '/callbackUrl', '/0', '/x}'), {
  maxLength: 3,
});
const pointers = fc.array(
  pointer.map((tokens) => tokens.join('')),
  { maxLength: 4 },
);

const anyContext: fc.Arbitrary<RepairContext> = fc.record({
  parameters: fc.array(fc.record({ name, in: fc.constantFrom('query', 'header', 'path', 'cookie') }), {
    maxLength: 4,
  }),
  requestPointers: pointers,
  responsePointers: pointers,
  callbackPathParameters: fc.array(name, { maxLength: 2 }),
});

const runs = { numRuns: 2000 };

it('joins the parts of any key to the key', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const { parts } = parseKey(key);
      expect(parts.map((part) => part.raw).join('')).toBe(key);
      expect(parts.map((part) => key.slice(part.range.start, part.range.end))).toEqual(
        parts.map((part) => part.raw),
      );
    }),
    runs,
  );
});

it('calls a key invalid exactly where it has problems, each within the key and with the text it found', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const parsed = parseKey(key);
      expect(parsed.form === 'invalid').toBe(parsed.problems.length > 0);
      for (const { range, found } of parsed.problems) expect(key.slice(range.start, range.end)).toBe(found);
    }),
    runs,
  );
});

it('reads the inner text of every part again as the same kind of expression', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      for (const part of parseKey(key).parts) {
        if (part.kind !== 'expression') continue;
        const alone = parseExpression(key.slice(part.inner.start, part.inner.end));
        expect(alone.ok && alone.expression.kind).toBe(part.expression.kind);
      }
    }),
    runs,
  );
});

it('suggests only keys that parse, by edits in order, and leaves keys alone that parse', () => {
  fc.assert(
    fc.property(anyKey, anyContext, (key, context) => {
      const parsed = parseKey(key);
      const repair = repairKey(parsed, context);
      expect(repair === undefined).toBe(parsed.form !== 'invalid');
      if (repair?.kind === 'none') expect(repair.reason).not.toBe('');
      if (repair?.kind !== 'suggestion') return;
      expect(parseKey(repair.key).form).not.toBe('invalid');
      expect(applyRepairEdits(key, repair.edits)).toBe(repair.key);
      let at = 0;
      for (const { range, reason } of repair.edits) {
        expect(range.start).toBeGreaterThanOrEqual(at);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(reason).not.toBe('');
        at = range.end;
      }
    }),
    runs,
  );
});

it('has words for every problem, notice and expression of any key', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const parsed = parseKey(key);
      for (const problem of parsed.problems) expect(describeKeyProblem(problem, key).message).toMatch(/\.$/);
      for (const notice of parsed.notices) expect(describeKeyNotice(notice, key).message).toMatch(/\.$/);
      for (const part of parsed.parts) {
        if (part.kind === 'expression')
          expect(explainExpression(part.expression, '3.1').sentence).toMatch(/\.$/);
      }
    }),
    runs,
  );
});

it('finds unbraced expressions inside literal text only', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const parsed = parseKey(key);
      const found = findUnbracedExpression(parsed);
      if (found === undefined) return;
      const literal = parsed.parts.find(
        (part) => part.range.start <= found.start && found.end <= part.range.end,
      );
      expect(literal?.kind).toBe('literal');
      expect(key.charAt(found.start)).toBe('$');
    }),
    runs,
  );
});
