/** The type with every member that may be undefined made optional. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Every member has to be given, an optional one as `undefined`: so a new member cannot be forgotten. */
export type Every<T> = { [K in keyof Required<T>]: T[K] };

/** Takes what is left of an object once all its members were used: a member that was forgotten does not compile. */
export function noneLeft(_rest: { readonly [name: string]: never }): void {}

/** The same object without the members that are undefined. */
export function defined<T extends object>(value: T): Defined<T>;
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
