import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withoutXml } from './noXmlSamples.ts';

const SOURCES = join(dirname(fileURLToPath(import.meta.resolve('openapi-sampler'))), '../src');

it('answers every question of the sampler whether it writes XML', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const texts = files.map((name) => readFileSync(join(SOURCES, name), 'utf8'));
  const changed = texts.filter((text) => withoutXml(text) !== text);
  expect(changed).toHaveLength(4);
  expect(texts.map(withoutXml).filter((text) => /format\s*===?\s*['"]xml/.test(text))).toEqual([]);
});
