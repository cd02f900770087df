import type { Node } from 'yaml';
import { isMap, isScalar, parseDocument } from 'yaml';
import { keyText, pairsOf } from './yamlNodes.ts';

/**
 * Writes a string as a YAML key in the quoting of the key it replaces: single quotes stay single where they can hold
 * the text, double stay double, and plain text stays plain only where that reads back as the same string. A key that
 * was no string at all (an unquoted `{$url}`) gets single quotes.
 *
 * @param inFlow Whether the key stands between braces, where `,` and `}` end plain text.
 */
export function writeYamlKey(replaced: Node, key: string, inFlow: boolean): string {
  const style = isScalar(replaced) ? replaced.type : undefined;
  if (style === 'QUOTE_DOUBLE') return JSON.stringify(key);
  if (style === 'PLAIN' && readsBack(key, key, inFlow)) return key;
  const single = `'${key.replaceAll("'", "''")}'`;
  return readsBack(single, key, inFlow) ? single : JSON.stringify(key);
}

/** Whether the written key, alone in a mapping, is read as one string with this text. */
function readsBack(written: string, key: string, inFlow: boolean): boolean {
  if (written === '' || written === '<<' || /[\r\n]/.test(written)) return false;
  const document = parseDocument(inFlow ? `{${written}: 0}` : `${written}: 0\n`, {
    prettyErrors: false,
    logLevel: 'silent',
  });
  const pair = isMap(document.contents) ? pairsOf(document.contents)[0] : undefined;
  if (document.errors.length > 0 || document.warnings.length > 0 || !isMap(document.contents)) return false;
  if (document.contents.items.length !== 1 || !isScalar(pair?.key) || !isScalar(pair.value)) return false;
  return pair.value.value === 0 && keyText(pair.key, written, () => undefined) === key;
}
