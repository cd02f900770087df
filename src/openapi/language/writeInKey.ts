import type { Range } from '../source/range.ts';
import { locateCharacters } from '../source/yaml/keyCharacters.ts';
import { writeYamlKey } from '../source/yaml/yamlKey.ts';
import { NODE } from '../source/yaml/yamlTree.ts';
import type { CaretKey } from './caretKey.ts';
import { escapeSnippet } from './completion.ts';

export interface WrittenChange {
  /** Of the document's text. */
  readonly range: Range;
  readonly insert: string;
}

/**
 * Writes a change of a callback key in the key's own quoting. Plain YAML text that would not read back as the same
 * string gets quotes, and its colon where that is missing.
 *
 * @param text The document's text.
 * @param range The replaced range, in the decoded key.
 * @param inserted The decoded text, and how much of it is before the caret.
 * @returns The text's range and a snippet.
 */
export function writeInKey(
  text: string,
  key: CaretKey,
  range: Range,
  inserted: { readonly text: string; readonly caret: number },
): WrittenChange {
  const before = inserted.text.slice(0, inserted.caret);
  const after = inserted.text.slice(inserted.caret);
  const decoded = key.before + key.after;
  if (key.quoting === 'plain') {
    const head = decoded.slice(0, range.start) + before;
    const tail = after + decoded.slice(range.end);
    const written = key.json
      ? JSON.stringify(head + tail)
      : writeYamlKey(NODE.plain, head + tail, key.inFlow);
    if (written !== head + tail) {
      const quote = written.charAt(0);
      const quoting = quote === '"' ? 'double' : 'single';
      const colon = key.hasColon ? '' : ':';
      return {
        range: key.range,
        insert: `${quote}${encode(head, quoting)}$0${encode(tail, quoting)}${quote}${colon}`,
      };
    }
  }
  return {
    range: writtenRange(text, key, range),
    insert: `${encode(before, key.quoting)}$0${encode(after, key.quoting)}`,
  };
}

/** The text that writes a span of the decoded key. */
export function writtenRange(text: string, key: CaretKey, span: Range): Range {
  const written = text.slice(key.range.start, key.range.end);
  const whole = key.closed ? written : written + written.charAt(0);
  return locateCharacters(whole, key.range.start, key.quoting, span);
}

function encode(text: string, quoting: CaretKey['quoting']): string {
  if (quoting === 'single') return escapeSnippet(text.replaceAll("'", "''"));
  return escapeSnippet(quoting === 'double' ? JSON.stringify(text).slice(1, -1) : text);
}
