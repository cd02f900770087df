/** `openapi/wire`: exchanges as text. cURL commands and raw HTTP messages are written, recognised, read and filled in. */

export { chooseTarget } from './chooseTarget.ts';
export { curlCommand, httpMessage } from './curl.ts';
export { fillExchange } from './fillExchange.ts';
export { isMessage } from './isMessage.ts';
export { operationsFor } from './matchOperation.ts';
export { parseMessage } from './parseMessage.ts';
export { requestMessage } from './requestMessage.ts';
export { httpResponse, responseMessage } from './responseMessage.ts';
export type * from './wire.types.ts';
