import type { BodySchema } from '../description/schemaOf.ts';
import { followDefinitions } from '../schema/bundled.ts';
import { isObject, type JsonValue, listMember, member, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';

/** Names of what a receiver may be given to check callers by; not of tokens that page through a list. */
const CREDENTIAL =
  /^(?:(?:access|auth|bearer|callback|hook|webhook|notification|notify|sink)[_-]?)?(?:token|credentials?)$|^(?:api[_-]?key|secret)$/i;

const DEEPEST = 5;
const MOST_SCHEMAS = 2_000;

/**
 * The member of a request's body that looks as if it told the provider what to authorise callback requests with.
 *
 * @param body The schema of the request that makes the provider call back.
 * @returns A JSON Pointer to the first such member, the least deep first; to a member of it that looks so too, if it has one.
 * `undefined` where no name looks like one.
 * @example credentialMember(schema) // '/sinkCredential/accessToken'
 */
export function credentialMember({ schema, definitions }: BodySchema): string | undefined {
  let left = MOST_SCHEMAS;
  let level: readonly Member[] = [{ pointer: '', schema }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next = level.flatMap((each) => membersOf(each.schema, each.pointer, []));
    const found = next.find(({ name = '' }) => CREDENTIAL.test(name));
    if (found) {
      const inside = membersOf(found.schema, found.pointer, []);
      return (inside.find(({ name = '' }) => CREDENTIAL.test(name)) ?? found).pointer;
    }
    level = next;
  }
  return undefined;

  function membersOf(at: JsonValue, pointer: string, trail: readonly string[]): readonly Member[] {
    left -= 1;
    if (left < 0) return [];
    const { schema: end, names } = followDefinitions(at, definitions, trail);
    if (!isObject(end) || names.some((name) => trail.includes(name))) return [];
    const own = members(member(end, 'properties')).map(([name, each]) => ({
      ...{ name, schema: each, pointer: childPointer(pointer, name) },
    }));
    const joined = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => listMember(end, keyword));
    return [...own, ...joined.flatMap((each) => membersOf(each, pointer, [...trail, ...names]))];
  }
}

interface Member {
  readonly name?: string;
  readonly pointer: string;
  readonly schema: JsonValue;
}
