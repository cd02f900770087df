import type { SchemeDetail, SecurityDetail } from '../exchange/detail.ts';
import { inlineCode } from '../source/words.ts';
import { commentText } from './quoted.ts';

/** What a stub checks of who calls. */
export interface StubCheck {
  /** For a line of comment. */
  readonly comment: string;
  /** Absent where a stub cannot check it: a certificate, or credentials that are computed. */
  readonly sent?: SentCredential;
}

export interface SentCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** What comes before the credential: `Bearer `, `Basic `; of `Basic `, the credential is sent as base64. */
  readonly prefix: '' | 'Bearer ' | 'Basic ';
  /** A variable of the code: `token`, `login`, `key`, `key2`. */
  readonly variable: string;
  /** A variable of the environment: `CALLBACK_TOKEN`. */
  readonly environment: string;
}

/** Where a description says what the provider sends as a credential. */
export interface GivenCredential {
  /** The request that tells the provider: `POST /sessions`. */
  readonly request: string;
  /** A JSON Pointer into its body. */
  readonly pointer: string;
}

/** A requirement of more schemes is a mistake, and a stub is short. */
const MOST_CHECKS = 3;

/**
 * What a stub checks: the first alternative of a callback's own `security` that names any scheme, with a line on the
 * others. What the description demands of its own operations need not hold for what it sends.
 *
 * @returns None where no security is described.
 * @example stubChecks(security, undefined)[0]?.sent?.name // 'Authorization'
 */
export function stubChecks(
  security: SecurityDetail | undefined,
  given: GivenCredential | undefined,
): readonly StubCheck[] {
  if (!security || security.inherited) return [];
  const chosen = security.alternatives.find((schemes) => schemes.length > 0);
  if (!chosen) return [];
  const variables = new Map<string, number>();
  const checks = chosen.slice(0, MOST_CHECKS).map((scheme) => checkOf(scheme, given, variables));
  const isOptional = security.alternatives.some((schemes) => schemes.length === 0);
  const others = security.alternatives.filter((each) => each !== chosen && each.length > 0).length;
  const rest = [
    ...(isOptional ? ['requests without it'] : []),
    ...(others + security.more > 0 ? ['other credentials instead'] : []),
    ...(chosen.length > MOST_CHECKS ? ['more credentials beside these'] : []),
  ];
  return rest.length === 0 ? checks : [...checks, { comment: `Also described: ${rest.join('; ')}.` }];
}

function checkOf(
  scheme: SchemeDetail,
  given: GivenCredential | undefined,
  variables: Map<string, number>,
): StubCheck {
  const name = inlineCode(scheme.name);
  const sent = (credential: Omit<SentCredential, 'variable' | 'environment'>, word: string) => {
    const count = (variables.get(word) ?? 0) + 1;
    variables.set(word, count);
    const variable = `${word}${count === 1 ? '' : count}`;
    return { ...credential, variable, environment: `CALLBACK_${variable.toUpperCase()}` };
  };
  const authorization = { in: 'header', name: 'Authorization' } as const;
  const kind = scheme.type === 'http' ? (scheme.scheme ?? '').toLowerCase() : scheme.type;
  switch (kind) {
    case 'bearer':
    case 'oauth2':
    case 'openIdConnect':
      return {
        comment: commentText(`${name}: a bearer token. ${originWords(given)}`),
        sent: sent({ ...authorization, prefix: 'Bearer ' }, 'token'),
      };
    case 'basic':
      return {
        comment: commentText(`${name}: \`user:password\`. ${originWords(undefined)}`),
        sent: sent({ ...authorization, prefix: 'Basic ' }, 'login'),
      };
    case 'apiKey': {
      const { in: place, parameter } = scheme;
      if ((place !== 'header' && place !== 'query' && place !== 'cookie') || parameter === undefined)
        return {
          comment: commentText(`${name}: an API key; the description does not say where it is sent.`),
        };
      return {
        comment: commentText(`${name}: an API key. ${originWords(given)}`),
        sent: sent({ in: place, name: parameter, prefix: '' }, 'key'),
      };
    }
    case 'mutualTLS':
      return { comment: commentText(`${name}: a client certificate. Check it where TLS ends.`) };
    case undefined:
      return { comment: commentText(`${name} is not declared: what to check is not described.`) };
    default:
      return {
        comment: commentText(`${name}: check the ${inlineCode(kind)} credentials in \`Authorization\` here.`),
      };
  }
}

function originWords(given: GivenCredential | undefined): string {
  return given === undefined
    ? 'The description does not say where it comes from.'
    : `See ${inlineCode(given.pointer)} in the body of ${inlineCode(given.request)}.`;
}
