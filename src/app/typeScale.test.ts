import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const STYLES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);
const SIZE = /^(?:0|inherit|var\(--size-(?:s|m|l|url|touch)\))$/;
const WEIGHTS = ['400', '600', 'inherit'];

it.each(STYLES)('%s uses the sizes and weights of the type scale', (path) => {
  const declarations = readFileSync(`src/${path}`, 'utf8').split('\n');
  for (const line of declarations) {
    const [property, value = ''] = line.trim().replace(';', '').split(': ');
    if (property === 'font-size') expect(value, line).toMatch(SIZE);
    if (property === 'font-weight') expect(WEIGHTS, line).toContain(value);
    if (property === 'font' && value !== 'inherit') {
      const [weight, size = ''] = value.split(' ');
      expect(WEIGHTS, line).toContain(weight);
      expect(size, line).toMatch(SIZE);
    }
  }
});
