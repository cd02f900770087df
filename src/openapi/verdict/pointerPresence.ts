import type { Message } from '../expression/expression.ts';
import { type SchemaAlternative, schemaAlternatives } from '../schema/alternatives.ts';
import type { SchemaAt } from '../schema/schemaAt.ts';
import { schemaStep } from '../schema/schemaStep.ts';
import { typesOf } from '../schema/schemaTypes.ts';
import { member } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { always, both, distinctReasons, never, type Presence, type Reason, sometimes } from './reason.ts';

/** Whether a JSON Pointer finds a value that has a text, and what describes that value. */
export interface PointerPresence extends Presence {
  /** The ways in which the value is described; only those in which there is one. */
  readonly ends: readonly SchemaAlternative[];
}

/** Member by member: engines are slow at adding one to an object that was spread. */
export function withEnds(
  { kind, reasons }: Presence,
  ends: readonly SchemaAlternative[] = [],
): PointerPresence {
  return { kind, reasons, ends };
}

/**
 * Follows a JSON Pointer through a schema and tells whether a value that follows the schema has it: through `$ref`,
 * `allOf`, `oneOf`, `anyOf`, `required`, `null`, array lengths, `readOnly` and `writeOnly`.
 *
 * @param schemas Schemas that all hold for the value.
 * @param tokens Unescaped.
 * @returns `never` where no alternative has it; members that a schema leaves open are `sometimes`, with the reason `open`.
 * @example pointerPresence(workspace, [schema], ['callbackUrl'], 'request').kind // 'sometimes'
 */
export function pointerPresence(
  workspace: Workspace,
  schemas: readonly SchemaAt[],
  tokens: readonly string[],
  message: Message,
  pointer = '',
): PointerPresence {
  let known: Map<string, PointerPresence> | undefined;
  let visited = 0;
  return presenceAt(schemas, schemaAlternatives(workspace, schemas), 0, pointer);

  /** Alternatives of alternatives mostly lead to the same schemas again, so each is looked at once for each depth. */
  function presenceAt(
    at: readonly SchemaAt[],
    alternatives: readonly SchemaAlternative[],
    depth: number,
    path: string,
  ): PointerPresence {
    visited += 1;
    if (visited <= fewVisited) return findPresence(alternatives, depth, path);
    const key = `${depth} ${at.map(({ place }) => placeKey(place)).join(' ')}`;
    known ??= new Map();
    const before = known.get(key);
    if (before) return before;
    const presence = visited > MOST_VISITED ? beyond(path) : findPresence(alternatives, depth, path);
    known.set(key, presence);
    return presence;
  }

  function findPresence(
    alternatives: readonly SchemaAlternative[],
    depth: number,
    path: string,
  ): PointerPresence {
    const token = tokens[depth];
    const outcomes = alternatives.map((alternative): Outcome => {
      const found = token === undefined ? endOf(alternative, path) : stepOf(alternative, token, depth, path);
      return { alternative, ...found };
    });
    return combined(outcomes, token === undefined ? path : childPointer(path, token));
  }

  function stepOf(
    alternative: SchemaAlternative,
    name: string,
    depth: number,
    path: string,
  ): PointerPresence {
    const step = schemaStep(alternative, name);
    const here = childPointer(path, name);
    if (step.kind === 'null') return withEnds(never({ kind: 'always-null', pointer: path }));
    if (step.kind === 'missing') return withEnds(never({ kind: 'missing', pointer: here }));
    if (step.kind === 'open') return withEnds(sometimes({ kind: 'open', pointer: here }));
    const alternatives = schemaAlternatives(workspace, step.inner);
    const inner = presenceAt(step.inner, alternatives, depth + 1, here);
    const own = both(stepPresence(step.kind, here), both(hidden(alternatives, message, here), inner));
    const nullable = step.nullable ? sometimes({ kind: 'null', pointer: path }) : always;
    return withEnds(both(nullable, own), inner.ends);
  }
}

/** Schemas with more alternatives than this are not followed to their end. */
const MOST_VISITED = 2_000;
/** Most schemas have no more than these, and remembering them would take longer than looking at them. */
const fewVisited = 8;

function beyond(pointer: string): PointerPresence {
  return withEnds(sometimes({ kind: 'open', pointer }));
}

interface Outcome extends PointerPresence {
  readonly alternative: SchemaAlternative;
}

function stepPresence(kind: 'required' | 'optional' | 'short', pointer: string): Presence {
  if (kind === 'required') return always;
  return sometimes({ kind: kind === 'short' ? 'short-array' : 'optional-property', pointer });
}

/** `readOnly` members SHOULD NOT be sent in requests, `writeOnly` ones not in responses (Schema Object). */
function hidden(alternatives: readonly SchemaAlternative[], message: Message, pointer: string): Presence {
  const keyword = message === 'request' ? 'readOnly' : 'writeOnly';
  const isHidden = alternatives.some(({ atoms }) =>
    atoms.some(({ value }) => member(value, keyword) === true),
  );
  if (!isHidden) return always;
  return sometimes({ kind: message === 'request' ? 'read-only' : 'write-only', pointer });
}

/** Objects and arrays have no text in a URL, and `null` is not one either. */
function endOf(alternative: SchemaAlternative, pointer: string): PointerPresence {
  const types = typesOf(alternative);
  const ends = [alternative];
  if (!types || types.size === 0) return withEnds(always, ends);
  const compound = ['object', 'array'].filter((type) => types.has(type));
  const [type] = compound;
  const reasons: readonly Reason[] = [
    ...(types.has('null') ? [{ kind: types.size === 1 ? 'always-null' : 'null', pointer } as const] : []),
    ...(type === undefined ? [] : [{ kind: 'compound', pointer, type } as const]),
  ];
  if (reasons.length === 0) return withEnds(always, ends);
  const texts = types.size - compound.length - (types.has('null') ? 1 : 0);
  return { kind: texts === 0 ? 'never' : 'sometimes', reasons, ends };
}

/** One value follows one of the alternatives. */
function combined(outcomes: readonly Outcome[], pointer: string): PointerPresence {
  const [first] = outcomes;
  if (first === undefined) return withEnds(never({ kind: 'missing', pointer }));
  if (outcomes.length === 1) {
    return { kind: first.kind, reasons: distinctReasons(first.reasons), ends: first.ends };
  }
  const ends = [...new Set(outcomes.flatMap((outcome) => outcome.ends))];
  const kinds = new Set(outcomes.map(({ kind }) => kind));
  const [kind] = kinds;
  const reasons = distinctReasons(
    outcomes.flatMap((outcome) =>
      kinds.size > 1 && outcome.kind === 'never' ? [branchReason(outcome, pointer)] : outcome.reasons,
    ),
  );
  if (kinds.size === 1 && kind !== undefined) return { kind, reasons, ends };
  return { kind: 'sometimes', reasons, ends };
}

/** Why an alternative falls out, where others have the member. */
function branchReason({ reasons, alternative }: Outcome, pointer: string): Reason {
  const [reason] = reasons;
  if (reason?.kind === 'always-null') return { ...reason, kind: 'null' };
  if (reason?.kind === 'null' || reason?.kind === 'compound') return reason;
  return { kind: 'branch', pointer, keyword: alternative.keyword ?? 'oneOf' };
}
