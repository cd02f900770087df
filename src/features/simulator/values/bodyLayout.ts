import type { ExchangeBody } from '../../../openapi/http/index.ts';
import type { JsonObject } from '../../../openapi/source/index.ts';
import { isArray, isObject, members } from '../../../openapi/source/index.ts';
import { mostRows } from './fieldLayout.ts';
import { keepsNumbers } from './keepsNumbers.ts';

/** The fields or parts of a body that has some, as far as they are few enough for rows and rows keep their numbers. */
export function bodyLayout(body: ExchangeBody): JsonObject | undefined {
  if (body.kind !== 'data' || (body.dataForm !== 'form' && body.dataForm !== 'multipart')) return undefined;
  const { text, value } = body;
  if (!isObject(value)) return undefined;
  const count = members(value).reduce((sum, [, each]) => sum + (isArray(each) ? each.length : 1), 0);
  return count > mostRows || !keepsNumbers(text) ? undefined : value;
}
