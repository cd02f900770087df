import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function importersOf(pattern: RegExp): readonly string[] {
  return Object.entries(sources)
    .filter(([, text]) => pattern.test(text))
    .map(([path]) => path);
}

test('React Flow is imported in the canvas only', () => {
  const importers = importersOf(/from '@xyflow\//);
  expect(importers).not.toEqual([]);
  expect(importers.filter((path) => !path.startsWith('/src/features/flow/canvas/'))).toEqual([]);
});

test('the canvas is loaded on use: nothing imports it statically', () => {
  expect(importersOf(/from '.*\/canvas\/FlowCanvas\.tsx'/)).toEqual([]);
  expect(importersOf(/import\('.*\/canvas\/FlowCanvas\.tsx'\)/)).toEqual(['/src/features/flow/FlowPane.tsx']);
});
