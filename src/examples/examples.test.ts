import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  allCallbacks,
  ancestorsOf,
  buildExchange,
  openDescription,
  readingOf,
  simulate,
} from '../openapi/index.ts';
import { linkExchange, simulateLink } from '../openapi/links/index.ts';
import { EXAMPLES } from './examples.ts';

/** The problems that an example is there to show. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'invoices.yaml': ['expr-root', 'expr-body-tail'],
};

const folder = fileURLToPath(new URL('.', import.meta.url));

it('lists every bundled document', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  expect(EXAMPLES.map((example) => example.file).sort()).toEqual(files.sort());
});

describe.each(EXAMPLES)('$file', ({ file, statuses = {} }) => {
  const text = readFileSync(folder + file, 'utf8');
  const description = openDescription({ entry: file, documents: [{ uri: file, text }] });

  it('has no problem that its subject is not', () => {
    const found = description.analysis.problems.filter((problem) => problem.severity !== 'info');
    expect(found.map((problem) => problem.code)).toEqual(SHOWN[file] ?? []);
  });

  it('opens on a response that there is', () => {
    for (const [id, status] of Object.entries(statuses))
      expect(description.describe(id)?.responses.map((response) => response.status)).toContain(status);
  });

  it('resolves every link', () => {
    const { links = [] } = description.analysis;
    const outcomes = links.map(({ link }) => {
      const detail = description.describe(link.parentId);
      const target = link.target && description.describe(link.target.id);
      if (!detail) throw new Error(`${link.id} has no parent`);
      return simulateLink(link, linkExchange(detail, {}, link.status), target, { minor: '3.1' }).callbackUrl
        .kind;
    });
    expect(outcomes.filter((kind) => kind !== 'url')).toEqual([]);
  });

  it('resolves every callback', () => {
    const outcomes = allCallbacks(description.analysis).map((callback) => {
      const chain = ancestorsOf(description.analysis, callback.id);
      const detail = description.describe(chain.at(-2) ?? '');
      if (!detail) throw new Error(`${callback.id} has no parent`);
      return simulate(readingOf(callback).parsed, buildExchange(detail, {}), { minor: '3.1' }).callbackUrl
        .kind;
    });
    expect(outcomes.length).toBeGreaterThan(0);
    expect(new Set(outcomes)).toEqual(new Set(['url']));
  });
});
