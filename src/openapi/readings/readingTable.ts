import type { ReadingName, Readings } from '../simulation/readings.ts';

/** One answer to what the specification leaves open. */
export interface ReadingOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Specifications and tools that take it; empty where none is known. */
  readonly takers: string;
}

/** One question that the specification leaves open, with its answers; the default comes first. */
export interface ReadingSwitch<Name extends ReadingName = ReadingName> {
  readonly id: `R${number}`;
  readonly name: Name;
  readonly title: string;
  readonly question: string;
  readonly options: readonly ReadingOption<Readings[Name]>[];
}

/** Every reading has its switch: a name that lacks one does not compile. */
const SWITCHES: { readonly [Name in ReadingName]: Omit<ReadingSwitch<Name>, 'name'> } = {
  missing: {
    id: 'R1',
    title: 'Missing value',
    question: 'What a value that is not there does to the callback.',
    options: [
      {
        value: 'none',
        label: 'No callback is sent',
        takers: 'the learn page of OpenAPI, Microcks for query and header',
      },
      { value: 'empty', label: 'Empty text', takers: 'Prism, MockServer, RFC 6570, Microcks for bodies' },
      { value: 'kept', label: 'The expression stays', takers: 'Redocly Respect' },
    ],
  },
  null: {
    id: 'R2',
    title: 'Null',
    question: 'What `null` becomes.',
    options: [
      { value: 'unusable', label: 'No callback is sent', takers: 'this explorer' },
      { value: 'empty', label: 'Empty text', takers: 'Prism, MockServer, RFC 6570 §2.3, Schemathesis' },
      { value: 'text', label: 'The text `null`', takers: 'Arazzo 1.1, Microcks, Redocly Respect' },
    ],
  },
  lists: {
    id: 'R3',
    title: 'Lists and objects',
    question: 'What a list or an object becomes, a repeated query parameter included.',
    options: [
      { value: 'unusable', label: 'No callback is sent', takers: 'this explorer' },
      { value: 'comma', label: 'Joined by commas', takers: 'Prism for lists, RFC 6570 `{ids}`' },
      { value: 'first', label: 'The first item', takers: 'Microcks and MockServer for query and header' },
      { value: 'json', label: 'JSON', takers: 'Arazzo 1.1, Microcks and MockServer for bodies' },
    ],
  },
  encoding: {
    id: 'R4',
    title: 'Encoding inserted values',
    question:
      'Whether data put into a path or query is percent-encoded. A value at the start of the URL never is.',
    options: [
      {
        value: 'raw',
        label: 'As it is',
        takers: 'Prism, Microcks, MockServer, Redocly Respect, Schemathesis',
      },
      { value: 'data', label: 'Encoded as data', takers: 'RFC 6570 `{x}`' },
      { value: 'url', label: 'Encoded as URL text', takers: 'RFC 6570 `{+x}`' },
    ],
  },
  decoding: {
    id: 'R5',
    title: 'Decoding read values',
    question: 'Whether path and query values are decoded before they are used.',
    options: [
      { value: 'decoded', label: 'Decoded', takers: 'Prism, Microcks, MockServer, OpenAPI 3.1.2 and 3.2' },
      { value: 'wire', label: 'As on the wire', takers: 'servers that read the raw URL' },
    ],
  },
  pointers: {
    id: 'R6',
    title: 'Pointer escapes',
    question: 'Whether `%20` in a JSON Pointer is three characters or a space.',
    options: [
      {
        value: 'literal',
        label: 'Three characters',
        takers: 'the grammar since 3.0.3, Microcks, MockServer, Schemathesis',
      },
      { value: 'fragment', label: 'A space, as in a URI fragment', takers: 'Prism' },
    ],
  },
  forms: {
    id: 'R7',
    title: 'Form and multipart',
    question: 'What a pointer runs on when the body is not JSON.',
    options: [
      { value: 'parts', label: 'Its fields and parts', takers: 'this explorer' },
      { value: 'root', label: 'Its first JSON part', takers: 'what descriptions of 3GPP mean' },
      { value: 'nothing', label: 'Nothing', takers: 'Microcks, MockServer, Prism' },
    ],
  },
  relative: {
    id: 'R8',
    title: 'Relative result',
    question: 'What a result without a scheme means.',
    options: [
      { value: 'none', label: 'No callback is sent', takers: 'Prism, Microcks, MockServer' },
      {
        value: 'server',
        label: 'Relative to the server of the API',
        takers: 'Relative References in API URLs',
      },
      { value: 'consumer', label: 'Relative to the API consumer', takers: '' },
    ],
  },
  responses: {
    id: 'R9',
    title: 'Which responses call back',
    question: 'After which responses the callback is sent, and whether it can read them.',
    options: [
      { value: 'chosen', label: 'The chosen response', takers: 'this explorer' },
      { value: 'every', label: 'Every response', takers: 'Prism' },
      { value: 'paired', label: 'One whose example has a namesake', takers: 'Microcks' },
      { value: 'blind', label: 'Every response, unread', takers: 'MockServer' },
    ],
  },
  url: {
    id: 'R10',
    title: 'What `$url` holds',
    question: 'How much of the request URL `$url` is.',
    options: [
      {
        value: 'whole',
        label: 'The whole URL as sent',
        takers: 'the table of the specification, Schemathesis, Redocly Respect',
      },
      { value: 'decodedPath', label: 'Without its query, the path decoded', takers: 'MockServer' },
      { value: 'path', label: 'The path', takers: 'the callback page of swagger.io' },
      { value: 'nothing', label: 'Nothing', takers: 'Prism, Microcks' },
    ],
  },
  braces: {
    id: 'R11',
    title: 'An expression in braces, alone in a link',
    question: 'What `{$…}` gives where it is all of a value of a link.',
    options: [
      { value: 'text', label: 'Text, as in a callback key', takers: 'this explorer' },
      { value: 'typed', label: 'The value with its type', takers: 'Schemathesis' },
    ],
  },
};

function switchOf<Name extends ReadingName>(name: Name): ReadingSwitch<Name> {
  return { name, ...SWITCHES[name] };
}

/** The switches in their order, R1 to R11. */
export const READING_SWITCHES: readonly ReadingSwitch[] = [
  switchOf('missing'),
  switchOf('null'),
  switchOf('lists'),
  switchOf('encoding'),
  switchOf('decoding'),
  switchOf('pointers'),
  switchOf('forms'),
  switchOf('relative'),
  switchOf('responses'),
  switchOf('url'),
  switchOf('braces'),
];

/** Those that a callback URL may depend on. */
export const KEY_SWITCHES = READING_SWITCHES.filter(({ name }) => name !== 'braces');

/** Readings that go together. */
export const READING_PRESETS: readonly { readonly name: string; readonly readings: Partial<Readings> }[] = [
  { name: 'Arazzo 1.1', readings: { null: 'text', lists: 'json' } },
  {
    name: 'Template (RFC 6570)',
    readings: { missing: 'empty', null: 'empty', lists: 'comma', encoding: 'data' },
  },
];
