import { consumerOrigin } from '../exchange/servers.ts';
import { inlineCode } from '../source/words.ts';
import type { Generate } from './generate.types.ts';
import type { ScenarioPlan } from './scenario.types.ts';
import type { ScenarioSource } from './scenarioSource.ts';
import { labelCode, valueRows } from './valueRow.ts';

/** A URL in pieces that other URLs are made of. */
interface Pieces {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

/** `name` completes the source's label: "callbackUrl with a port". */
interface UrlVariation {
  /** Also where the API provider decides the value, as in a `Location`: it does not attack itself. */
  readonly ofProvider?: true;
  readonly which?: string;
  readonly name: string;
  readonly make: (base: Pieces) => string;
}

type Because = (source: ScenarioSource) => string;

function rowsFor(number: string, variations: readonly UrlVariation[], because: Because): Generate {
  return ({ sources }) =>
    sources
      .filter(({ role }) => role === 'url')
      .flatMap((source) =>
        variations
          .filter(({ ofProvider }) => ofProvider || source.facts.source.startsWith('request.'))
          .flatMap((each) => row(number, source, each, because)),
      );
}

function row(
  number: string,
  source: ScenarioSource,
  { which, name, make }: UrlVariation,
  because: Because,
): readonly ScenarioPlan[] {
  return valueRows({
    number,
    source,
    ...(which !== undefined && { which }),
    name: `${source.label} ${name}`,
    value: make(piecesOf(source)),
    because: because(source),
  });
}

const consumerHost = consumerOrigin.slice('https://'.length);

/** Of the sample where it is a URL, without its query and fragment. */
function piecesOf({ value }: ScenarioSource): Pieces {
  const text = typeof value === 'string' ? value.slice(0, 2_000) : '';
  const found = /^(https?):\/\/([^/?#\\@\s:[\]]+)(?::\d{1,5})?(?=[/?#]|$)([^?#]*)/i.exec(text);
  const [, scheme = 'https', host = consumerHost, path = '/callback'] = found ?? [];
  const end = path.length - (/\/$/.test(path) ? 1 : 0);
  return { scheme, host, path: path.slice(0, end) };
}

const plain = ({ scheme, host, path }: Pieces) => `${scheme}://${host}${path}`;
const at = (host: string) => (base: Pieces) => plain({ ...base, host });

const goesOn: Because = ({ after }) =>
  after === '' ? 'the key goes on after it' : `the key goes on with ${inlineCode(after)}`;
const isOpen: Because = (source) => `nothing in the schema of ${labelCode(source)} excludes it`;

const suffixRows = (number: string, name: string, end: string): Generate => {
  const generate = rowsFor(
    number,
    [{ name, ofProvider: true, make: (base) => `${plain(base)}${end}` }],
    goesOn,
  );
  return (from) => generate({ ...from, sources: from.sources.filter(({ hasSuffix }) => hasSuffix) });
};

const endsWithSlash = ({ value }: ScenarioSource) => typeof value === 'string' && value.endsWith('/');

/** S9, S10, S11: what the text after the URL is appended to; S9 is the other way round where the sample ends with one. */
export const slashRows: Generate = (from) => {
  const followed = from.sources.filter(({ after }) => after.startsWith('/'));
  return [
    ...suffixRows(
      'S9',
      'ends with a slash',
      '/',
    )({
      ...from,
      sources: followed.filter((source) => !endsWithSlash(source)),
    }),
    ...suffixRows('S9', 'ends without a slash', '')({ ...from, sources: followed.filter(endsWithSlash) }),
  ];
};
export const queryRows = suffixRows('S10', 'with a query', '?a=1');
export const fragmentRows = suffixRows('S11', 'with a fragment', '#top');

/** S12: ports, user info and addresses. */
export const authorityRows: Generate = (from) => [
  ...rowsFor(
    'S12',
    [
      { which: 'port', name: 'with a port', make: (base) => at(`${base.host}:8443`)(base) },
      { which: 'user', name: 'with user info', make: (base) => at(`user:secret@${base.host}`)(base) },
      { which: 'ipv6', name: 'at an IPv6 address', make: at('[::1]') },
    ],
    isOpen,
  )(from),
  ...hostRows(from, 'S12', ['consumer.example:8443', 'user:secret@consumer.example', '[::1]']),
];

const INSIDE = ['localhost', '127.0.0.1', '169.254.169.254', '10.0.0.1'];

/** S13: hosts that are inside the provider's network. */
export const insideRows: Generate = (from) => [
  ...rowsFor(
    'S13',
    INSIDE.map((host) => ({ which: host, name: `at ${host}`, make: at(host) })),
    isOpen,
  )(from),
  ...hostRows(from, 'S13', INSIDE),
];

const otherScheme = (scheme: string) => (base: Pieces) => plain({ ...base, scheme });

/** S14: other schemes, and none. */
export const schemeRows: Generate = (from) => [
  ...rowsFor(
    'S14',
    [
      { which: 'http', name: 'over http:', make: otherScheme('http') },
      { which: 'ftp', name: 'over ftp:', make: otherScheme('ftp') },
      { which: 'javascript', name: 'as javascript:', make: () => 'javascript:alert(1)' },
      {
        which: 'host',
        name: 'without a scheme',
        ofProvider: true,
        make: ({ host, path }) => `//${host}${path}`,
      },
      {
        which: 'path',
        name: 'as a path',
        ofProvider: true,
        make: ({ path }) => (path === '' ? '/callback' : path),
      },
    ],
    isOpen,
  )(from),
  ...from.sources
    .filter(({ role }) => role === 'scheme')
    .flatMap((source) =>
      ['http', 'ftp', 'javascript'].flatMap((value) =>
        valueRows({
          number: 'S14',
          source,
          which: value,
          name: `${source.label} = ${value}`,
          value,
          because: isOpen(source),
        }),
      ),
    ),
];

/** S16, for URLs: a host of letters beyond ASCII. */
export const hostNameRows = rowsFor(
  'S16',
  [{ which: 'host', name: 'at an international host', make: at('bücher.example') }],
  isOpen,
);

/** Where only the host comes from the exchange. */
function hostRows({ sources }: Parameters<Generate>[0], number: string, hosts: readonly string[]) {
  return sources
    .filter(({ role }) => role === 'host')
    .flatMap((source) =>
      hosts.flatMap((value) =>
        valueRows({
          number,
          source,
          which: value,
          name: `${source.label} = ${value}`,
          value,
          because: isOpen(source),
        }),
      ),
    );
}
