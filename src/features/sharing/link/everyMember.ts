/** Every member has to be given, an optional one as `undefined`: so a new member cannot be forgotten. */
export type Every<T> = { [K in keyof Required<T>]: T[K] };

/** Takes what is left of an object once all its members were used: a member that was forgotten does not compile. */
export function noneLeft(_rest: { readonly [name: string]: never }): void {}
