import type { ChangeKind, ChangeVerdict } from './compare.types.ts';

/** A row of the table in README.md §compare, or a variant of one. */
export interface ChangeRule {
  readonly kind: ChangeKind;
  readonly receiver: ChangeVerdict;
  readonly subscriber: ChangeVerdict;
  readonly reason: string;
}

function rule(
  kind: ChangeKind,
  receiver: ChangeVerdict,
  subscriber: ChangeVerdict,
  reason: string,
): ChangeRule {
  return { kind, receiver, subscriber, reason };
}

/** Of a callback that the provider sends. */
export const RULES = {
  removed: rule(
    'callback-removed',
    'breaks',
    'breaks',
    'Requests stop without a word: silence is the failure.',
  ),
  never: rule(
    'callback-removed',
    'breaks',
    'breaks',
    'No exchange gives a callback URL any more, so requests stop without a word.',
  ),
  addedThere: rule(
    'callback-added-there',
    'may-break',
    'safe',
    'An event that the receiver does not know arrives at an address that it serves.',
  ),
  added: rule(
    'callback-added',
    'safe',
    'safe',
    'Its URL comes from elsewhere, so nothing new arrives at the addresses of today.',
  ),
  renamed: rule(
    'callback-renamed',
    'safe',
    'safe',
    'A callback name only identifies it; code that tools generate may be renamed.',
  ),
  keyText: rule('key-text', 'breaks', 'safe', 'The requests arrive at another URL.'),
  keySource: rule('key-source', 'safe', 'breaks', 'The subscriber must send the value elsewhere.'),
  keySourceNew: rule('key-source', 'safe', 'breaks', 'The subscriber must send one more value.'),
  keySourceOwn: rule(
    'key-source',
    'safe',
    'breaks',
    'The provider no longer reads the value from the request, so the subscriber does not choose it.',
  ),
  keySpelling: rule('key-spelling', 'safe', 'safe', 'The key reads as before, so the URL is the same.'),
  sourceRequired: rule('source-required', 'safe', 'breaks', 'A request without it is refused now.'),
  sourceAlways: rule('source-required', 'safe', 'safe', 'The provider always gives it now.'),
  sourceOptional: rule(
    'source-optional',
    'may-break',
    'safe',
    'Where it is left out, no callback comes, and nothing says so.',
  ),
  sourceNarrowed: rule(
    'source-narrowed',
    'may-break',
    'breaks',
    'Values that were accepted before may be refused.',
  ),
  sourceWidened: rule(
    'source-widened',
    'safe',
    'safe',
    'Whatever the subscriber sends today is still taken.',
  ),
  responseSourceGone: rule(
    'response-source-gone',
    'breaks',
    'breaks',
    'The response that the callback follows no longer has it, so no callback URL comes of it.',
  ),
  method: rule('method', 'breaks', 'safe', 'The code behind the URL answers the old method.'),
  payloadAdded: rule(
    'payload-added',
    'safe',
    'safe',
    'A receiver passes over members that it does not know.',
  ),
  payloadAddedClosed: rule(
    'payload-added',
    'may-break',
    'safe',
    'The payload was closed before, so a receiver may refuse members that it does not know.',
  ),
  payloadRemoved: rule('payload-removed', 'breaks', 'safe', 'A receiver that reads it finds nothing.'),
  payloadRemovedClosed: rule('payload-removed', 'breaks', 'safe', 'A receiver that reads it finds nothing.'),
  payloadOptional: rule(
    'payload-removed',
    'breaks',
    'safe',
    'A receiver that relies on it may find nothing.',
  ),
  payloadRequired: rule('payload-required', 'safe', 'safe', 'What sometimes came always comes now.'),
  payloadWidened: rule('payload-widened', 'breaks', 'safe', 'The receiver may get what it does not know.'),
  payloadNarrowed: rule('payload-narrowed', 'safe', 'safe', 'Nothing comes that could not come before.'),
  payloadLoosened: rule(
    'payload-loosened',
    'may-break',
    'safe',
    'The receiver may get values that could not come before.',
  ),
  mediaAdded: rule(
    'media-type',
    'may-break',
    'safe',
    'The provider chooses, so the receiver must read both.',
  ),
  mediaReplaced: rule('media-type', 'breaks', 'safe', 'The receiver reads the old media type only.'),
  mediaRemoved: rule('media-type', 'safe', 'safe', 'Nothing comes that could not come before.'),
  mediaEncoding: rule('media-type', 'may-break', 'safe', 'The same values may be written otherwise.'),
  parameterAdded: rule('parameter', 'safe', 'safe', 'A receiver passes over what it does not read.'),
  parameterRemoved: rule(
    'parameter',
    'breaks',
    'safe',
    'A receiver that reads it, to check a signature for one, finds nothing.',
  ),
  parameterOptional: rule('parameter', 'breaks', 'safe', 'A receiver that relies on it may find nothing.'),
  parameterRequired: rule('parameter', 'safe', 'safe', 'What sometimes came always comes now.'),
  parameterStyle: rule('parameter', 'breaks', 'safe', 'The same value is written otherwise.'),
  securityAdded: rule(
    'security',
    'may-break',
    'may-break',
    'How the provider gets the credential is not part of the description.',
  ),
  securityRemoved: rule(
    'security',
    'breaks',
    'may-break',
    'A receiver that checks the credential refuses the requests.',
  ),
  securityChanged: rule(
    'security',
    'breaks',
    'may-break',
    'A receiver that checks the old credential refuses the requests, and how the provider gets the new one is not part of the description.',
  ),
  replyRemoved: rule(
    'reply-narrowed',
    'breaks',
    'safe',
    'The receiver answers with it, and the provider no longer says that it takes it.',
  ),
  replyCovered: rule(
    'reply-narrowed',
    'may-break',
    'safe',
    'A wider status still takes it, perhaps with another meaning.',
  ),
  replyNarrowed: rule(
    'reply-narrowed',
    'breaks',
    'safe',
    'The receiver makes the reply, and what it makes today may be refused.',
  ),
  replyWidened: rule('reply-widened', 'safe', 'safe', 'Whatever the receiver answers today is still taken.'),
  replyMore: rule('reply-widened', 'safe', 'safe', 'Whatever the receiver answers today is still taken.'),
  replyAdded: rule('reply-widened', 'safe', 'safe', 'The receiver need not answer with it.'),
  requestMoved: rule('request-moved', 'safe', 'breaks', 'The subscriber must send the request elsewhere.'),
  words: rule('words', 'safe', 'safe', 'Words and examples change nothing for code.'),
} as const satisfies Readonly<Record<string, ChangeRule>>;

