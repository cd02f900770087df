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

it.each(Object.keys(KINDS))('the kind of source %s has a hue, in both themes', (kind) => {
  const base = readFileSync('src/app/base.css', 'utf8');
  const rule = base.slice(base.indexOf(`[data-kind="${kind}"]`));
  const hue = /--kind: var\((--kind-\w+)\);/.exec(rule)?.[1];
  const tokens = readFileSync('src/app/tokens.css', 'utf8');
  expect(base).toContain(`[data-lit-kind="${kind}"]`);
  expect(readFileSync('src/features/editor/highlights.module.css', 'utf8')).toMatch(
    new RegExp(`^\\.${kind}\\b`, 'm'),
  );
  expect(tokens.split(`${hue}:`)).toHaveLength(THEMES + 1);
  expect(tokens.split(`${hue}-bg:`)).toHaveLength(THEMES + 1);
});
