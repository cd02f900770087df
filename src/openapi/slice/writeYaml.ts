import { COLLECTION_STYLE, dump, type Node, visit } from 'js-yaml';
import type { JsonValue } from '../json.ts';

/** So much of a collection is still read at a glance. */
const MOST_ITEMS = 3;
const LONGEST_LINE = 60;

/**
 * Writes a value as YAML that reads back as the same value: in block style, small collections of words on one line, as
 * in `{type: string}`.
 */
export function writeYaml(value: JsonValue): string {
  return dump(value, {
    noRefs: true,
    lineWidth: -1,
    seqNoIndent: true,
    transform: (documents) =>
      visit(documents, (node) => {
        if ((node.kind === 'mapping' || node.kind === 'sequence') && isSmall(node)) {
          node.style = COLLECTION_STYLE.FLOW;
        }
      }),
  });
}

function isSmall(node: Extract<Node, { kind: 'mapping' | 'sequence' }>): boolean {
  const words = node.kind === 'mapping' ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  if (node.items.length > MOST_ITEMS) return false;
  let length = 0;
  for (const word of words) {
    if (word.kind !== 'scalar' || word.value.includes('\n')) return false;
    length += word.value.length + 2;
  }
  return length <= LONGEST_LINE;
}