export type RuleName = keyof typeof RULES;

/**
 * Of a nested callback, which the receiver sends to the provider: what the receiver makes may be refused, and what it
 * only read before it now has to send.
 */
export const TURNED = {
  removed: rule(
    'callback-removed',
    'breaks',
    'safe',
    'The receiver sends it, and nothing takes it any more.',
  ),
  never: rule(
    'callback-removed',
    'breaks',
    'safe',
    'No exchange gives the receiver a URL to send it to any more.',
  ),
  addedThere: rule(
    'callback-added-there',
    'may-break',
    'safe',
    'The provider may wait for a request that the receiver does not send.',
  ),
  added: rule(
    'callback-added',
    'may-break',
    'safe',
    'The provider may wait for a request that the receiver does not send.',
  ),
  renamed: RULES.renamed,
  keyText: rule('key-text', 'breaks', 'safe', 'The receiver must send it to another URL.'),
  keySource: rule('key-source', 'breaks', 'safe', 'The receiver must take the value from elsewhere.'),
  keySourceNew: rule('key-source', 'breaks', 'safe', 'The receiver must put one more value into the URL.'),
  keySourceOwn: rule('key-source', 'breaks', 'safe', 'The receiver must take the value from elsewhere.'),
  keySpelling: RULES.keySpelling,
  sourceRequired: rule('source-required', 'safe', 'safe', 'The receiver always finds it now.'),
  sourceAlways: rule('source-required', 'breaks', 'safe', 'The receiver must always answer with it now.'),
  sourceOptional: rule(
    'source-optional',
    'may-break',
    'safe',
    'Where it is left out, the receiver has no URL to send the request to.',
  ),
  sourceNarrowed: rule('source-narrowed', 'safe', 'safe', 'Nothing comes that could not come before.'),
  sourceWidened: rule(
    'source-widened',
    'may-break',
    'safe',
    'The receiver may get values that could not come before.',
  ),
  responseSourceGone: rule(
    'response-source-gone',
    'breaks',
    'safe',
    'The reply that the nested callback follows no longer has it, so no URL comes of it.',
  ),
  method: rule('method', 'breaks', 'safe', 'The receiver must send it with another method.'),
  payloadAdded: rule('payload-added', 'safe', 'safe', 'The receiver need not send it.'),
  payloadAddedClosed: rule(
    'payload-added',
    'breaks',
    'safe',
    'The provider asks for it, and the receiver does not send it.',
  ),
  payloadRemoved: rule(
    'payload-removed',
    'safe',
    'safe',
    'The provider passes over members that it does not know.',
  ),
  payloadRemovedClosed: rule(
    'payload-removed',
    'breaks',
    'safe',
    'The provider may refuse members that are not named.',
  ),
  payloadOptional: rule('payload-removed', 'safe', 'safe', 'The receiver may go on sending it.'),
  payloadRequired: rule(
    'payload-required',
    'breaks',
    'safe',
    'A receiver that leaves it out is refused now.',
  ),
  payloadWidened: rule(
    'payload-widened',
    'safe',
    'safe',
    'Whatever the receiver sends today is still taken.',
  ),
  payloadNarrowed: rule(
    'payload-narrowed',
    'breaks',
    'safe',
    'What the receiver sends today may be refused.',
  ),
  payloadLoosened: rule(
    'payload-loosened',
    'safe',
    'safe',
    'Whatever the receiver sends today is still taken.',
  ),
  mediaAdded: rule('media-type', 'safe', 'safe', 'The receiver may go on with the old one.'),
  mediaReplaced: rule(
    'media-type',
    'breaks',
    'safe',
    'The provider no longer takes what the receiver sends.',
  ),
  mediaRemoved: rule('media-type', 'breaks', 'safe', 'The provider no longer takes it from the receiver.'),
  mediaEncoding: rule('media-type', 'breaks', 'safe', 'The receiver must write the same values otherwise.'),
  parameterAdded: rule('parameter', 'safe', 'safe', 'The receiver need not send it.'),
  parameterRemoved: rule('parameter', 'safe', 'safe', 'The provider passes over what it does not read.'),
  parameterOptional: rule('parameter', 'safe', 'safe', 'The receiver may go on sending it.'),
  parameterRequired: rule('parameter', 'breaks', 'safe', 'A request without it is refused now.'),
  parameterStyle: rule('parameter', 'breaks', 'safe', 'The receiver must write the same value otherwise.'),
  securityAdded: rule(
    'security',
    'breaks',
    'safe',
    'The receiver sends no credential, and one is asked for.',
  ),
  securityRemoved: rule('security', 'safe', 'safe', 'The receiver may go on sending the credential.'),
  securityChanged: rule('security', 'breaks', 'safe', 'The receiver sends the old credential.'),
  replyRemoved: rule('reply-narrowed', 'safe', 'safe', 'The provider no longer answers with it.'),
  replyCovered: rule('reply-narrowed', 'safe', 'safe', 'The receiver meets nothing that it does not know.'),
  replyNarrowed: rule('reply-narrowed', 'safe', 'safe', 'Nothing comes back that could not come before.'),
  replyWidened: rule(
    'reply-widened',
    'breaks',
    'safe',
    'The receiver may get a reply that it does not know.',
  ),
  replyMore: rule('reply-widened', 'safe', 'safe', 'A receiver passes over members that it does not know.'),
  replyAdded: rule(
    'reply-widened',
    'may-break',
    'safe',
    'The receiver may get a reply that it does not know.',
  ),
  requestMoved: RULES.requestMoved,
  words: RULES.words,
} as const satisfies Readonly<Record<RuleName, ChangeRule>>;
