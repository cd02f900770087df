import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import { NODE } from './yamlTree.ts';

/**
 * Writes a string as a YAML key in the quoting of the key it replaces: single quotes stay single where they can hold
 * the text, double stay double, and plain text stays plain only where that reads back as the same string. A key that
 * was no string at all (an unquoted `{$url}`) gets single quotes.
 *
 * @param replaced How the key it replaces is written.
 * @param inFlow Whether the key stands between braces, where `,` and `}` end plain text.
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
