import { pairedAt } from '../openapi/facts/index.ts';
import type { Exchange, MediaDetail, OperationDetail } from '../openapi/index.ts';

/**
 * Whether an example of the response shares its name with one of the callback request's body.
 *
 * @returns `undefined` where no response has such an example.
 */
export function pairedExamples(
  { responses }: OperationDetail,
  { response }: Exchange,
  callback: OperationDetail | undefined,
): boolean | undefined {
  const names = new Set(namesOf(callback?.requestBody?.media ?? []));
  const paired = responses.map(
    ({ status, media }) => [status, namesOf(media).some((name) => names.has(name))] as const,
  );
  return pairedAt(Object.fromEntries(paired), response?.declaredStatus);
}

function namesOf(media: readonly MediaDetail[]): readonly string[] {
  return media.flatMap(({ examples }) => examples.map(({ name }) => name));
}
