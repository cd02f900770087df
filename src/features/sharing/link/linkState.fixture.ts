import fc from 'fast-check';
import type { ExchangeEdits, FieldEdit } from '../../../openapi/index.ts';
import type { LinkState } from './linkState.ts';

/** Any text: every script, emoji, control characters and halves of surrogate pairs. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\ud800', 'a\udc00b', '\0', 'こんにちは 👩‍👩‍👧‍👦 مرحبا', '__proto__', 'constructor'),
);
/** Names of files are well-formed, as those that a browser gives are. */
const fileName = text.map((any) => any.replace(/\p{Surrogate}/gu, '\uFFFD'));
const id = fc.oneof(text, fc.constantFrom('/paths/~1a/post', '__proto__', ''));

const field: fc.Arbitrary<FieldEdit> = fc.record({ text, send: fc.boolean() }, { requiredKeys: [] });

const edits: fc.Arbitrary<ExchangeEdits> = fc.record(
  {
    server: fc.nat(),
    serverVariables: fc.dictionary(id, text),
    fields: fc.dictionary(id, field),
    requestMediaType: text,
    requestBodies: fc.dictionary(id, text),
    sendRequestBody: fc.boolean(),
    status: text,
    statusCodes: fc.dictionary(id, fc.integer()),
    responseMediaTypes: fc.dictionary(id, text),
    responseBodies: fc.dictionary(id, text),
  },
  { requiredKeys: [] },
);

const origin = fc.oneof(
  fc.record({ kind: fc.constant('example' as const), name: fileName }),
  fc.record({ kind: fc.constant('file' as const), name: fileName }),
  fc.constant({ kind: 'paste' as const }),
  fc.webUrl().map((url) => ({ kind: 'url' as const, url })),
);

const documents = fc
  .uniqueArray(fc.record({ uri: fileName, text }), { minLength: 1, maxLength: 3, selector: ({ uri }) => uri })
  .chain((list) =>
    fc.record({
      kind: fc.constant('documents' as const),
      entry: fc.constantFrom(...list.map(({ uri }) => uri)),
      documents: fc.constant(list),
      origin,
      edited: fc.boolean(),
      ...(list.length === 1 ? { slice: fc.constant(true) } : {}),
    }),
  );

const pin = fc.oneof(
  fc.record({ kind: fc.constant('part' as const), callbackId: id, part: fc.nat() }),
  fc.record({ kind: fc.constant('source' as const), operationId: id, source: text }),
);

/** Names that a kept scenario may have: one line, no control characters, at most 80 characters. */
const scenarioName = fc.constantFrom('No id', 'ジョブ 🚀', '__proto__', 'a'.repeat(80));
const scenario = fc.record(
  {
    name: scenarioName,
    edits,
    expect: fc.oneof(
      fc.constant('none' as const),
      fc.string().map((url) => ({ url })),
    ),
  },
  { requiredKeys: ['name', 'edits'] },
);
const changedReadings = fc
  .record(
    {
      missing: fc.constantFrom('empty' as const, 'kept' as const),
      lists: fc.constantFrom('comma' as const, 'first' as const, 'json' as const),
      url: fc.constantFrom('decodedPath' as const, 'path' as const, 'nothing' as const),
    },
    { requiredKeys: [] },
  )
  .filter((readings) => Object.keys(readings).length > 0);

/** Texts as notes hold them. */
const noteText = fc.constantFrom('Why?', 'Two\nlines', '<b>plain</b> שלום 👩‍👩‍👧', 'a'.repeat(500));
const notePart = fc.record({
  kind: fc.constantFrom(
    'url' as const,
    'field' as const,
    'reply' as const,
    'problem' as const,
    'risk' as const,
    'scenario' as const,
  ),
  name: id.filter((name) => name !== ''),
});
const note = fc.record({
  at: fc.record({ id: id.filter((any) => any !== ''), part: notePart }, { requiredKeys: ['id'] }),
  text: noteText,
});

const review = fc
  .record(
    {
      readings: changedReadings,
      scenarios: fc.dictionary(id, fc.array(scenario, { minLength: 1, maxLength: 3 }), {
        minKeys: 1,
        maxKeys: 2,
      }),
      notes: fc.array(note, { minLength: 1, maxLength: 5 }),
    },
    { requiredKeys: [] },
  )
  .filter((any) => Object.keys(any).length > 0);

const sets = fc
  .uniqueArray(fc.record({ uri: fileName, text }), { minLength: 1, maxLength: 2, selector: ({ uri }) => uri })
  .map(([first = { uri: '', text: '' }, ...others]) => ({
    entry: first.uri,
    documents: [first, ...others],
  }));
const compared = fc.record(
  {
    set: sets,
    origin: fc.oneof(origin, fc.constant({ kind: 'opened' as const })),
    is: fc.constantFrom('before' as const, 'after' as const),
    slice: fc.constant(true),
  },
  { requiredKeys: ['set', 'origin', 'is'] },
);

/** Any state that the page can be in. */
export const linkStates: fc.Arbitrary<LinkState> = fc.record(
  {
    source: fc.oneof(
      documents,
      fc.webUrl().map((url) => ({ kind: 'url' as const, url })),
    ),
    selection: fc.record({ operationId: id, callbackId: id }),
    edits: fc.dictionary(id, edits, { maxKeys: 3 }),
    pin,
    review,
    links: fc.boolean(),
    compared,
  },
  { requiredKeys: ['source', 'edits'] },
);

/** The least that a link holds. */
export const ONE = {
  source: {
    kind: 'documents',
    entry: 'a.yaml',
    documents: [{ uri: 'a.yaml', text: 'openapi: 3.1.0' }],
    origin: { kind: 'paste' },
    edited: false,
  },
  edits: {},
} as const satisfies LinkState;
