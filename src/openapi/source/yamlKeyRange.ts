import { characterLocator } from './keyCharacters.ts';
import type { Range } from './range.ts';
import type { YamlTree } from './yamlTree.ts';
import { NODE } from './yamlTree.ts';

/** Finds the text that writes a span of the name that a key node gives to its member. */
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
