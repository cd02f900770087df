import { inlineCode } from '../source/words.ts';
import { type Mend, mended, unmendable } from './mend.ts';
import type { SourceText } from './mendSource.ts';
import { escapeName, readHeaderName, readParameterName } from './parseName.ts';
import type { RepairEdit } from './repair.types.ts';
import { edit } from './repairEdits.ts';
import { declared } from './resolveName.ts';

/** Reads the separator and the name after `header`, `query` or `path`. */
export function mendParameter(
  source: SourceText,
  kind: 'header' | 'query' | 'path',
  at: number,
  before: readonly RepairEdit[],
): Mend {
  const { key, end } = source.text;
  const bracket = /^\.?\[(['"]?)([^\][{}'"]+)\1\](?=$|[/?&])/.exec(key.slice(at, end));
  if (bracket?.[2] !== undefined) {
    const stop = at + bracket[0].length;
    const reason = `A dot and the name follow \`${kind}\`, without brackets.`;
    return mended([...before, edit(at, stop, `.${escapeName(bracket[2])}`, reason)], stop);
  }
  const separator = /^(?:\.|#\/?|\/|:)/.exec(key.slice(at, end))?.[0] ?? '';
  const nameStart = at + separator.length;
  if (separator === '' || nameStart === end) {
    return unmendable(`\`${kind}.\` needs a name after it. ${declared(source.context)}`);
  }
  const edits = [...before];
  if (separator !== '.') {
    const reason = `A ${kind} parameter is named after a dot; ${inlineCode(separator)} belongs to JSON Pointers into a body.`;
    edits.push(edit(at, nameStart, '.', reason));
  }
  return kind === 'header'
    ? mendHeaderName(key, nameStart, end, edits)
    : mendName(key, nameStart, end, edits);
}

/** A header's name ends where URL text begins, since it can hold neither `/` nor `?`. */
function mendHeaderName(key: string, start: number, end: number, edits: readonly RepairEdit[]): Mend {
  const read = readHeaderName(key, start, end);
  if (read.ok) return mended(edits, end);
  const { range, found } = read.problem;
  if (range.start > start && /[/?]/.test(found) && key.charAt(range.start - 1) !== '#') {
    return mended(edits, range.start);
  }
  return unmendable(
    `A header name cannot hold ${inlineCode(found)}, so it is not plain which header is meant. Write the name exactly as the header is called.`,
  );
}

/** Characters that a name holds only as JSON escapes are escaped. */
function mendName(key: string, start: number, end: number, edits: readonly RepairEdit[]): Mend {
  const escapes: RepairEdit[] = [];
  let at = start;
  for (let read = readParameterName(key, at, end); !read.ok; read = readParameterName(key, at, end)) {
    at = read.problem.range.end;
    const { start: bad } = read.problem.range;
    const written = escapeName(key.slice(bad, at));
    escapes.push(edit(bad, at, written, `In a name this character is written ${inlineCode(written)}.`));
  }
  return mended([...edits, ...escapes], end);
}
