import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { allCallbacks } from '../workspace/lookup.ts';
import { buildScenarios } from './buildScenarios.ts';
import { BANK, SHOP } from './documents.fixture.ts';
import { descriptionOf, inputFor, lineOf } from './scenarios.fixture.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const yaml = (path: string) => JSON.parse(JSON.stringify(load(read(path))));

const DOCUMENTS: Readonly<Record<string, string>> = {
  'specification table': yaml('../corpus/key-expression-table-3.2.0.yaml').documents['a.yaml'],
  invoices: read('../../examples/invoices.yaml'),
  shop: SHOP,
  bank: BANK,
};
const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = yaml('tables.yaml');

describe.each(Object.entries(DOCUMENTS))('the tables of %s', (title, text) => {
  const description = descriptionOf(text);

  it('has one for each callback', () => {
    expect(allCallbacks(description.analysis).map(({ name }) => name)).toEqual(
      Object.keys(tables[title] ?? {}),
    );
  });

  it.each(Object.entries(tables[title] ?? {}))('%s', (name, rows) => {
    expect(buildScenarios(inputFor(description, name)).rows.map(lineOf)).toEqual(rows);
  });
});
