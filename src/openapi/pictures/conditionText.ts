/** Clauses of `reasonText` that say why a value may be absent, and what has to be so that it is there. */
const CONDITIONS: readonly (readonly [RegExp, string])[] = [
  [/^(the request body) is optional$/, '$1 is sent'],
  [/^(the .+) is optional$/, '$1 is sent'],
  [/^no response declares (the header .+)$/, 'the response has $1'],
  [/^(the .+) is not declared$/, '$1 is sent all the same'],
  [/^(the header .+) may be absent$/, '$1 is sent'],
  [/^the array may have no element (.+)$/, 'the array has the element $1'],
  [/^(.+) may be `null`$/, '$1 is not `null`'],
  [/^only some `\w+` branches of (.+) are text$/, '$1 is text'],
  [/^only some `\w+` branches have (.+)$/, 'the body has $1'],
  [/^the schema does not say whether (.+) exists$/, '$1 is there'],
  [/^(the \w+ body) is not described$/, '$1 has it'],
  [/^(.+) is `readOnly`, so requests leave it out$/, 'the request has $1'],
  [/^(.+) is `writeOnly`, so responses leave it out$/, 'the response has $1'],
  [/^bodies of (.+) do not have it$/, 'the body is not $1'],
  [/^it is absent from the (.+) response$/, 'the response is not $1'],
  [/^it is absent from the (.+) responses$/, 'the response is none of $1'],
];

/**
 * What has to hold so that a callback is sent, from why it sometimes is not.
 *
 * @param reason One of `Verdict.reasons` of a callback that is sent sometimes.
 * @returns A clause after "sent only if", code without backticks; of a reason that is not known, that it does not hold.
 * @example conditionText('the query parameter `callbackUrl` is optional') // 'the query parameter callbackUrl is sent'
 */
export function conditionText(reason: string): string {
  for (const [pattern, replacement] of CONDITIONS) {
    if (pattern.test(reason)) return plainWords(reason.replace(pattern, replacement));
  }
  return plainWords(`it is not so that ${reason}`);
}

/**
 * A sentence without the backticks around code: pictures have no place for it.
 *
 * @example plainWords('the header `X-Url` is not sent') // 'the header X-Url is not sent'
 */
export function plainWords(sentence: string): string {
  return sentence.replaceAll(/`([^`]+)`/g, '$1');
}
