import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readBrokenText } from './brokenText.ts';
import { pointersOf, rangesOf } from './everyPlace.fixture.ts';
import type { JsonValue } from './json.ts';
import { isArray, isObject } from './json.ts';
import { parseSource } from './parseSource.ts';
import { childPointer, readPointer } from './pointer.ts';

const read = (text: string) => parseSource(text, readBrokenText);

const name = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.constantFrom(
    '{$request.body#/url}',
    '__proto__',
    'constructor',
    '200',
    'a/b~c',
    '<<',
    '',
    'it\'s "x"',
    'a: b',
    '- a',
    '#a',
  ),
);

const value = fc.letrec<{ value: JsonValue; object: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    name,
    fc.constantFrom<JsonValue>(null, true, false, 0, -1.5, 1e21, 'two\nlines\n', ' x ', 'long '.repeat(40)),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
})).value;

/** The located text, indented as far as it was, so that block YAML reads back. */
function slice(text: string, range: { start: number; end: number } | undefined): string {
  if (range === undefined) throw new Error('not located');
  const column = range.start - (text.lastIndexOf('\n', range.start - 1) + 1);
  return `${' '.repeat(column)}${text.slice(range.start, range.end)}`;
}

describe('every value is where it is said to be', () => {
  test('in JSON', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, '\t'), (of, indent) => {
        const text = JSON.stringify(of, null, indent);
        const source = read(`${text}\n`);
        if (!isObject(of) && !isArray(of)) return;
        expect(source.value).toEqual(of);
        for (const pointer of pointersOf(of)) {
          const location = source.locate(pointer);
          expect(JSON.parse(slice(text, location?.value))).toEqual(readPointer(of, pointer));
          if (location?.key)
            expect(childPointer('', JSON.parse(slice(text, location.key)))).toBe(
              pointer.slice(pointer.lastIndexOf('/')),
            );
          expect(source.pointerAt(location?.value.start ?? 0)).toSatisfy((found: string) =>
            found.startsWith(pointer),
          );
        }
      }),
    );
  });

  test('in YAML', () => {
    fc.assert(
      fc.property(value, fc.boolean(), fc.boolean(), (of, flow, single) => {
        const text = stringify(of, {
          collectionStyle: flow ? 'flow' : 'block',
          singleQuote: single,
          aliasDuplicateObjects: false,
          schema: 'core',
          compat: 'yaml-1.1',
        });
        if (JSON.stringify(of).includes('"<<"')) return;
        const source = read(text);
        expect(source.value).toEqual(of);
        for (const pointer of pointersOf(of)) {
          const location = source.locate(pointer);
          const again = read(`# YAML\n${slice(text, location?.value)}\n`);
          expect(again.value ?? null).toEqual(readPointer(of, pointer));
        }
      }),
    );
  });
});

describe('keys', () => {
  test('without escapes, a mapped span is the same text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[$a-z][\w$#/.{}-]{0,12}$/),
        fc.nat(12),
        fc.nat(12),
        fc.constantFrom('"', "'", ''),
        (key, a, b, quote) => {
          const text = `x: 1\n${quote}${key}${quote}: 2\n`;
          const span = { start: Math.min(a, b, key.length), end: Math.min(Math.max(a, b), key.length) };
          const range = read(text).locateInKey(childPointer('', key), span);
          if (key !== 'x') expect(text.slice(range?.start, range?.end)).toBe(key.slice(span.start, span.end));
        },
      ),
    );
  });

  test('spans in escaped keys join without gaps', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        fc.nat(20),
        fc.boolean(),
        (key, cut, json) => {
          const text = json
            ? `{${JSON.stringify(key)}: 1}`
            : `? ${stringify(key, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd()}\n: 1\n`;
          const source = read(text);
          const pointer = childPointer('', key);
          const middle = Math.min(cut, key.length);
          const left = source.locateInKey(pointer, { start: 0, end: middle });
          const right = source.locateInKey(pointer, { start: middle, end: key.length });
          const whole = source.locate(pointer)?.key;
          expect([left?.start, right?.end]).toEqual([(whole?.start ?? 0) + 1, (whole?.end ?? 0) - 1]);
          if (middle > 0 && middle < key.length) expect(right?.start).toBeLessThanOrEqual(left?.end ?? 0);
        },
      ),
    );
  });

  test('a key written in place of another reads back as itself', () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('a: 1', "'a': 1", '"a": 1', '{a: 1}', '{"a": 1}', '{"a":1}'),
        (key, text) => {
          const source = read(text);
          const range = source.locate('/a')?.key;
          const written = text.slice(0, range?.start) + source.writeKey('/a', key) + text.slice(range?.end);
          const again = read(written);
          expect([Object.keys(again.value ?? {}), again.problems]).toEqual([[key], []]);
        },
      ),
    );
  });
});

describe('any text', { timeout: 30_000 }, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a: ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ', ',
      ': ',
      '\n',
      '\n  ',
      '\t',
      '&a ',
      '*a',
      '<<: ',
      '|\n',
      '? ',
      '# x',
      '---\n',
      '...\n',
      '%YAML 1.2\n',
      '!!str ',
      '!x ',
      '\r\n',
      '\uFEFF',
      '\\u12',
      '1',
      'null',
      '{$url}',
      '\u0000',
    ),
    fc.string({ maxLength: 4 }),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );

  test('is read without an exception, and every range is inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const source of [read(text), parseSource(text)]) {
          for (const pointer of pointersOf(source.value ?? null)) source.writeKey(pointer, text);
          for (const { start, end } of rangesOf(source)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has a place at every offset that can be located', () => {
    const repeated = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', '"a":', '"b":', '1', '\n', ' '), { maxLength: 30 })
      .map((pieces) => `{"a":[${pieces.join('')}`);
    const members = fc
      .array(fc.constantFrom('a: {b: {c: 1}}', 'a: [1]', '"a": {"b": 2}', '<<: {d: 1}', '? [a]\n: {b: 1}'), {
        maxLength: 6,
      })
      .chain((lines) => fc.constantFrom(lines.join('\n'), `{"a": {"c": 1}, ${lines.join(', ')}}`));
    const json = fc
      .array(fc.constantFrom('"a": {"b": {"c": 1}}', '"b": [{"a": 1}]', '"a": [2, 3]', '"a": 4'), {
        maxLength: 6,
      })
      .map((pairs) => `{${pairs.join(', ')}}`);
    fc.assert(
      fc.property(fc.oneof(anyText, repeated, members, json), (text) => {
        for (const source of [read(text), parseSource(text)]) {
          for (let offset = 0; offset <= text.length + 1; offset++) {
            const pointer = source.pointerAt(offset);
            expect([pointer, pointer === '' || source.locate(pointer) !== undefined]).toEqual([
              pointer,
              true,
            ]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('that JSON.parse accepts and is a container is JSON; broken JSON always says why', () => {
    fc.assert(
      fc.property(value, fc.nat(), (of, seed) => {
        const text = JSON.stringify({ of }, null, 1);
        const cut = 1 + (seed % (text.length - 1));
        const source = read(text.slice(0, cut));
        expect(source.problems.length).toBeGreaterThan(0);
        expect(source.value).toBeTypeOf('object');
      }),
    );
  });
});
