import type { OperationDetail } from '../exchange/detail.ts';
import { exampleNames } from '../exchange/exampleNames.ts';
import type { CallbackFacts } from './facts.types.ts';

/**
 * Which responses have an example with a namesake among those of a callback request: of its parameters, or of its body.
 *
 * @param callback The callback request; without it, nothing is paired.
 * @returns By status, as declared.
 * @example pairedStatuses(detail, callbackDetail) // { 201: true, 202: false }
 */
export function pairedStatuses(
  { responses }: Pick<OperationDetail, 'responses'>,
  callback: Pick<OperationDetail, 'parameters' | 'requestBody'> | undefined,
): CallbackFacts['paired'] {
  const names = new Set([
    ...exampleNames(callback?.parameters ?? []),
    ...exampleNames(callback?.requestBody?.media ?? []),
  ]);
  return Object.fromEntries(
    responses.map(({ status, headers, media }) => [
      status,
      [...exampleNames(headers), ...exampleNames(media)].some((name) => names.has(name)),
    ]),
  );
}
