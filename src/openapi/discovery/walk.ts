import type { ParsedKey } from '../expression/expression.ts';
import { parseKey } from '../expression/parseKey.ts';
import type { RepairKey } from '../expression/repair.types.ts';
import type { JsonValue } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Party } from '../workspace/model.ts';
import { placeKey } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Where a request of the analysis comes from; what describing and checking it needs, kept out of the plain data. */
export interface RequestSite {
  readonly id: string;
  /** The Operation Object. */
  readonly place: Place;
  readonly value: JsonValue | undefined;
  /** Of the path item and those it refers to, nearest first, what says something of all their operations. */
  readonly pathItems: readonly Place[];
  /** The site whose exchange the callback key is evaluated against; absent for an operation. */
  readonly parentId?: string;
}

/** An operation or callback request whose `callbacks` are read. */
export interface Holder extends RequestSite {
  readonly sender: Party;
  /** The Operation Objects from the outermost to this one: a callback that leads back to one of them ends there. */
  readonly enclosing: readonly string[];
}

/** The state of one discovery: what was found besides the tree of operations itself. */
export interface Walk {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly sites: Map<string, RequestSite>;
  readonly problems: Problem[];
  /** Components that something refers to, as `placeKey`s. */
  readonly used: Set<string>;
  readonly parse: (key: string) => ParsedKey;
  /** Repairs keys that do not parse; absent where it was not loaded. */
  readonly repair: RepairKey | undefined;
  /** Callback requests that may still be found under the current operation, and in all. */
  readonly budget: { operation: number; total: number; exceeded: boolean };
}

/** References can multiply callbacks without end. */
const MOST_CALLBACKS = 20_000;
const MOST_CALLBACKS_PER_OPERATION = 1_000;
export const DEEPEST_CALLBACK = 50;

export function startWalk(workspace: Workspace, minor: OpenApiMinor, repair?: RepairKey): Walk {
  const keys = new Map<string, ParsedKey>();
  return {
    workspace,
    minor,
    sites: new Map(),
    problems: [],
    used: new Set(),
    parse: (key) => {
      const parsed = keys.get(key) ?? parseKey(key);
      keys.set(key, parsed);
      return parsed;
    },
    repair,
    budget: { operation: MOST_CALLBACKS_PER_OPERATION, total: MOST_CALLBACKS, exceeded: false },
  };
}

/** Each operation has its own budget, so that one that leads in circles leaves the others whole. */
export function startOperation(walk: Walk): void {
  walk.budget.operation = MOST_CALLBACKS_PER_OPERATION;
  walk.budget.exceeded = false;
}

/** Notes that a value was reached; what encloses it under `components` is then in use. */
export function markUsed(walk: Walk, place: Place): void {
  if (!place.pointer.startsWith('/components/')) return;
  const [, kind, name] = parsePointer(place.pointer) ?? [];
  if (kind === undefined || name === undefined) return;
  walk.used.add(componentKey(place.uri, kind, name));
}

/** Asks at one moment, whatever is reached later: unused components may refer to one another, in any order. */
export function usage({ used, workspace }: Walk): (kind: string, name: string) => boolean {
  const now = new Set(used);
  return (kind, name) => now.has(componentKey(workspace.set.entry, kind, name));
}

function componentKey(uri: string, kind: string, name: string): string {
  return placeKey({ uri, pointer: `${kind} ${name}` });
}
