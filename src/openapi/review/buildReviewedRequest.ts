import type { OperationDetail } from '../exchange/detail.ts';
import { keyPieces, targetPieces } from '../pictures/sequenceInput.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { isArray, isObject, type JsonValue } from '../source/json.ts';
import { isWebhook } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation, Webhook } from '../workspace/model.ts';
import type { ReviewedRequest } from './review.types.ts';
import { securityWords } from './securityWords.ts';

/** A callback request or webhook with what came of it. */
export interface RequestToReview
  extends Pick<ReviewedRequest, 'group' | 'scenarios' | 'tools' | 'findings' | 'problems' | 'notes'> {
  readonly request: CallbackRequest | Webhook;
  /** The operation or callback request that it follows; absent for a webhook. */
  readonly parent: Operation | CallbackRequest | undefined;
  /** Its own details; absent while they are not known. */
  readonly detail: OperationDetail | undefined;
  /** Absent for a webhook, or while it is not known. */
  readonly simulation: Simulation | undefined;
  /** Of the sample response that it follows. */
  readonly status: number | undefined;
}

/** Members of a body that are named. */
const MOST_MEMBERS = 12;

/**
 * Takes from the model what a review says of one request.
 *
 * @example buildReviewedRequest({ request, parent, detail, simulation, status: 201, … }).after.path // '/streams'
 */
export function buildReviewedRequest(input: RequestToReview): ReviewedRequest {
  const { request, parent, detail, simulation, status, group, scenarios, ...found } = input;
  const { id, method } = request;
  const words = detail?.description ?? detail?.summary ?? detail?.shared?.description ?? request.summary;
  const body = bodyOf(detail);
  return {
    id,
    name: 'key' in request ? request.name : request.path,
    isWebhook: 'origin' in request && isWebhook(request),
    group,
    after: {
      method: parent?.method ?? '',
      path: parent === undefined ? '' : 'key' in parent ? parent.name : parent.path,
      isCallback: parent !== undefined && 'key' in parent,
    },
    method,
    ...(status !== undefined && { status: String(status) }),
    ...('key' in request && keyOf(request, simulation)),
    ...(words !== undefined && words.trim() !== '' && { description: words }),
    ...(body && { body }),
    ...(detail && { security: securityWords(detail.security) }),
    replies: (detail?.responses ?? []).map((reply) => ({
      status: reply.status,
      description: reply.description ?? '',
    })),
    ...(scenarios && { scenarios }),
    ...found,
  };
}

type OfKey = Pick<ReviewedRequest, 'key' | 'invalid' | 'readAs' | 'url' | 'noUrl' | 'verdict'>;

function keyOf(callback: CallbackRequest, simulation: Simulation | undefined): OfKey {
  const { parsed, repair, verdict } = callback;
  const outcome = simulation?.callbackUrl;
  return {
    key: keyPieces(callback),
    ...(parsed.form === 'invalid' && { invalid: true }),
    ...(repair?.kind === 'suggestion' && { readAs: keyPieces(repair) }),
    ...(outcome?.kind === 'url' && { url: targetPieces(callback, simulation) }),
    ...(outcome?.kind === 'none' && { noUrl: outcome.reason }),
    ...(verdict && { verdict }),
  };
}

function bodyOf(detail: OperationDetail | undefined): ReviewedRequest['body'] {
  const media = detail?.requestBody?.media[0];
  if (media === undefined) return undefined;
  const members = membersOf(media.sample.value);
  const shown = members.slice(0, MOST_MEMBERS);
  return { mediaType: media.mediaType, members: shown, more: members.length - shown.length };
}

/** Of a list, those of its first item. */
function membersOf(value: JsonValue): readonly string[] {
  const one = isArray(value) ? value[0] : value;
  // A reference that leads nowhere is not a member.
  return isObject(one) ? Object.keys(one).filter((name) => name !== '$ref') : [];
}
