import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { officialFaults } from '../official.fixture.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import { structureFaults } from '../slice/structure.fixture.ts';
import { parseSource } from '../source/parseSource.ts';
import { tolerantYaml } from '../source/yaml/tolerantYaml.ts';
import { receiverOf, targetsOf } from './receiver.fixture.ts';

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const yamlIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const EXAMPLES = folderOf('../../examples/');
const CORPUS = folderOf('../corpus/');

const cases: readonly (readonly [name: string, documents: Readonly<Record<string, string>>])[] = [
  ...yamlIn(EXAMPLES).map((file) => [file, { [file]: readFileSync(EXAMPLES + file, 'utf8') }] as const),
  ...yamlIn(CORPUS).map((file) => [file, scenario(file).documents] as const),
];

function scenario(file: string): { readonly documents: Readonly<Record<string, string>> } {
  return JSON.parse(JSON.stringify(load(readFileSync(CORPUS + file, 'utf8'))));
}

describe.each(cases)('the receivers of %s', (_, texts) => {
  const source = openDocuments(texts);
  const values = Object.values(texts).map((text) => parseSource(text, tolerantYaml).value);
  const isSound = values.every((value) => (officialFaults(value) ?? []).length === 0);
  const made = [undefined, ...targetsOf(source).map(({ id }) => [id])].map((ids) => receiverOf(source, ids));

  it('keep to the official schema of their version where their source does', () => {
    for (const { value } of made) expect(isSound ? (officialFaults(value) ?? []) : []).toEqual([]);
  });

  it('have the structure of a document, and references that lead somewhere', () => {
    const before = values.flatMap(structureFaults);
    for (const { value } of made) {
      expect(structureFaults(value).filter((fault) => !before.includes(fault))).toEqual([]);
    }
  });

  it('read back from YAML as the same', () => {
    for (const { text, value } of made) expect(parseSource(text, tolerantYaml).value).toEqual(value);
  });
});

it('are receivers of many callbacks', () => {
  const received = cases.map(([, texts]) => receiverOf(openDocuments(texts)).requests.length);
  expect(received.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(40);
});
