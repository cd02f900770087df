import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Description } from '../description/describeSet.ts';
import { officialFaults } from '../official.fixture.ts';
import { readBrokenText } from '../source/brokenText.ts';
import { parseSource } from '../source/parseSource.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { callbackUrls, linkUrls, openDocuments, slice } from './slice.fixture.ts';
import { structureFaults } from './structure.fixture.ts';

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const yamlIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const EXAMPLES = folderOf('../../examples/');
const CORPUS = folderOf('../corpus/');

/** Every bundled example, and the documents of every scenario of the corpus. */
const cases: readonly (readonly [name: string, documents: Readonly<Record<string, string>>])[] = [
  ...yamlIn(EXAMPLES).map((file) => [file, { [file]: readFileSync(EXAMPLES + file, 'utf8') }] as const),
  ...yamlIn(CORPUS).flatMap((file) => {
    const { documents, callbacks, webhooks = [] } = scenario(file);
    // Nothing is left of documents with links alone: such a slice is made for one link.
    return callbacks.length + webhooks.length > 0 ? [[file, documents] as const] : [];
  }),
];

interface Scenario {
  readonly documents: Readonly<Record<string, string>>;
  readonly callbacks: readonly unknown[];
  readonly webhooks?: readonly unknown[];
}

function scenario(file: string): Scenario {
  return JSON.parse(JSON.stringify(load(readFileSync(CORPUS + file, 'utf8'))));
}

function messages({ analysis }: Description): readonly string[] {
  return analysis.problems.map(({ code, message }) => `${code}: ${message}`);
}

it.each(yamlIn(EXAMPLES))('the slice of %s is smaller', (file) => {
  const text = readFileSync(EXAMPLES + file, 'utf8');
  expect(slice(openDocuments({ [file]: text })).text.length).toBeLessThan(text.length);
});

it('has documents that the official schemas have an opinion of', () => {
  const opinions = cases.flatMap(([, texts]) =>
    Object.values(texts).map((text) => officialFaults(parseSource(text, readBrokenText).value)?.length),
  );
  expect(opinions.filter((count) => count === 0).length).toBeGreaterThan(10);
});

describe.each(cases)('the slice of %s', (_, texts) => {
  const source = openDocuments(texts);
  const made = slice(source);

  it('has the same callbacks with the same URLs', () => {
    expect(callbackUrls(made.opened)).toEqual(callbackUrls(source));
  });

  it('adds no problem', () => {
    expect(messages(made.opened).filter((message) => !messages(source).includes(message))).toEqual([]);
    const values = Object.values(texts).map((text) => parseSource(text, readBrokenText).value);
    const before = values.flatMap(structureFaults);
    expect(structureFaults(made.value).filter((fault) => !before.includes(fault))).toEqual([]);
  });

  it('keeps to the official schema of its version where its source does', () => {
    const before = Object.values(texts).flatMap(
      (text) => officialFaults(parseSource(text, readBrokenText).value) ?? [],
    );
    expect(before.length > 0 ? [] : (officialFaults(made.value) ?? [])).toEqual([]);
  });

  it('for one callback request has that one, with the same URL', () => {
    const urls = callbackUrls(source);
    allCallbacks(source.analysis).forEach(({ id }, index) => {
      expect(callbackUrls(slice(source, [id]).opened), id).toContain(urls[index]);
    });
  });
});

const linked = yamlIn(CORPUS).flatMap((file) => {
  const source = openDocuments(scenario(file).documents);
  return source.analysis.links ? [[file, source] as const] : [];
});

it('there are links in the corpus', () => expect(linked.length).toBeGreaterThan(2));

it.each(linked)(
  'the slice for one link of %s has it, with the same URL, and adds no problem',
  (_, source) => {
    for (const { id, link } of source.analysis.links ?? []) {
      // A document that is missing is named from where the slice is.
      if (!link.target) continue;
      const { opened } = slice(source, [id]);
      const isAsked = (each: string) => each === id;
      expect(linkUrls(opened, isAsked)).toEqual(linkUrls(source, isAsked));
      expect(messages(opened).filter((message) => !messages(source).includes(message))).toEqual([]);
    }
  },
);
