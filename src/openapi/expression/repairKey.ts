import type { KeyPart, ParsedKey } from './expression.ts';
import { parseExpression } from './parseExpression.ts';
import { parseKey } from './parseKey.ts';
import type { Repair, RepairContext, RepairEdit } from './repair.types.ts';
import {
  applyRepairEdits,
  edit,
  orderEdits,
  repaired,
  type TextRepair,
  unrepairable,
} from './repairEdits.ts';
import { repairGroup } from './repairGroup.ts';

/**
 * Suggests what an invalid callback key was meant to say, where that is clear: a second step after the
 * strict parse, which knows the habits of other languages and the names the parent operation declares.
 *
 * @param parsed The key as `parseKey` read it.
 * @param context What the parent operation declares; all lists may be empty.
 * @returns `undefined` for a key that parses. A suggestion always parses strictly; `none` says why there is none.
 * @example repairKey(parseKey('{$request.body.id}'), context) // suggestion '{$request.body#/id}'
 */
export function repairKey(parsed: ParsedKey, context: RepairContext): Repair | undefined {
  if (parsed.form !== 'invalid') return undefined;
  const found: RepairEdit[] = [];
  for (const [index, part] of parsed.parts.entries()) {
    const repair = repairPart(part, index, parsed, context);
    if (!repair.ok) return { kind: 'none', reason: repair.reason };
    for (const each of repair.edits) found.push(each);
  }
  const edits = orderEdits(found);
  const key = applyRepairEdits(parsed.key, edits);
  const reading = parseKey(key);
  if (reading.form === 'invalid') {
    return {
      kind: 'none',
      reason:
        'The key has several faults, and repairing each of them does not give a valid key. Rewrite it, such as `{$request.body#/url}`.',
    };
  }
  return { kind: 'suggestion', key, parsed: reading, edits };
}

function repairPart(part: KeyPart, index: number, parsed: ParsedKey, context: RepairContext): TextRepair {
  if (part.kind !== 'invalid') return repaired([], part.range.end);
  if (part.problem.code === 'key-stray-close')
    return repairStrayClose(part, parsed.parts[index - 1], parsed.key);
  if (part.problem.code === 'yaml-flow-key') return repairYaml(part, parsed.key, context);
  return repairGroup(part, parsed.key, context);
}

/** A `}` whose `{` is lost before an expression, or simply one too many. */
function repairStrayClose({ range }: KeyPart, before: KeyPart | undefined, key: string): TextRepair {
  if (before?.kind === 'literal') {
    const start = before.range.start + before.raw.lastIndexOf('$');
    if (before.raw.includes('$') && parseExpression(key, { start, end: range.start }).ok) {
      return repaired([edit(start, start, '{', 'The expression needs an opening `{`.')], range.end);
    }
  }
  return repaired([edit(range.start, range.end, '', 'Unmatched `}`.')], range.end);
}

function repairYaml(part: KeyPart, key: string, context: RepairContext): TextRepair {
  if (!part.raw.startsWith('{')) {
    return unrepairable(
      "YAML read the key as a mapping and its text is lost. Put the key in single quotes, such as `'{$request.body#/url}'`.",
    );
  }
  const repair = repairGroup(part, key, context);
  if (!repair.ok) return repair;
  const quote = 'YAML reads an unquoted key that starts with `{` as a mapping, so the key needs quotes.';
  return { ...repair, edits: repair.edits.map((it, index) => (index === 0 ? { ...it, reason: quote } : it)) };
}
