import type { Event } from 'js-yaml';
import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { DEEPEST_NESTING } from '../limits.ts';
import type { ParsedSource, SourceProblem } from '../parsedSource.ts';
import { readYamlEvents } from './yamlEvents.ts';
import { yamlSource } from './yamlSource.ts';

const UNUSUAL = 'This YAML uses tags or aliases in a way that cannot be read here: remove them.';

/**
 * Reads YAML 1.2 text (core schema, the first document of a stream) with a parser that is fast, and strict.
 *
 * @param joined The same text as the parser sees it: line breaks within quotes and brackets may be spaces there.
 * @returns The source; or the parser's fault, where the text is broken or holds something that only the tolerant parser
 *   knows how to tell about (an unknown tag, an alias without its anchor, too many levels).
 * @example readSoundYaml('a: 1').value // { a: 1 }
 */
export function readSoundYaml(text: string, joined = text): ParsedSource | SourceProblem {
  const events = tryEvents(joined);
  if (!Array.isArray(events)) return events;
  const reading = readYamlEvents(text, joined === text ? events : events.map((event) => unjoin(text, event)));
  return reading === undefined ? fault(text, 0, UNUSUAL) : yamlSource(text, reading);
}

/** A scalar that is on one line only for the parser has line breaks to fold. */
function unjoin(text: string, event: Event): Event {
  if (event.type !== EVENT_ID.SCALAR || !event.fast) return event;
  return /[\r\n]/.test(text.slice(event.valueStart, event.valueEnd)) ? { ...event, fast: false } : event;
}

/**
 * Whether the parser found no fault in a text, but something that is not read here.
 *
 * @example isUnusual({ code: 'syntax', … message: 'YAML cannot read this: …' }) // false
 */
export function isUnusual({ message }: SourceProblem): boolean {
  return message === UNUSUAL;
}

function tryEvents(text: string): Event[] | SourceProblem {
  try {
    return parseEvents(text, { maxDepth: DEEPEST_NESTING + 1 });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : 'it is too large';
    const start = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    return fault(text, start, `YAML cannot read this: ${reason}.`);
  }
}

/** From an offset to the end of its line. */
function fault(text: string, offset: number, message: string): SourceProblem {
  const start = Math.min(offset, text.length);
  const length = /^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return { code: 'syntax', severity: 'error', message, range: { start, end: start + length } };
}
