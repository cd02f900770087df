import { describeKind } from '../openapi/open/index.ts';

/**
 * The parts of the core that are loaded when they are first needed. A bundler makes each a file of its own, so that the
 * first answer does not wait for them.
 */
export const CORE_PARTS = {
  /** Every analysis needs it; named here, it comes with the worker, not with a part that shares it. */
  describeKind,
  /** What finds links and judges them; only texts that may have some need it. */
  links: async () => (await import('../openapi/problems/linkRules.ts')).linkRules,
  /** The parser for broken texts; most documents never need it. */
  tolerant: async () => (await import('../openapi/source/brokenText.ts')).readBrokenText,
  /** What is said of callback keys that do not parse; most documents have none. */
  repair: async () => (await import('../openapi/expression/keyRepair.ts')).keyRepair,
  /** What sets of files need; a single document needs none of it. */
  fileTools: async () => (await import('../openapi/open/fileTools.ts')).fileTools,
  /** Asked when something is opened. */
  inspectText: async () => (await import('../openapi/open/openable.ts')).inspectText,
  /** Asked while the text is not a document. */
  withWrap: async () => (await import('../openapi/open/withWrap.ts')).withWrap,
  /** Asked when a user shares; brings a YAML writer. */
  slice: async () => (await import('../openapi/slice/sliceDescription.ts')).sliceDescription,
  /** Asked when the receiver of a callback is shown. */
  receiver: async () => (await import('../openapi/receiver/receiverDocument.ts')).receiverDocument,
  /** Asked when a schema is shown or a body is checked. */
  schema: async () => (await import('../openapi/description/schemaOf.ts')).schemaOf,
  /** Asked when scenarios or risks are shown. */
  facts: async () => (await import('../openapi/facts/callbackFacts.ts')).callbackFacts,
  /** Asked when two descriptions are compared. */
  compare: async () => (await import('../openapi/compare/compareWith.ts')).compareWith,
  /** The editor's questions come late and seldom. */
  language: async () => (await import('../openapi/language/answerQuestion.ts')).answerQuestion,
};

export type Parts = typeof CORE_PARTS;

export class NotLoaded extends Error {}

/** Tells a part that cannot be fetched from a fault in it. */
export async function loaded<T>(load: () => Promise<T>): Promise<T> {
  return load().catch((error: unknown) => {
    throw new NotLoaded(String(error));
  });
}
