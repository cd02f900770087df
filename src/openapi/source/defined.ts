/** The type with every member that may be undefined made optional. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The same object without the members that are undefined. For one member, `...(x !== undefined && { x })` does.
 *
 * @example defined({ a: 1, b: undefined }) // { a: 1 }
 */
export function defined<const T extends object>(value: T): Defined<T>;
export function defined(value: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {};
  for (const name in value) if (value[name] !== undefined) kept[name] = value[name];
  return kept;
}
