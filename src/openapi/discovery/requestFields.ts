import { defined } from '../source/defined.ts';
import type { JsonValue } from '../source/json.ts';
import { isArray, member, stringMember } from '../source/json.ts';
import type { RequestNode } from '../workspace/model.ts';

/**
 * Fields of an Operation Object that are shown unchanged; members of another type are left out.
 *
 * @example requestFields({ summary: 'Subscribe' }) // { summary: 'Subscribe', tags: [], deprecated: false }
 */
export function requestFields(
  operation: JsonValue | undefined,
): Pick<RequestNode, 'summary' | 'operationId' | 'tags' | 'deprecated'> {
  const summary = stringMember(operation, 'summary');
  const operationId = stringMember(operation, 'operationId');
  const tags = member(operation, 'tags');
  return defined({
    summary,
    operationId,
    tags: isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    deprecated: member(operation, 'deprecated') === true,
  });
}
