import type { NamedExample } from './detail.ts';

/**
 * The names of the examples that fields or bodies have, in their order.
 *
 * @example exampleNames(detail.parameters) // ['tulip', 'rose']
 */
export function exampleNames(
  holders: readonly { readonly examples: readonly Pick<NamedExample, 'name'>[] }[],
): readonly string[] {
  return holders.flatMap(({ examples }) => examples.map(({ name }) => name));
}
