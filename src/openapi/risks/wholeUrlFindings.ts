/** What may go wrong with a URL as a whole: who decides it, where it leads, and what comes of what follows it. */

import { inlineCode } from '../source/words.ts';
import { otherParty } from '../workspace/lookup.ts';
import { forcesHttps } from './limitedTo.ts';
import { networkOf } from './privateHost.ts';
import { attackOf, type ReadPart } from './readKey.ts';
import { REFERENCES } from './references.ts';
import type { FindingsInput, RiskFinding } from './riskFinding.types.ts';
import { urlComponents } from './urlComponents.ts';

export function wholeUrl({ sender }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
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

export function notHttps(
  { parsed, simulation }: FindingsInput,
  read: readonly ReadPart[],
): readonly RiskFinding[] {
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

export function privateNetwork({ simulation, sender }: FindingsInput): readonly RiskFinding[] {
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

export function afterQuery(
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

export function userInfo({ simulation }: FindingsInput, read: readonly ReadPart[]): readonly RiskFinding[] {
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
