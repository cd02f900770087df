import { expect, it } from 'vitest';
import { nameForText } from './nameForText.ts';

it.each([
  ['{}', 'FastAPI', 'fastapi.json'],
  ['openapi: 3.1.0', 'Streams API', 'streams-api.yaml'],
  ['x', 'Größe: ../“ストリーム” 2.0', 'größe-ストリーム-2-0.yaml'],
  ['x', undefined, 'pasted.yaml'],
  ['[', '…', 'pasted.json'],
  ['x', 'a '.repeat(60), `${'a-'.repeat(19)}a.yaml`],
  ['x', 'x'.repeat(90), `${'x'.repeat(40)}.yaml`],
])('%j titled %j is %s', (text, title, name) => {
  expect(nameForText(text, title)).toBe(name);
});
