/** What of a parameter a link can name. */
interface NamedParameter {
  readonly name: string;
  readonly in: string;
}

/** The parameter of the target that a key of a link's `parameters` means. */
export type LinkedParameter<Parameter> =
  /** `others` have the same name in other places. */
  | { readonly kind: 'found'; readonly parameter: Parameter; readonly others: readonly Parameter[] }
  /** The target has none; `name` is the key without its location. */
  | { readonly kind: 'none'; readonly name: string; readonly location?: string };

const locations: ReadonlySet<string> = new Set(['path', 'query', 'header', 'cookie', 'querystring']);

/**
 * Finds the parameter of a link's target that a key names: `id`, or with its location `path.id`, which is preferred
 * where both could be read (Link Object, Field Patterns of `parameters`). Of several with one name, the first by
 * location counts: path, query, header, cookie.
 *
 * @param key As written. @param parameters Those in force for the target.
 * @example linkedParameter('path.id', [{ name: 'id', in: 'path' }]).kind // 'found'
 */
export function linkedParameter<Parameter extends NamedParameter>(
  key: string,
  parameters: readonly Parameter[],
): LinkedParameter<Parameter> {
  const dot = key.indexOf('.');
  const location = key.slice(0, Math.max(dot, 0));
  const name = key.slice(dot + 1);
  if (locations.has(location)) {
    const parameter = parameters.find((each) => each.in === location && isNamed(each, name));
    if (parameter) return { kind: 'found', parameter, others: [] };
  }
  const named = parameters.filter((each) => isNamed(each, key)).toSorted(byLocation);
  const [parameter, ...others] = named;
  if (parameter) return { kind: 'found', parameter, others };
  return locations.has(location) ? { kind: 'none', name, location } : { kind: 'none', name: key };
}

/** Header names compare without case. */
function isNamed(parameter: NamedParameter, name: string): boolean {
  return parameter.in === 'header'
    ? parameter.name.toLowerCase() === name.toLowerCase()
    : parameter.name === name;
}

function byLocation(left: NamedParameter, right: NamedParameter): number {
  const order = [...locations];
  return order.indexOf(left.in) - order.indexOf(right.in);
}
