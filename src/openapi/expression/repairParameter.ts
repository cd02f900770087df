import { inlineCode } from '../source/words.ts';
import { escapeName, readHeaderName, readParameterName } from './parseName.ts';
import type { RepairEdit } from './repair.types.ts';
import { edit, repaired, type TextRepair, unrepairable } from './repairEdits.ts';
import type { SourceText } from './repairSource.ts';
import { declared } from './resolveName.ts';
import { type NamedSource, SOURCES } from './sources.ts';

/**
 * Reads the separator and the name after `header`, `query` or `path`.
 *
 * @example repairParameter(source, 'query', 15, []) // one edit, `#/` to `.`, for `{$request.query#/id}`
 */
export function repairParameter(
  source: SourceText,
  kind: NamedSource,
  at: number,
  before: readonly RepairEdit[],
): TextRepair {
  const { key, end } = source.text;
  const bracket = /^\.?\[(['"]?)([^\][{}'"]+)\1\](?=$|[/?&])/.exec(key.slice(at, end));
  if (bracket?.[2] !== undefined) {
    const stop = at + bracket[0].length;
    const reason = `A dot and the name follow \`${kind}\`, without brackets.`;
    return repaired([...before, edit(at, stop, `.${escapeName(bracket[2])}`, reason)], stop);
  }
  const separator = /^(?:\.|#\/?|\/|:)/.exec(key.slice(at, end))?.[0] ?? '';
  const nameStart = at + separator.length;
  if (separator === '' || nameStart === end) {
    return unrepairable(`\`${kind}.\` needs a name after it. ${declared(source.context)}`);
  }
  const edits = [...before];
  if (separator !== '.') {
    const reason = `A ${kind} parameter is named after a dot; ${inlineCode(separator)} belongs to JSON Pointers into a body.`;
    edits.push(edit(at, nameStart, '.', reason));
  }
  return SOURCES[kind].follows === 'token'
    ? repairHeaderName(key, nameStart, end, edits)
    : repairName(key, nameStart, end, edits);
}

/** A header's name ends where URL text begins, since it can hold neither `/` nor `?`. */
function repairHeaderName(key: string, start: number, end: number, edits: readonly RepairEdit[]): TextRepair {
  const read = readHeaderName(key, start, end);
  if (read.ok) return repaired(edits, end);
  const { range, found } = read.problem;
  if (range.start > start && /[/?]/.test(found) && key.charAt(range.start - 1) !== '#') {
    return repaired(edits, range.start);
  }
  return unrepairable(
    `A header name cannot contain ${inlineCode(found)}, so it is unclear which header is meant. Write the name exactly as the header is called.`,
  );
}

/** Characters that a name holds only as JSON escapes are escaped. */
function repairName(key: string, start: number, end: number, edits: readonly RepairEdit[]): TextRepair {
  const escapes: RepairEdit[] = [];
  let at = start;
  for (let read = readParameterName(key, at, end); !read.ok; read = readParameterName(key, at, end)) {
    at = read.problem.range.end;
    const { start: bad } = read.problem.range;
    const written = escapeName(key.slice(bad, at));
    escapes.push(edit(bad, at, written, `In a name this character is written ${inlineCode(written)}.`));
  }
  return repaired([...edits, ...escapes], end);
}
