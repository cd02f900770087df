import type { WireHeader } from '../http/headers.ts';
import { percentEncode } from '../http/percentEncode.ts';
import { shorten } from '../source/words.ts';
import type { OperationDetail, SchemeDetail } from './detail.ts';

/** Placeholders for what a request is authorised with; no real value is ever among them. */
export interface Credentials {
  readonly headers: readonly WireHeader[];
  /** `name=value`, as a query has it. */
  readonly query: readonly string[];
  readonly cookies: readonly string[];
  /** A client certificate is asked for (`mutualTLS`). */
  readonly certificate: boolean;
}

const LONGEST = 100;

/**
 * A placeholder in angle brackets for each security scheme of a request that the API consumer receives: of the first
 * alternative that names any, since one suffices (Security Requirement Object).
 *
 * @param sent The headers, cookies (`cookie NAME`) and query parameters (`query NAME`) that the message has already, in
 * lower case for headers (`header NAME`): they get no placeholder.
 * @example credentialsOf(detail, new Set()).headers // [{ name: 'Authorization', value: 'Bearer <token>' }]
 */
export function credentialsOf(
  detail: Pick<OperationDetail, 'security'>,
  sent: ReadonlySet<string>,
): Credentials {
  const alternatives = detail.security?.alternatives ?? [];
  const chosen = alternatives.find((alternative) => alternative.length > 0) ?? [];
  const known = new Set(sent);
  const fresh = chosen.flatMap(credentialOf).filter(({ place, name }) => {
    const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
  const at = (wanted: string) => fresh.filter(({ place }) => place === wanted);
  return {
    headers: at('header').map(({ name, value }) => ({ name, value })),
    query: at('query').map(({ name }) => `${percentEncode(name)}=<${percentEncode(name)}>`),
    cookies: at('cookie').map(({ name, value }) => `${name}=${value}`),
    certificate: chosen.some(({ type }) => type === 'mutualTLS'),
  };
}

interface Credential extends WireHeader {
  readonly place: string;
}

function credentialOf(scheme: SchemeDetail): readonly Credential[] {
  if (scheme.type === 'apiKey') {
    const name = shorten(scheme.parameter ?? scheme.name, LONGEST);
    return scheme.in === undefined ? [] : [{ place: scheme.in, name, value: `<${name}>` }];
  }
  const value = authorization(scheme);
  return value === undefined ? [] : [{ place: 'header', name: 'Authorization', value }];
}

/** The value of `Authorization`, if a scheme is sent there (RFC 9110 §11.6.2). */
function authorization({ type, scheme = 'bearer' }: SchemeDetail): string | undefined {
  if (type === 'oauth2' || type === 'openIdConnect') return 'Bearer <token>';
  if (type !== 'http') return undefined;
  if (scheme.toLowerCase() === 'bearer') return 'Bearer <token>';
  const word = shorten(scheme.charAt(0).toUpperCase() + scheme.slice(1), LONGEST);
  return `${word} <credentials>`;
}
