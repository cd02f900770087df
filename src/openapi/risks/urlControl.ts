import { SOURCES } from '../expression/sources.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import { otherParty } from '../workspace/lookup.ts';
import type { Party } from '../workspace/model.ts';
import { type ComponentName, urlComponents } from './urlComponents.ts';

/** Who decides a stretch of the URL. */
interface ControlledPiece {
  readonly text: string;
  readonly by: Party | 'document';
  /** Index of the part of the key that it comes from. */
  readonly part: number;
}

export interface ControlledComponent {
  readonly name: ComponentName;
  readonly pieces: readonly ControlledPiece[];
}

/**
 * Who decides what in a callback URL: each component with the pieces it is made of. What an expression reads from the
 * request is decided by the request's sender, from the response by its receiver, the rest by the document.
 *
 * @param sender Who sends the callback request.
 * @returns None without a URL.
 * @example urlControl(simulation, 'provider')[1] // { name: 'host', pieces: [{ text: 'c.example', by: 'consumer', part: 0 }] }
 */
export function urlControl(simulation: Simulation, sender: Party): readonly ControlledComponent[] {
  const { callbackUrl, parts } = simulation;
  if (callbackUrl.kind === 'none') return [];
  const { url } = callbackUrl;
  const spans = spansOf(parts, url.length);
  return urlComponents(url).map(({ name, range }) => ({
    name,
    pieces: spans.flatMap(({ start, end, part }) => {
      const from = Math.max(start, range.start);
      const to = Math.min(end, range.end);
      const owner = parts[part];
      if (from >= to || owner === undefined) return [];
      return [{ text: url.slice(from, to), by: decider(owner, sender), part }];
    }),
  }));
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly part: number;
}

/** Literals fill what lies between the values. */
function spansOf(parts: readonly UrlPart[], length: number): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const [part, each] of parts.entries()) {
    if (each.kind === 'expression' && each.urlRange === undefined) continue;
    const end = each.kind === 'expression' ? (each.urlRange?.end ?? start) : start + each.raw.length;
    const from = each.kind === 'expression' ? (each.urlRange?.start ?? start) : start;
    spans.push({ start: from, end: Math.min(end, length), part });
    start = end;
  }
  return spans;
}

function decider(part: UrlPart, sender: Party): ControlledPiece['by'] {
  if (part.kind === 'literal') return 'document';
  const { expression } = part;
  if (expression.kind === 'method') return 'document';
  const message = 'message' in expression ? expression.message : SOURCES[expression.kind].message;
  return message === 'request' ? otherParty(sender) : sender;
}
