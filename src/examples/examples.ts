/** The bundled documents. Each one shows one thing; `notice` says what. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly notice: string;
  /** The response it opens on, where that is not the first that succeeds: by the id of the operation. */
  readonly statuses?: Readonly<Record<string, string>>;
}

/** The first one is what the bare address shows. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    file: 'streams.yaml',
    name: 'A URL with a suffix',
    notice:
      'The query parameter the consumer sends becomes the start of the callback URL; `/data` is literal text.',
  },
  {
    file: 'board-progress.yaml',
    name: 'An optional callback',
    notice: 'Switch the header `progressUrl` off: without it there is no callback, and never an empty URL.',
    statuses: { '/paths/~1board~1{row}~1{column}/put': '202' },
  },
  {
    file: 'board-location.yaml',
    name: 'A header of the response',
    notice: 'The URL is the `Location` of the 202 response. Choose another status, and there is no URL.',
  },
  {
    file: 'invoices.yaml',
    name: 'An invalid key, read as meant',
    notice:
      'Both expressions break the grammar. Each is marked where it breaks, read as it was meant, and repaired with one click.',
  },
  {
    file: 'deliveries.yaml',
    name: 'What if a value is missing, null or hostile?',
    notice:
      'The tabs `Scenarios`, `Readings` and `Risks` beside `Exchange`: an optional parameter, a `null` and free text in the query decide what becomes of this URL.',
  },
  {
    file: 'exports.yaml',
    name: 'Links beside a callback',
    notice:
      'Switch `Links` on in the flow: what the consumer can ask next, with values of the request and the 202 response.',
  },
  {
    file: 'specification.yaml',
    name: 'The table of the specification',
    notice: 'Every row of the table under Key Expression, with the values the specification gives.',
  },
  {
    file: 'kitchen-sink.yaml',
    name: 'Everything at once',
    notice:
      'Every kind of expression, each with its colour, and a callback within a callback, where the roles are swapped.',
  },
];

const TEXTS = import.meta.glob<string>('./*.yaml', { query: '?raw', import: 'default' });

/** Loads the text of a bundled document; each is its own small file, fetched when it is chosen. */
export async function loadExample(file: string): Promise<string> {
  const load = TEXTS[`./${file}`];
  if (!load) throw new Error(`No bundled document ${file}.`);
  return load();
}
