import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SourceKind } from '../openapi/index.ts';

const KINDS: Readonly<Record<SourceKind, true>> = {
  line: true,
  path: true,
  query: true,
  header: true,
  body: true,
  status: true,
};

const THEMES = 2;

it.each(Object.keys(KINDS))('the kind of source %s has its colours in both themes', (kind) => {
  const tokens = readFileSync('src/app/tokens.css', 'utf8');
  expect(tokens.split(`--kind-${kind}:`)).toHaveLength(THEMES + 1);
  expect(tokens.split(`--kind-${kind}-bg:`)).toHaveLength(THEMES + 1);
});
