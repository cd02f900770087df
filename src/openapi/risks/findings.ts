import type { ParsedKey } from '../expression/expression.ts';
import { sourceCaption } from '../expression/sources.ts';
import type { CallbackFacts, SourceFacts } from '../facts/facts.types.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import type { UrlPosition } from '../simulation/urlPiece.ts';
import { inlineCode } from '../source/words.ts';
import { otherParty } from '../workspace/lookup.ts';
import type { Party } from '../workspace/model.ts';
import { keyPositions } from './keyPositions.ts';
import { forcesHttps, keepsOut } from './limitedTo.ts';
import { networkOf } from './privateHost.ts';
import { REFERENCES, type RiskReference } from './references.ts';
import { urlComponents } from './urlComponents.ts';

export type RiskFindingId = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10';

/** A value that shows a finding once it is the sample of a source. */
export interface AttackSample {
  /** Field id with message, as in `Resolution`. */
  readonly source: string;
  /** Of a body. */
  readonly pointer?: string;
  readonly value: string;
}

/** What may go wrong with the URL of one callback, as far as the description and the sample tell. */
export interface RiskFinding {
  readonly id: RiskFindingId;
  readonly title: string;
  /** One sentence or two; code in backticks. */
  readonly message: string;
  /** `warning`: rare, and worth a change. `note`: true of most descriptions. */
  readonly severity: 'warning' | 'note';
  readonly attack?: AttackSample;
  /** What to add to the description, where that helps: `pattern: '^https://'`. */
  readonly fix?: string;
  readonly reference: RiskReference;
}

export interface FindingsInput {
  /** The key as it is simulated, repaired or not. */
  readonly parsed: ParsedKey;
  readonly simulation: Simulation;
  readonly facts: CallbackFacts;
  /** Who sends the callback request. */
  readonly sender: Party;
}

/**
 * The findings F1–F10 for the URL of one callback (README.md §risks). F1 and F2 are true of most descriptions, so they
 * are notes unless the sample or the key itself is at fault; what depends on a rare form of key is a warning.
 *
 * @returns In their order, each at most once a source. Never throws.
 * @example findings(input).map(({ id }) => id) // ['F1', 'F2']
 */
export function findings(input: FindingsInput): readonly RiskFinding[] {
  const read = readKey(input);
  return [
    ...wholeUrl(input, read),
    ...notHttps(input, read),
    ...privateNetwork(input),
    ...hostFromData(read),
    ...injection(read, 'query'),
    ...injection(read, 'path'),
    ...lineBreaks(read),
    ...afterQuery(input, read),
    ...userInfo(input, read),
    ...secrets(input, read),
  ];
}

/** An expression of the key with what is known of its value. */
interface ReadPart {
  readonly part: Extract<UrlPart, { kind: 'expression' }>;
  readonly position: UrlPosition;
  readonly facts: SourceFacts | undefined;
  readonly name: string;
  /** It decides the whole URL, and comes from the request. */
  readonly isWholeUrl: boolean;
}

function readKey({ parsed, simulation, facts }: FindingsInput): readonly ReadPart[] {
  const positions = keyPositions(parsed.parts);
  return simulation.parts.flatMap((part, index) => {
    if (part.kind !== 'expression') return [];
    const pointer = part.expression.kind === 'body' ? part.expression.pointer : undefined;
    const source = facts.sources.find(
      (each) => each.source === part.resolution.source && each.pointer === pointer,
    );
    const fromRequest = !('message' in part.expression) || part.expression.message === 'request';
    return [
      {
        part,
        position: positions[index] ?? 'start',
        facts: source,
        name: wordsFor(part),
        isWholeUrl: index === 0 && fromRequest && part.expression.kind !== 'method',
      },
    ];
  });
}

function wordsFor(part: ReadPart['part']): string {
  const name = nameOf(part);
  return name === '' ? 'the body' : inlineCode(name);
}

/** The last name that a reader would look for: of a pointer its last token; empty for a whole body. */
function nameOf({ expression }: ReadPart['part']): string {
  if (expression.kind === 'body') return expression.pointer.slice(expression.pointer.lastIndexOf('/') + 1);
  return 'name' in expression ? expression.name : sourceCaption(expression);
}

function attackOf({ part }: ReadPart, value: string): { readonly attack: AttackSample } {
  const { expression, resolution } = part;
  const pointer = expression.kind === 'body' ? { pointer: expression.pointer } : {};
  return { attack: { source: resolution.source, ...pointer, value } };
}

function wholeUrl({ sender }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
  const first = read.find(({ isWholeUrl }) => isWholeUrl);
  if (first === undefined || first.facts?.value.values) return [];
  return [
    {
      id: 'F1',
      title: 'The whole URL comes from the request',
      message: `The API ${otherParty(sender)} chooses scheme, host, port and path with ${first.name}, so the ${sender} can be made to call any address, its own network included.`,
      severity: 'note',
      ...attackOf(first, 'http://169.254.169.254/latest/meta-data/'),
      reference: REFERENCES.ssrf,
    },
  ];
}

