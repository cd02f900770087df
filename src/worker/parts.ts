/**
 * The parts of the core that are loaded when they are first needed. A bundler makes each a file of its own, so that the
 * first answer does not wait for them.
 */
export const PARTS = {
  /** Verdicts and problems: every analysis asks for them, but a flow and a URL can do without. */
  rules: async () => (await import('../openapi/problems/rules.ts')).rules,
  /** The parser for broken YAML; most documents never need it. */
  tolerant: async () => (await import('../openapi/source/tolerantYaml.ts')).tolerantYaml,
  /** What sets of files need; a single document needs none of it. */
  fileTools: async () => {
    const { findEntries, groupMissing, referredDocuments } = await import('../openapi/open/index.ts');
    return { findEntries, groupMissing, referredDocuments };
  },
  /** Asked when something is opened. */
  inspectText: async () => {
    const { inspectText } = await import('../openapi/open/index.ts');
    return inspectText;
  },
  /** Asked when a user shares; brings a YAML writer. */
  slice: async () => {
    const { sliceDescription } = await import('../openapi/slice/index.ts');
    return sliceDescription;
  },
  /** Asked when a schema is shown or a body is checked. */
  schema: async () => (await import('../openapi/description/schemaOf.ts')).schemaOf,
  /** The editor's questions come late and seldom. */
  language: async () => {
    const { answerQuestion } = await import('../openapi/language/index.ts');
    return answerQuestion;
  },
};

export type Parts = typeof PARTS;
