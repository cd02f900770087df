import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import type { Range } from '../range.ts';
import { characterLocator } from './keyCharacters.ts';
import type { YamlTree } from './yamlTree.ts';
import { NODE } from './yamlTree.ts';

/**
 * Writes a string as a YAML key in the quoting of the key it replaces: single quotes stay single where they can hold
 * the text, double stay double, and plain text stays plain only where that reads back as the same string. A key that
 * was not a string (an unquoted `{$url}`) gets single quotes.
 *
 * @param replaced How the key it replaces is written.
 * @param inFlow Whether the key is between braces, where `,` and `}` end plain text.
 * @example writeYamlKey(NODE.plain, '{$url}', false) // "'{$url}'"
 */
export function writeYamlKey(replaced: number, key: string, inFlow: boolean): string {
  if (replaced === NODE.double) return JSON.stringify(key);
  if (replaced === NODE.plain && readsBack(key, key, inFlow)) return key;
  const single = `'${key.replaceAll("'", "''")}'`;
  return readsBack(single, key, inFlow) ? single : JSON.stringify(key);
}

/** Whether the written key, alone in a mapping, is read as one string with this text. */
function readsBack(written: string, key: string, inFlow: boolean): boolean {
  if (written === '' || written === '<<' || /[\r\n]/.test(written)) return false;
  const text = inFlow ? `{${written}: 0}` : `${written}: 0\n`;
  try {
    const [document, mapping, name, value, ...ends] = parseEvents(text, {});
    return (
      document?.type === EVENT_ID.DOCUMENT &&
      mapping?.type === EVENT_ID.MAPPING &&
      name?.type === EVENT_ID.SCALAR &&
      name.tagStart < 0 &&
      name.anchorStart < 0 &&
      getScalarValue(text, name) === key &&
      value?.type === EVENT_ID.SCALAR &&
      getScalarValue(text, value) === '0' &&
      ends.every(({ type }) => type === EVENT_ID.POP)
    );
  } catch {
    return false;
  }
}

/**
 * Finds the text that writes a span of the name that a key node gives to its member.
 *
 * @example yamlKeyLocator("'{$url}': 1", tree, 1)({ start: 1, end: 5 }) // { start: 2, end: 6 }
 */
export function yamlKeyLocator(text: string, tree: YamlTree, key: number): (span: Range) => Range {
  const range = { start: tree.start(key), end: tree.end(key) };
  const written = text.slice(range.start, range.end);
  switch (tree.kind(key)) {
    case NODE.double:
      return characterLocator(written, range.start, 'double');
    case NODE.single:
      return characterLocator(written, range.start, 'single');
    case NODE.plain:
      return characterLocator(written, range.start, 'plain');
    case NODE.flowMap:
    case NODE.flowSequence:
      return (span) =>
        /^[{[][^\n]*[}\]]$/.test(written) ? locateInFlowKey(written, range.start, span) : range;
    default:
      return () => range;
  }
}

/** `{$url}` was read as `{ $url }`: the brackets with one space, the rest as written. */
function locateInFlowKey(written: string, offset: number, span: Range): Range {
  const inner = written.slice(1, -1);
  const atInner = 1 + inner.length - inner.trimStart().length;
  const last = inner.trim().length;
  const toWritten = (decoded: number) => {
    if (decoded <= 1) return decoded;
    if (decoded >= last + 3) return written.length - Math.max(0, last + 4 - decoded);
    return Math.min(Math.max(decoded - 2, 0), last) + atInner;
  };
  const start = Math.min(toWritten(span.start), written.length);
  const end = Math.min(toWritten(span.end), written.length);
  return { start: offset + start, end: offset + Math.max(start, end) };
}
