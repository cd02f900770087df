import { pairedAt, pairedStatuses } from '../openapi/facts/index.ts';
import type { Exchange, OperationDetail } from '../openapi/index.ts';

/**
 * Whether an example of the response shares its name with one of the callback request.
 *
 * @returns `undefined` where no response has such an example.
 */
export function pairedExamples(
  detail: OperationDetail,
  { response }: Exchange,
  callback: OperationDetail | undefined,
): boolean | undefined {
  return pairedAt(pairedStatuses(detail, callback), response?.declaredStatus);
}
