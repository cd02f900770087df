import { Fragment } from 'react';
import type { SchemeDetail, SecurityDetail } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from './Security.module.css';

const LONGEST_NAME = 80;

/** A line for each scheme, and whose `security` it is. */
export function Security({ security }: { readonly security: SecurityDetail }) {
  const { alternatives, inherited, more } = security;
  return (
    <>
      {alternatives.length === 0 && (
        <p>
          <InlineCode text="None: `security` is an empty list." />
        </p>
      )}
      {alternatives.length > 0 && (
        <ul>
          {alternatives.map((schemes, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: requirements have no identity but their place
            <Fragment key={index}>
              {schemes.length === 0 && <li>{joint(index, 0)}none</li>}
              {schemes.map((scheme, at) => (
                <li key={scheme.name}>
                  {joint(index, at)}
                  <code>{cutText(scheme.name, LONGEST_NAME)}</code> <InlineCode text={schemeWords(scheme)} />
                </li>
              ))}
            </Fragment>
          ))}
        </ul>
      )}
      {more > 0 && <p>And {more} more alternatives.</p>}
      {inherited && (
        <p className={styles.inherited}>
          <InlineCode text="From the root's `security`, which applies to callback requests too; `security: []` here clears it." />
        </p>
      )}
    </>
  );
}

/** All of one alternative are needed; one alternative is enough. */
function joint(alternative: number, scheme: number): string {
  if (scheme > 0) return 'and ';
  return alternative > 0 ? 'or ' : '';
}

function schemeWords(scheme: SchemeDetail): string {
  const { scopes } = scheme;
  const needs = scopes.length === 0 ? '' : `, with ${scopes.map(asCode).join(', ')}`;
  return `${typeWords(scheme)}${needs}`;
}

function typeWords({ type, in: place, parameter, scheme }: SchemeDetail): string {
  switch (type) {
    case undefined:
      return 'is not declared in `components.securitySchemes`';
    case 'apiKey':
      return `API key in the ${place === undefined ? 'request' : cutText(place, LONGEST_NAME)}${parameter === undefined ? '' : ` ${place === 'query' ? 'parameter ' : ''}${asCode(parameter)}`}`;
    case 'http':
      return `HTTP ${cutText(scheme ?? 'authentication', LONGEST_NAME)}, in \`Authorization\``;
    case 'oauth2':
      return 'OAuth 2.0 token';
    case 'openIdConnect':
      return 'OpenID Connect token';
    case 'mutualTLS':
      return 'client certificate (mutual TLS)';
    default:
      return `of type ${asCode(type)}, which the specification does not know`;
  }
}

function asCode(text: string): string {
  return `\`${cutText(text, LONGEST_NAME).replaceAll('`', "'")}\``;
}
