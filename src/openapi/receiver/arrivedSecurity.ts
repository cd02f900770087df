import type { OperationDetail, SchemeDetail } from '../exchange/detail.ts';
import { inlineCode } from '../source/words.ts';
import type { Deviation } from './arrived.types.ts';
import type { ArrivedTarget } from './arrivedTarget.ts';

/** Whether what authorises a request is there; whether it is right, only the receiver can tell. */
export function securityDeviations(
  { security }: OperationDetail,
  headers: ReadonlyMap<string, readonly string[]>,
  pairs: ArrivedTarget['pairs'],
): readonly Deviation[] {
  // What a description demands of its own operations need not hold for what it sends.
  if (!security || security.inherited || security.alternatives.length === 0) return [];
  const has = (scheme: SchemeDetail) => isPresent(scheme, headers, pairs);
  if (security.alternatives.some((schemes) => schemes.every(has))) return [];
  const wanted = security.alternatives.map((schemes) => schemes.map(placeOf).join(' with '));
  const message = `Nothing shows who sent it; expected ${[...new Set(wanted)].slice(0, 6).join(', or ')}.`;
  return [{ place: 'security', severity: 'error', message }];
}

function isPresent(
  { type, in: place, parameter = '', scheme }: SchemeDetail,
  headers: ReadonlyMap<string, readonly string[]>,
  pairs: ArrivedTarget['pairs'],
): boolean {
  if (type === 'apiKey') {
    if (place === 'query') return pairs.has(parameter);
    if (place === 'header') return headers.has(parameter.toLowerCase());
    return (headers.get('cookie') ?? []).some((line) =>
      line.split(';').some((each) => each.trim().startsWith(`${parameter}=`)),
    );
  }
  // A certificate is not part of the message.
  if (type === 'mutualTLS' || type === undefined) return true;
  const [credentials] = headers.get('authorization') ?? [];
  const word = type === 'http' ? (scheme ?? '') : 'bearer';
  return credentials?.trim().toLowerCase().startsWith(word.toLowerCase()) === true;
}

function placeOf({ name, type, in: place, parameter, scheme }: SchemeDetail): string {
  if (type === 'apiKey')
    return `the ${place === 'query' ? 'query parameter' : (place ?? 'header')} ${inlineCode(parameter ?? name)}`;
  if (type === 'mutualTLS') return 'a client certificate';
  return `${inlineCode(`Authorization: ${type === 'http' ? (scheme ?? '') : 'Bearer'}`)} for ${inlineCode(name)}`;
}
