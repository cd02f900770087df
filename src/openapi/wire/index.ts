/** `openapi/wire`: exchanges as text. cURL commands and raw HTTP messages are written, recognised, read and filled in. */

export { fillExchange } from './fillExchange.ts';
export { isMessage } from './isMessage.ts';
export { chooseTarget, operationsFor } from './matchOperation.ts';
export { parseMessage } from './parseMessage.ts';
export { httpResponse, responseMessage } from './responseMessage.ts';
export type * from './wire.types.ts';
export { curlCommand, httpMessage, requestMessage } from './writeMessage.ts';
