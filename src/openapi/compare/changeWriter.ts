import type { JsonValue } from '../source/json.ts';
import { isArray, isObject } from '../source/json.ts';
import type { DocumentRange } from '../source/range.ts';
import { shorten } from '../source/words.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ChangeRule, RULES, type RuleName, TURNED } from './changeRules.ts';
import type { Change, ChangeLevel, ChangeSide } from './compare.types.ts';
import type { DifferenceSide } from './schemaDifference.ts';

/** A change before it has its id and its ranges. */
export interface ChangeDraft {
  readonly rule: RuleName;
  /** One sentence. */
  readonly what: string;
  readonly before?: DraftSide | undefined;
  readonly after?: DraftSide | undefined;
  /** Another reason than that of the rule. */
  readonly reason?: string;
}

/** Where a side is written: a place, or a range that is known already, beside its place. */
export interface DraftSide extends DifferenceSide {
  readonly range?: DocumentRange;
}

const LONGEST_TEXT = 300;
/** Line ends, control characters and marks that turn the direction of text. */
const INVISIBLE = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Makes changes of drafts: looks up the verdicts and what is written at either side.
 *
 * @param turned Whether the receiver sends the request: a nested callback.
 * @param request The id of the request: that of a change begins with it.
 * @returns In the order of the drafts, each once.
 * @example writeChanges(drafts, workspaces, { turned: false, request: id })[0]?.receiver // 'breaks'
 */
export function writeChanges(
  drafts: readonly ChangeDraft[],
  workspaces: { readonly before: Workspace; readonly after: Workspace },
  { turned, request }: { readonly turned: boolean; readonly request: string },
): readonly Change[] {
  const seen = new Map<string, Change>();
  for (const { rule: name, what, reason, before, after } of drafts) {
    const { kind, receiver, subscriber, ...rule }: ChangeRule = turned ? TURNED[name] : RULES[name];
    const id = `${request} ${kind} ${what}`;
    if (seen.has(id)) continue;
    const verdicts = [receiver, subscriber];
    const level: ChangeLevel =
      kind === 'words'
        ? 'info'
        : verdicts.includes('breaks')
          ? 'breaks'
          : verdicts.includes('may-break')
            ? 'may-break'
            : 'safe';
    seen.set(id, {
      id,
      kind,
      what,
      reason: reason ?? rule.reason,
      receiver,
      subscriber,
      level,
      ...(before && { before: sideOf(workspaces.before, before) }),
      ...(after && { after: sideOf(workspaces.after, after) }),
    });
  }
  return [...seen.values()];
}

function sideOf(workspace: Workspace, { place, text, range }: DraftSide): ChangeSide {
  return {
    ...place,
    range: range ?? workspace.range(place, 'value'),
    text: lineOf(text ?? valueText(workspace.value(place))),
  };
}

/** One line of so many characters. */
function lineOf(text: string): string {
  return shorten(text.slice(0, 2 * LONGEST_TEXT).replace(INVISIBLE, ' '), LONGEST_TEXT);
}

function valueText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : summaryText(value, 0);
}

/** JSON as far as anybody reads it. */
function summaryText(value: JsonValue, depth: number): string {
  if (isArray(value)) {
    if (depth > 3) return '[…]';
    const shown = value.slice(0, 12).map((each) => summaryText(each, depth + 1));
    return `[${[...shown, ...(value.length > 12 ? ['…'] : [])].join(', ')}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  if (depth > 3) return '{…}';
  const names = Object.keys(value);
  const shown = names.slice(0, 12).map((name) => `${name}: ${summaryText(value[name] ?? null, depth + 1)}`);
  return `{ ${[...shown, ...(names.length > 12 ? ['…'] : [])].join(', ')} }`;
}
