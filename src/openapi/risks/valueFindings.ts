/** What may go wrong with the values that a key puts into a URL, and with where they are put. */

import { inlineCode } from '../source/words.ts';
import { keyPositions } from './keyPositions.ts';
import { keepsOut } from './limitedTo.ts';
import { attackOf, lastNameOf, type ReadPart } from './readKey.ts';
import { REFERENCES } from './references.ts';
import type { FindingsInput, RiskFinding } from './riskFinding.types.ts';

export function hostFromData(read: readonly ReadPart[]): readonly RiskFinding[] {
  return read
    .filter(({ position, facts }) => position === 'authority' && !(facts && keepsOut(facts.value, '/?#@:\\')))
    .map((each) => ({
      id: 'F4',
      title: 'A value is part of the host',
      message: `${each.name} is part of the host: \`evil.example/\` or \`x@evil.example\` changes where the request goes.`,
      severity: 'warning',
      ...attackOf(each, 'evil.example/'),
      fix: "pattern: '^[A-Za-z0-9-]+$'",
      reference: REFERENCES.ssrf,
    }));
}

const INJECTIONS = {
  query: {
    id: 'F5',
    title: 'A value can add parameters',
    characters: '&=#+%',
    attack: 'a&b=c',
    explains: '`a&b=c` adds the parameter `b`.',
    fix: "pattern: '^[A-Za-z0-9._~-]+$'",
  },
  path: {
    id: 'F6',
    title: 'A value can leave its path segment',
    characters: '/?#.\\',
    attack: '../admin',
    explains: '`../admin` leaves the path, and clients resolve it.',
    fix: "pattern: '^[A-Za-z0-9_-]+$'",
  },
} as const;

export function injection(read: readonly ReadPart[], position: 'path' | 'query'): readonly RiskFinding[] {
  const { id, title, characters, attack, explains, fix } = INJECTIONS[position];
  return read
    .filter(
      (each) =>
        each.position === position && isData(each) && !(each.facts && keepsOut(each.facts.value, characters)),
    )
    .map((each) => ({
      id,
      title,
      message: `${each.name} is put into the ${position} as it is: ${explains}`,
      severity: 'warning',
      ...attackOf(each, attack),
      fix,
      reference: REFERENCES.rfc3986,
    }));
}

/** A name or a number that someone sends, not the status or the method of the exchange. */
function isData({ part }: ReadPart): boolean {
  return 'message' in part.expression;
}

export function lineBreaks(read: readonly ReadPart[]): readonly RiskFinding[] {
  return read
    .filter(
      (each) =>
        each.position !== 'start' && isData(each) && !(each.facts && keepsOut(each.facts.value, '\r\n\t')),
    )
    .map((each) => {
      const { resolution } = each.part;
      const isInSample = resolution.kind === 'resolved' && /[\r\n\t]/.test(resolution.text);
      return {
        id: 'F7',
        title: 'A value may hold a line break',
        message: `A line break in ${each.name} is dropped by browsers and Node, and kept by other clients and in logs.`,
        severity: isInSample ? 'warning' : 'note',
        ...attackOf(each, 'a\r\nX: y'),
        reference: REFERENCES.urlStandard,
      };
    });
}

const SECRET_NAME = /token|secret|password|passwd|apikey|api_key|signature|\bsig\b|\bkey\b/i;

export function secrets({ parsed }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
  const positions = keyPositions(parsed.parts);
  const literal = parsed.parts.find(
    (part, index) =>
      part.kind === 'literal' &&
      (positions[index] === 'query' || part.raw.includes('?')) &&
      namesSecret(part.raw),
  );
  const source = read.find(
    ({ position, facts, part }) =>
      position === 'query' && (SECRET_NAME.test(lastNameOf(part)) || facts?.value.format === 'password'),
  );
  const name = source?.name ?? (literal && inlineCode(literal.raw));
  if (name === undefined) return [];
  return [
    {
      id: 'F10',
      title: 'A secret travels in the URL',
      message: `${name} looks like a secret. What is in a URL ends in access logs; send it in a header.`,
      severity: 'warning',
      reference: REFERENCES.githubSignatures,
    },
  ];
}

/** Names of parameters in a literal piece of a query. */
function namesSecret(raw: string): boolean {
  const query = raw.slice(raw.indexOf('?') + 1);
  return query.split('&').some((pair) => SECRET_NAME.test(pair.split('=', 1)[0] ?? ''));
}
