import type { SchemeDetail, SecurityDetail } from '../exchange/detail.ts';
import { inlineCode } from '../source/words.ts';

/** Alternatives that are listed. */
const MOST = 4;

/**
 * What a callback request is authorised with, in one line.
 *
 * @returns Code in backticks.
 * @example securityWords(undefined) // 'none described'
 */
export function securityWords(security: SecurityDetail | undefined): string {
  if (security === undefined) return 'none described';
  const { alternatives, inherited, more } = security;
  if (alternatives.length === 0) return 'none: `security` is an empty list';
  const shown = alternatives
    .slice(0, MOST)
    .map((schemes) => (schemes.length === 0 ? 'none' : schemes.map(schemeWords).join(' and ')));
  const rest = alternatives.length - shown.length + more;
  const words = [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', or ');
  return inherited ? `${words}; inherited from the document` : words;
}

function schemeWords({ name, type, in: place, parameter, scheme }: SchemeDetail): string {
  const kind = {
    apiKey: `API key in ${place === undefined ? 'the request' : inlineCode(place)}${parameter === undefined ? '' : ` ${inlineCode(parameter)}`}`,
    http: `HTTP ${inlineCode(scheme ?? 'authentication')}`,
    oauth2: 'OAuth 2.0',
    openIdConnect: 'OpenID Connect',
    mutualTLS: 'client certificate',
  };
  if (type === undefined) return `${inlineCode(name)}, which is not declared`;
  const words = Object.entries(kind).find(([known]) => known === type)?.[1] ?? inlineCode(type);
  return `${inlineCode(name)} (${words})`;
}
