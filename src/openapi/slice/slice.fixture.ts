import type { Description } from '../description/describeSet.ts';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { linkExchange, simulateLink } from '../links/simulateLink.ts';
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
  return allCallbacks(description.analysis).map(({ id, name, key, method }) => {
    return `${id} ${name} ${method} ${key}: ${urlOf(description, id)}`;
  });
}

/** Every link with the URL of its request, or of some of them, after default samples. */
export function linkUrls(
  description: Description,
  isAsked: (id: string) => boolean = () => true,
): readonly string[] {
  const links = description.analysis.links ?? [];
  return links
    .filter(({ id }) => isAsked(id))
    .map(({ id, link: { target }, method }) => {
      // An operation of another document is one of the slice's own.
      return `${id} ${method} ${target?.id.replace(/^.*#/, '')}: ${urlOf(description, id)}`;
    });
}

/** The URL of a callback request or link: of one that is nested, under the URLs of what encloses it. */
function urlOf(description: Description, id: string): string {
  const { analysis } = description;
  const minor = minorOfKind(analysis.kind);
  const [operation, ...requests] = requestPath(analysis, id);
  let parent = operation?.id ?? '';
  let outer: string | undefined;
  let text = '';
  for (const request of requests) {
    const detail = description.describe(parent);
    if (!detail) return 'nothing';
    const { link } = request;
    const { callbackUrl } = link
      ? simulateLink(
          link,
          linkExchange(detail, {}, link.status, outer),
          link.target && description.describe(link.target.id),
          { minor },
        )
      : simulate(readingOf(request).parsed, buildExchange(detail, {}, outer), { minor });
    outer = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
    text = outer ?? (callbackUrl.kind === 'none' ? `No URL: ${callbackUrl.reason}` : '');
    parent = request.id;
  }
  return text;
}
