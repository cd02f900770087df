import { expect, it } from 'vitest';
import { shortName } from './shortName.ts';

const entry = 'https://a.example/v1/api.yaml?token=a/b';

it.each([
  ['https://a.example/v1/schemas/Pet.yaml', 'schemas/Pet.yaml'],
  ['https://a.example/v1/api.yaml?token=a/b', 'api.yaml?token=a/b'],
  ['https://b.example/Pet.yaml', 'b.example/Pet.yaml'],
  ['https://a.example/v2/Pet.yaml', 'a.example/v2/Pet.yaml'],
  ['https://a.example/v1/', 'https://a.example/v1/'],
  ['schemas/Pet.yaml', 'schemas/Pet.yaml'],
])('calls %s %s', (uri, name) => {
  expect(shortName(uri, entry)).toBe(name);
});
