import type { Event } from 'js-yaml';
import { parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH } from './limits.ts';
import type { ParsedSource, SourceProblem } from './parsedSource.ts';
import { readYamlEvents } from './yamlEvents.ts';
import { yamlSource } from './yamlSource.ts';

/**
 * Reads YAML 1.2 text (core schema, the first document of a stream) with a parser that is fast, and strict.
 *
 * @returns The source; or the parser's fault, where the text is broken or holds something that only the tolerant parser
 *   knows how to tell about (an unknown tag, an alias without its anchor, too many levels).
 */
export function readSoundYaml(text: string): ParsedSource | SourceProblem {
  const events = tryEvents(text);
  if (!Array.isArray(events)) return events;
  const reading = readYamlEvents(text, events);
  return reading === undefined ? unusual(text) : yamlSource(text, reading);
}

function tryEvents(text: string): Event[] | SourceProblem {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH + 1 });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : 'it is too large';
    const start = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    return {
      code: 'syntax',
      severity: 'error',
      message: `YAML cannot read this: ${reason}.`,
      range: { start: Math.min(start, text.length), end: text.length },
    };
  }
}

function unusual(text: string): SourceProblem {
  return {
    code: 'syntax',
    severity: 'error',
    message: 'This YAML uses tags or aliases in a way that cannot be read here: remove them.',
    range: { start: 0, end: text.length },
  };
}
