import { expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import type { JsonValue } from '../source/json.ts';
import { AT, edited, requestOf } from './compare.fixture.ts';
import type { CompareInput } from './compare.types.ts';
import { compareDescriptions } from './compareDescriptions.ts';

/** Many callbacks of one operation, or one each of many. */
function many(count: number, request: JsonValue = requestOf()): JsonValue {
  const callbacks = Array.from({ length: count }, (_, index): [string, JsonValue] => [
    `on${index}`,
    { [`{$request.body#/url}/${index}`]: { post: request } },
  ]);
  return edited({ [AT.callbacks]: Object.fromEntries(callbacks) });
}

const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['unchanged', (text) => text],
  ['renamed', (text) => text.replaceAll('"on', '"to')],
  ['with another payload', (text) => text.replaceAll('"maxLength":10', '"maxLength":20')],
];

it.each(changes)(
  'takes time in proportion to the callbacks: %s',
  (_, change) => {
    const opened = new Map<string, Pick<CompareInput, 'before' | 'after'>>();
    const textOf = (count: number) => {
      const text = JSON.stringify(many(count));
      const [before, after] = [text, change(text)].map((each) => openDocuments({ 'api.json': each }));
      if (before && after) opened.set(text, { before, after });
      return text;
    };
    const run = (text: string) => {
      const input = opened.get(text);
      return input && compareDescriptions(input);
    };
    expect(growth(textOf, 50, run)).toBeLessThan(LINEAR);
  },
  60_000,
);
