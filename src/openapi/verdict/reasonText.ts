import type { Message } from '../expression/expression.ts';
import { SOURCES } from '../expression/sources.ts';
import { inlineCode, inlineCodes, listed, numbered } from '../source/words.ts';
import type { Reason } from './reason.ts';

/**
 * A reason as a clause: "the query parameter `callbackUrl` is optional".
 *
 * @param source The message that the expression reads.
 * @example reasonText({ kind: 'no-body' }, 'request') // 'the request has no body'
 */
export function reasonText(reason: Reason, source: Message): string {
  const body = `the ${source} body`;
  switch (reason.kind) {
    case 'optional-parameter':
      return `the ${SOURCES[reason.in].noun} ${inlineCode(reason.name)} is optional`;
    case 'optional-header':
      return `the header ${inlineCode(reason.name)} of the ${reason.status} response is optional`;
    case 'undeclared':
      return source === 'response'
        ? `no response declares the header ${inlineCode(reason.name)}`
        : `the ${SOURCES[reason.in].noun} ${inlineCode(reason.name)} is not declared`;
    case 'standard-header':
      return `the header ${inlineCode(reason.name)} may be absent`;
    case 'no-body':
      return 'the request has no body';
    case 'ignored-body':
      return `the body of ${reason.method} is ignored in OpenAPI 3.0`;
    case 'optional-body':
      return 'the request body is optional';
    case 'optional-property':
      return `the property ${inlineCode(propertyName(reason.pointer))} is optional`;
    case 'short-array':
      return `the array may have no element ${inlineCode(reason.pointer)}`;
    case 'null':
      return `${named(reason.pointer, body)} may be \`null\``;
    case 'always-null':
      return `${named(reason.pointer, body)} is always \`null\``;
    case 'branch':
      return reason.pointer === ''
        ? `only some \`${reason.keyword}\` branches of ${body} are text`
        : `only some \`${reason.keyword}\` branches have ${inlineCode(propertyName(reason.pointer))}`;
    case 'missing':
      return reason.pointer === ''
        ? `there is no ${source} body`
        : `${body} has no ${inlineCode(reason.pointer)}`;
    case 'open':
      return reason.pointer === ''
        ? `${body} is not described`
        : `the schema does not say whether ${inlineCode(reason.pointer)} exists`;
    case 'compound':
      return `${named(reason.pointer, 'the value')} is an ${reason.type}`;
    case 'read-only':
      return `${inlineCode(propertyName(reason.pointer))} is \`readOnly\`, so requests leave it out`;
    case 'write-only':
      return `${inlineCode(propertyName(reason.pointer))} is \`writeOnly\`, so responses leave it out`;
    case 'media':
      return `bodies of ${inlineCodes(reason.without, 3)} do not have it`;
    case 'unreadable-media':
      return `${body} is ${inlineCode(reason.mediaType)}, which a JSON Pointer cannot look into`;
    case 'responses':
      return `it is absent from the ${listed(reason.without)} ${numbered(reason.without.length, 'response')}`;
    case 'no-response':
      return 'no success response is declared';
    case 'no-response-body':
      return 'no response has a body';
    case 'response-parameter':
      return 'a response has no parameters';
  }
}

function named(pointer: string, whole: string): string {
  return pointer === '' ? whole : inlineCode(propertyName(pointer));
}

/**
 * A member of the body itself is called by its name, a deeper one by its pointer.
 *
 * @example propertyName('/callbackUrl') // 'callbackUrl'
 */
export function propertyName(pointer: string): string {
  return pointer.lastIndexOf('/') === 0 && !pointer.includes('~') ? pointer.slice(1) : pointer;
}
