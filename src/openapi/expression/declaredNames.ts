import { parsePointer } from '../source/pointer.ts';
import type { Message } from './expression.ts';
import type { RepairContext } from './repair.types.ts';
import { pointersOf } from './repairEdits.ts';
import { isAddressable } from './sources.ts';

type Parameter = RepairContext['parameters'][number];

interface DeclaredParameters {
  /** By exact name, in the order of the document. */
  readonly named: ReadonlyMap<string, readonly Parameter[]>;
  /** By name in lower case. */
  readonly anyCase: ReadonlyMap<string, readonly Parameter[]>;
  /** The length of the longest name, in UTF-16 code units. */
  readonly longest: number;
  /** `query.name`: those that an expression can name. */
  readonly listed: readonly string[];
}

const parameters = new WeakMap<RepairContext, DeclaredParameters>();
const members = new WeakMap<RepairContext, Map<Message, ReadonlyMap<string, readonly string[]>>>();

/**
 * The parameters of an operation by name. Sorted once, since a key may have as many broken expressions as the operation
 * has parameters.
 *
 * @example declaredParametersOf({ parameters: [{ name: 'Id', in: 'path' }], … }).anyCase.get('id') // [{ name: 'Id', … }]
 */
export function declaredParametersOf(context: RepairContext): DeclaredParameters {
  const known = parameters.get(context);
  if (known) return known;
  const all = context.parameters;
  const sorted: DeclaredParameters = {
    named: grouped(all, ({ name }) => name),
    anyCase: grouped(all, ({ name }) => name.toLowerCase()),
    longest: all.reduce((length, { name }) => Math.max(length, name.length), 0),
    listed: all.filter((it) => isAddressable(it.in)).map((it) => `${it.in}.${it.name}`),
  };
  parameters.set(context, sorted);
  return sorted;
}

/**
 * Pointers of the members of a message's body that have a name, in any case, each once.
 *
 * @example membersNamed('ID', 'request', { requestPointers: ['/a/id'], … }) // ['/a/id']
 */
export function membersNamed(name: string, message: Message, context: RepairContext): readonly string[] {
  const known = members.get(context) ?? new Map<Message, ReadonlyMap<string, readonly string[]>>();
  members.set(context, known);
  // The same member may be listed once for each media type.
  const sorted =
    known.get(message) ??
    grouped(new Set(pointersOf(message, context)), (pointer) => parsePointer(pointer)?.at(-1)?.toLowerCase());
  known.set(message, sorted);
  return sorted.get(name.toLowerCase()) ?? [];
}

function grouped<T>(
  values: Iterable<T>,
  keyOf: (value: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
