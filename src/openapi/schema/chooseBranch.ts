import { member } from '../source/json.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keywordsCount, listedSchemas, propertyOf, referenceOf, type SchemaAt } from './schemaAt.ts';

const DEEPEST = 8;
const MOST_STEPS = 1_000;

/**
 * Picks the branch of `oneOf` or `anyOf` that a sample is made for: the first that has a wanted member, else the first
 * that is not `null`, since `anyOf: [string, null]` is how an optional text is written.
 *
 * @param wanted Names of members that a callback key reads.
 * @returns `undefined` where the schema has no branches.
 * @example chooseBranch(workspace, { value: { oneOf: [{ type: 'null' }, { type: 'string' }] }, … }, [])?.value // { type: 'string' }
 */
export function chooseBranch(
  workspace: Workspace,
  schema: SchemaAt,
  wanted: readonly string[],
): SchemaAt | undefined {
  const lists = [listedSchemas(schema, 'oneOf'), listedSchemas(schema, 'anyOf')];
  const branches = lists.find((list) => list.length > 0);
  if (branches === undefined) return undefined;
  const real = branches.filter((branch) => member(branch.value, 'type') !== 'null');
  let steps = 0;
  const having = real.find((branch) => wanted.some((name) => hasProperty(branch, name, 0)));
  return having ?? real[0] ?? branches[0];

  function hasProperty(each: SchemaAt, name: string, depth: number): boolean {
    steps += 1;
    if (depth > DEEPEST || steps > MOST_STEPS) return false;
    const target = referenceOf(workspace, each);
    if (target !== undefined && target !== 'lost' && hasProperty(target, name, depth + 1)) return true;
    if (!keywordsCount(each)) return false;
    const named = propertyOf(each, name);
    if (named !== undefined) return named.value !== false;
    return listedSchemas(each, 'allOf').some((part) => hasProperty(part, name, depth + 1));
  }
}
