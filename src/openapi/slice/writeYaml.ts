import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  Document as NewDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { JsonValue } from '../source/json.ts';

/** So much of a collection is still read at a glance. */
const MOST_ITEMS = 3;
const LONGEST_LINE = 60;

/**
 * Writes a value as YAML that reads back as the same value: in block style, small collections of words on one line, as
 * in `{ type: string }`.
 *
 * By the parser that recovers, since writing with the fast one would make every analysis wait for its writer.
 */
export function writeYaml(value: JsonValue): string {
  const document: Document = new NewDocument(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node) => {
      if ((isMap(node) || isSeq(node)) && isSmall(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: false, singleQuote: true });
}

function isSmall(node: YAMLMap | YAMLSeq): boolean {
  if (node.items.length === 0 || node.items.length > MOST_ITEMS) return false;
  const words = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  let length = 0;
  for (const word of words) {
    const text = isScalar(word) ? String(word.value) : undefined;
    if (text === undefined || text.includes('\n')) return false;
    length += text.length + 2;
  }
  return length <= LONGEST_LINE;
}
