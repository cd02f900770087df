import { generateJson, generateYaml } from './generateDocument.ts';

/** A generated document, the same in every run. */
export interface SampleDocument {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
}

const JSON_SIZES = [
  { name: '2 kB JSON', callbacks: 1, characters: 1_000 },
  { name: '200 kB JSON', callbacks: 20, characters: 120_000 },
  { name: '3 MB JSON', callbacks: 50, characters: 2_000_000 },
  { name: '13 MB JSON', callbacks: 103, characters: 8_400_000 },
] as const;

const YAML_SIZES = [
  { name: '200 kB YAML', callbacks: 20, characters: 165_000 },
  { name: '10 MB YAML', callbacks: 103, characters: 8_200_000 },
] as const;

/** The documents of all benchmarks. */
export function sampleDocuments(): readonly SampleDocument[] {
  return [
    ...JSON_SIZES.map(({ name, ...size }) => ({ name, uri: 'openapi.json', text: generateJson(size) })),
    ...YAML_SIZES.map(({ name, ...size }) => ({ name, uri: 'openapi.yaml', text: generateYaml(size) })),
    {
      name: '1,000 callbacks, JSON',
      uri: 'openapi.json',
      text: generateJson({ callbacks: 1000, characters: 1_000 }),
    },
  ];
}

export function sizeOf(text: string): string {
  const size = new TextEncoder().encode(text).length / 1000;
  return size > 1000 ? `${(size / 1000).toFixed(1)} MB` : `${Math.round(size)} kB`;
}
