import type { Description } from '../description/describeSet.ts';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { readBrokenText } from '../source/brokenText.ts';
import type { JsonValue } from '../source/json.ts';
import { parseSource } from '../source/parseSource.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { allCallbacks, requestPath } from '../workspace/lookup.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { sliceDescription } from './sliceDescription.ts';

/** Opens documents by name, for tests; the first is the entry. Values are written as JSON. */
export function openDocuments(documents: Record<string, unknown>): Description {
  const list = Object.entries(documents).map(([uri, value]) => ({
    uri,
    text: typeof value === 'string' ? value : JSON.stringify(value),
  }));
  return openDescription({ entry: list[0]?.uri ?? '', documents: list }, { tolerant: readBrokenText });
}

export interface Sliced {
  readonly text: string;
  readonly uri: string;
  readonly value: JsonValue | undefined;
  readonly opened: Description;
}

/** The slice of a description, read again. */
export function slice(source: Description, ids: readonly string[] | 'all' = 'all'): Sliced {
  const made = sliceDescription(source, ids);
  const opened = openDescription({ entry: made.uri, documents: [made] }, { tolerant: readBrokenText });
  return { ...made, value: parseSource(made.text, readBrokenText).value, opened };
}

/** Every callback request with the URL that default samples give it. */
export function callbackUrls(description: Description): readonly string[] {
  const { analysis } = description;
  return allCallbacks(analysis).map(({ id }) => {
    const [operation, ...callbacks] = requestPath(analysis, id);
    let parent = operation?.id ?? '';
    let outer: string | undefined;
    let result = '';
    for (const callback of callbacks) {
      const detail = description.describe(parent);
      if (!detail) return `${id}: nothing`;
      const minor = minorOfKind(analysis.kind);
      const { callbackUrl } = simulate(readingOf(callback).parsed, buildExchange(detail, {}, outer), {
        minor,
      });
      outer = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
      result = callbackUrl.kind === 'url' ? callbackUrl.url : `No URL: ${callbackUrl.reason}`;
      parent = callback.id;
    }
    const { name = '', key = '', method = '' } = callbacks.at(-1) ?? {};
    return `${id} ${name} ${method} ${key}: ${result}`;
  });
}
