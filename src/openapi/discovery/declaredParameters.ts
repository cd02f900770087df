import { isArray, type JsonValue, member, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface DeclaredParameter {
  readonly name: string;
  /** As written: `query`, `header`, `path`, `cookie`, `querystring`. */
  readonly in: string;
  /** The Parameter Object, after references. */
  readonly place: Place;
}

/** Where an operation's parameters are declared. */
export interface ParameterScope {
  readonly place: Place;
  /** What is there, where it is known. */
  readonly value?: JsonValue | undefined;
  /** Nearest first. */
  readonly pathItems: readonly Place[];
}

/**
 * The parameters in force for an operation: its own, then those of its path item that it does not override by name
 * and location (Operation Object, Path Item Object; all versions). Header names compare without case.
 *
 * @param workspace The documents.
 * @param scope The Operation Object and its path items.
 * @returns Parameters with a name and a location; references that lead nowhere are left out.
 * @example declaredParameters(workspace, site).map(({ name }) => name) // ['callbackUrl']
 */
export function declaredParameters(
  workspace: Workspace,
  scope: ParameterScope,
): readonly DeclaredParameter[] {
  const known = knownParameters.get(workspace) ?? new Map<Place, KnownParameters>();
  knownParameters.set(workspace, known);
  const before = known.get(scope.place);
  if (before?.pathItems === scope.pathItems) return before.declared;
  const declared = readParameters(workspace, scope);
  known.set(scope.place, { pathItems: scope.pathItems, declared });
  return declared;
}

interface KnownParameters {
  readonly pathItems: readonly Place[];
  readonly declared: readonly DeclaredParameter[];
}

/** Every callback of an operation asks again with the same objects, and the documents of a workspace do not change. */
const knownParameters = new WeakMap<Workspace, Map<Place, KnownParameters>>();

/**
 * Finds a parameter by location and name, as many callback keys ask for it.
 *
 * @param declared From `declaredParameters`. @param location As expressions name it. @param name Header names compare
 *   without case.
 * @example findDeclared(declared, 'header', 'x-id')?.name // 'X-Id'
 */
export function findDeclared(
  declared: readonly DeclaredParameter[],
  location: string,
  name: string,
): DeclaredParameter | undefined {
  const index = indexes.get(declared) ?? new Map(declared.map((each) => [parameterKey(each), each]));
  indexes.set(declared, index);
  return index.get(parameterKey({ in: location, name }));
}

const indexes = new WeakMap<readonly DeclaredParameter[], ReadonlyMap<string, DeclaredParameter>>();

function parameterKey(parameter: Pick<DeclaredParameter, 'name' | 'in'>): string {
  return `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
}

function readParameters(workspace: Workspace, scope: ParameterScope): readonly DeclaredParameter[] {
  const declared = new Map<string, DeclaredParameter>();
  for (const holder of [scope, ...scope.pathItems.map((place) => ({ place }))]) {
    for (const parameter of parametersOf(workspace, holder)) {
      const key = parameterKey(parameter);
      if (!declared.has(key)) declared.set(key, parameter);
    }
  }
  return [...declared.values()];
}

function parametersOf(
  workspace: Workspace,
  { place, value = workspace.value(place) }: Omit<ParameterScope, 'pathItems'>,
): readonly DeclaredParameter[] {
  const parameters = member(value, 'parameters');
  if (!isArray(parameters)) return [];
  const list = childPlace(place, 'parameters');
  return parameters.flatMap((parameter, index) => {
    const followed = follow(workspace, childPlace(list, String(index)), parameter);
    if (followed.kind !== 'found') return [];
    const name = member(followed.value, 'name');
    const location = stringMember(followed.value, 'in');
    if (typeof name !== 'string' || location === undefined) return [];
    return [{ name, in: location, place: followed.place }];
  });
}
