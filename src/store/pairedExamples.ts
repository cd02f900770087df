import type { Exchange, OperationDetail } from '../openapi/index.ts';

/** Whether an example of the response shares its name with one of the callback request's body. */
export function pairedExamples(
  { responses }: OperationDetail,
  { response }: Exchange,
  callback: OperationDetail | undefined,
): boolean {
  const answered = responses.find(({ status }) => status === response?.declaredStatus);
  const names = new Set(answered?.media.flatMap(({ examples }) => examples.map(({ name }) => name)));
  return (callback?.requestBody?.media ?? []).some(({ examples }) =>
    examples.some(({ name }) => names.has(name)),
  );
}