function notHttps({ parsed, simulation }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
  const reference = REFERENCES.cloudEvents;
  const [start] = parsed.parts;
  const title = 'Nothing makes this URL https';
  if (start?.kind === 'literal' && /^http:/i.test(start.raw)) {
    const message = 'The key itself starts with `http://`, so everything is sent in clear text.';
    return [{ id: 'F2', title, message, severity: 'warning', reference }];
  }
  const first = read.find(({ isWholeUrl }) => isWholeUrl);
  if (first === undefined || (first.facts && forcesHttps(first.facts.value))) return [];
  const { callbackUrl } = simulation;
  const { resolution } = first.part;
  const given = resolution.kind === 'resolved' && !resolution.generated;
  const isSample = given && callbackUrl.kind === 'url' && /^http:/i.test(callbackUrl.url);
  return [
    {
      id: 'F2',
      title,
      message: `${isSample ? 'This sample is not https, and nothing in the description asks for it.' : `${first.name} may be any URL.`} \`format: uri\` admits \`http:\`, too.`,
      severity: isSample ? 'warning' : 'note',
      ...attackOf(first, 'http://consumer.example/hook'),
      fix: "pattern: '^https://'",
      reference,
    },
  ];
}

const NETWORKS = {
  loopback: 'itself',
  private: 'a private network',
  'link-local': 'the link-local network, where clouds keep their metadata',
  unspecified: 'itself',
  'local name': 'a name of its own network',
} as const;

function privateNetwork({ simulation, sender }: FindingsInput): readonly RiskFinding[] {
  const { callbackUrl } = simulation;
  const network = callbackUrl.kind === 'url' ? networkOf(callbackUrl.url) : undefined;
  if (network === undefined) return [];
  return [
    {
      id: 'F3',
      title: 'The host is inside',
      message: `With this sample the ${sender} calls ${NETWORKS[network]}.`,
      severity: 'warning',
      reference: REFERENCES.ssrfSheet,
    },
  ];
}

function hostFromData(read: readonly ReadPart[]): readonly RiskFinding[] {
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

function injection(read: readonly ReadPart[], position: 'path' | 'query'): readonly RiskFinding[] {
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

function lineBreaks(read: readonly ReadPart[]): readonly RiskFinding[] {
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

function afterQuery(
  { parsed, simulation }: FindingsInput,
  read: readonly ReadPart[],
): readonly RiskFinding[] {
  const first = read.find(({ isWholeUrl }) => isWholeUrl);
  const suffix = parsed.parts[1];
  if (first === undefined || suffix?.kind !== 'literal' || !/^[/?]/.test(suffix.raw)) return [];
  const { resolution } = first.part;
  const text = resolution.kind === 'resolved' ? resolution.text : '';
  const isInSample = /[?#]/.test(text) && simulation.callbackUrl.kind === 'url';
  const isQuery = suffix.raw.startsWith('?');
  return [
    {
      id: 'F8',
      title: 'What follows may end up in a query',
      message: isQuery
        ? `If ${first.name} already has a query, \`?\` starts no second one; a parameter is appended with \`&\`.`
        : `If ${first.name} has a query, ${inlineCode(suffix.raw)} becomes a part of it.`,
      severity: isInSample || isQuery ? 'warning' : 'note',
      ...attackOf(
        first,
        `${/^https?:/i.test(text) ? text.split(/[?#]/, 1)[0] : 'https://consumer.example/hook'}?tenant=1`,
      ),
      reference: REFERENCES.webSub,
    },
  ];
}

function userInfo({ simulation }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
  const { callbackUrl } = simulation;
  if (callbackUrl.kind !== 'url' || !urlComponents(callbackUrl.url).some(({ name }) => name === 'user'))
    return [];
  return [
    {
      id: 'F9',
      title: 'The URL holds credentials',
      message:
        'A name and password in the URL become a `Basic` header or an entry in a log, depending on the client.',
      severity: 'warning',
      reference: read.length > 0 ? REFERENCES.ssrfSheet : REFERENCES.cloudEvents,
    },
  ];
}

const SECRET_NAME = /token|secret|password|passwd|apikey|api_key|signature|\bsig\b|\bkey\b/i;

function secrets({ parsed }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
  const positions = keyPositions(parsed.parts);
  const literal = parsed.parts.find(
    (part, index) =>
      part.kind === 'literal' &&
      (positions[index] === 'query' || part.raw.includes('?')) &&
      namesSecret(part.raw),
  );
  const source = read.find(
    ({ position, facts, part }) =>
      position === 'query' && (SECRET_NAME.test(nameOf(part)) || facts?.value.format === 'password'),
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
