import type {
  Analysis,
  Description,
  DocumentSet,
  KeyRepair,
  LinkRules,
  OperationDetail,
} from '../openapi/index.ts';
import { ancestorsOf, describeWith, isOpenApi } from '../openapi/index.ts';
import type { Inspection } from '../openapi/open/index.ts';
import { rules } from '../openapi/problems/rules.ts';
import type { TolerantParser } from '../openapi/source/index.ts';
import { createParseMemory } from '../openapi/source/index.ts';
import { CORE_PARTS, loaded, NotLoaded, type Parts } from './parts.ts';
import type {
  Analyzed,
  AnalyzeQuestion,
  AnswerTo,
  FromWorker,
  Kind,
  Question,
  ToWorker,
} from './protocol.ts';
import { isSameSet, receivedSet } from './receivedSet.ts';

type Answers = { readonly [K in Kind]: (question: Question<K>) => Promise<AnswerTo<K>> };

/**
 * Answers the page's questions about one document set at a time, in their order; the worker file is only a shell around
 * it. The parser for broken texts and the repair of keys are fetched when a text first needs them.
 */
export class AnalysisService {
  readonly #parts: Parts;
  #tolerant: TolerantParser | undefined;
  #repair: KeyRepair | undefined;
  #links: LinkRules | undefined;
  #set: DocumentSet | undefined;
  #description: Description | undefined;
  /** The last one without syntax errors, for completing a text that is being typed. */
  #sound: Description | undefined;
  /** Whether something could not be loaded that the answer under way would have needed. */
  #incomplete = false;
  readonly #memory = createParseMemory();
  #previous: Promise<unknown> = Promise.resolve();

  constructor(parts: Partial<Parts> = {}) {
    this.#parts = { ...CORE_PARTS, ...parts };
  }

  /** Never rejects: what goes wrong is an answer too. */
  answer<K extends Kind>({ request, kind, question }: ToWorker<K>): Promise<FromWorker> {
    const answer = this.#previous
      .then(() => this.#answers[kind](question))
      .then(
        (found): FromWorker => ({ request, answer: found }),
        (error: unknown): FromWorker => ({
          request,
          failed: error instanceof NotLoaded ? 'not-loaded' : 'crashed',
          message: String(error),
        }),
      );
    this.#previous = answer;
    return answer;
  }

  readonly #answers: Answers = {
    analyze: (question) => this.#analyze(question),
    describe: async ({ ids }) => (await this.#ofOpen((open) => describeAll(open, ids))) ?? [],
    schema: async (question) => {
      const schemaOf = await loaded(this.#parts.schema);
      return this.#ofOpen((open) => schemaOf(open, question));
    },
    facts: async ({ callbackIds }) => {
      const callbackFacts = await loaded(this.#parts.facts);
      const all = await this.#ofOpen((open) => callbackIds.flatMap((id) => callbackFacts(open, id) ?? []));
      return all ?? [];
    },
    language: async (question) => {
      const answerQuestion = await loaded(this.#parts.language);
      const description = this.#description;
      return description && answerQuestion(description, this.#sound ?? description, question);
    },
    slice: async ({ callbackIds, of }) => {
      const sliceDescription = await loaded(this.#parts.slice);
      const cut = (description: Description) => sliceDescription(description, callbackIds);
      return of ? this.#ofApart(of, cut) : this.#ofOpen(cut);
    },
    receiver: async ({ targets, options }) => {
      const receiverDocument = await loaded(this.#parts.receiver);
      return this.#ofOpen((open) => receiverDocument(open, targets, options));
    },
    compare: async (question) => {
      const compareWith = await loaded(this.#parts.compare);
      const other = await this.#ofApart(question.other, (description) => description);
      return this.#ofOpen((open) => compareWith(open, other, question));
    },
    inspect: (question) => this.#inspect(question),
    entries: async ({ documents }) => {
      const { findEntries, matchByName, renamed } = await loaded(this.#parts.fileTools);
      const matches = matchByName(documents);
      return { matches, entries: findEntries(renamed(documents, matches)) };
    },
    referred: async ({ set }) => {
      const { referredDocuments } = await loaded(this.#parts.fileTools);
      // Files arrive a few at a time, and those from before are asked about again: only the new ones are read.
      return this.#ofApart(set, referredDocuments);
    },
  };

  async #analyze({ set, want }: AnalyzeQuestion): Promise<Analyzed> {
    this.#incomplete = false;
    const received = receivedSet(set, this.#set);
    // A page that is still on its way has its first question asked for it, and asks it once more itself.
    const open = isSameSet(received, this.#set) ? this.#description : undefined;
    const description = open ?? this.#open(received);
    const read = async (open: Description): Promise<Analyzed> => {
      const analysis = await this.#withFix(open, await this.#withMissing(open));
      const initial = analysis.initial ? ancestorsOf(analysis, analysis.initial.callbackId) : [];
      return { analysis, details: describeAll(open, [...new Set([...want, ...initial])]) };
    };
    const found = (await this.#ofOpen(read)) ?? (await read(description));
    return this.#incomplete ? { ...found, incomplete: true } : found;
  }

  async #inspect({ text, open }: Question<'inspect'>): Promise<Inspection> {
    const inspectText = await loaded(this.#parts.inspectText);
    // The text judged before is forgotten, the open ones are not.
    this.#remember(this.#set);
    const first = inspectText(text, { ...this.#reading, open });
    if (first.needsTolerant !== true || this.#tolerant) return first;
    // A text that may well be sound is not refused because the parser for it is missing.
    this.#tolerant = await loaded(this.#parts.tolerant);
    return inspectText(text, { ...this.#reading, open });
  }

  #remember(set: DocumentSet | undefined): void {
    this.#memory.keep(set?.documents.map(({ text }) => text) ?? []);
  }

  /** Asks the open set, and asks it again once a part has come that its texts turned out to need. */
  async #ofOpen<T>(ask: (open: Description) => T | Promise<T>): Promise<T | undefined> {
    const open = this.#description;
    return open && this.#read(open, () => this.#set && this.#open(this.#set), ask);
  }

  /** Asks a set that is not open. */
  #ofApart<T>(set: DocumentSet, ask: (description: Description) => T): Promise<T> {
    const read = () => describeWith(set, undefined, this.#reading);
    return this.#read(read(), read, ask);
  }

  async #read<T>(
    first: Description,
    again: () => Description | undefined,
    ask: (description: Description) => T | Promise<T>,
  ): Promise<T> {
    let found = await ask(first);
    for (let last = first; await this.#gains(last); ) {
      last = again() ?? last;
      found = await ask(last);
    }
    return found;
  }

  async #gains(open: Description): Promise<boolean> {
    return (
      (await this.#gainsTolerant(open)) || (await this.#gainsRepair(open)) || (await this.#gainsLinks(open))
    );
  }

  /** Whether links may be there, and what finds them has just come. */
  async #gainsLinks({ needsLinks }: Description): Promise<boolean> {
    if (!needsLinks || this.#links) return false;
    // Where it cannot be fetched, callbacks are still shown.
    this.#links = await this.#orNothing(this.#parts.links);
    return this.#links !== undefined;
  }

  /** Whether the parser was needed and has just come: what was read without it is read again then. */
  async #gainsTolerant({ needsTolerant }: Description): Promise<boolean> {
    if (!needsTolerant || this.#tolerant) return false;
    // Where it cannot be fetched, the answer without it still says that the text is broken, and where.
    this.#tolerant = await this.#orNothing(this.#parts.tolerant);
    return this.#tolerant !== undefined;
  }

  /** Whether the repair of keys was needed and has just come. */
  async #gainsRepair({ needsRepair }: Description): Promise<boolean> {
    if (!needsRepair || this.#repair) return false;
    // Where it cannot be fetched, the answer without it still says which key is wrong.
    this.#repair = await this.#orNothing(this.#parts.repair);
    return this.#repair !== undefined;
  }

  async #orNothing<T>(load: () => Promise<T>): Promise<T | undefined> {
    const part = await load().catch(() => undefined);
    if (part === undefined) this.#incomplete = true;
    return part;
  }

  /** Says of each document that is not there once, instead of at each place that refers to it. */
  async #withMissing(description: Description): Promise<Analysis> {
    const { analysis } = description;
    if (!analysis.problems.some(({ code }) => code === 'ref-external')) return analysis;
    const tools = await this.#orNothing(this.#parts.fileTools);
    if (!tools) return analysis;
    const referred = tools.referredDocuments(description);
    const missing = referred.flatMap(({ uri, count, missing }) => (missing ? [{ uri, count }] : []));
    return { ...analysis, problems: tools.groupMissing(analysis.problems, referred), missing };
  }

  /** What makes a document of an excerpt is only fetched where there is one. */
  async #withFix({ needsTolerant, workspace }: Description, analysis: Analysis): Promise<Analysis> {
    if (isOpenApi(analysis.kind) || analysis.problems.length === 0) return analysis;
    // It is read again with the parser that it needs.
    if (needsTolerant && !this.#tolerant) return analysis;
    const { entry, documents } = workspace.set;
    const text = documents.find(({ uri }) => uri === entry)?.text ?? '';
    if (text.length > LONGEST_EXCERPT) return analysis;
    const inspectText = await this.#orNothing(this.#parts.inspectText);
    const withWrap = await this.#orNothing(this.#parts.withWrap);
    if (!inspectText || !withWrap) return analysis;
    const inspection = inspectText(text, this.#reading);
    return { ...analysis, problems: withWrap(analysis.problems, text, inspection) };
  }

  #open(set: DocumentSet): Description {
    this.#remember(set);
    const description = describeWith(set, rules, this.#reading);
    this.#set = set;
    this.#description = description;
    const broken = description.analysis.problems.some(
      ({ code, severity }) => code === 'syntax' && severity === 'error',
    );
    if (!broken || this.#sound?.workspace.set.entry !== set.entry) this.#sound = description;
    return description;
  }

  get #reading() {
    return { tolerant: this.#tolerant, repair: this.#repair, links: this.#links, parse: this.#memory.parse };
  }
}

/** A fault in describing one request costs only that one; the caller sees which is missing. */
function describeAll(open: Description, ids: readonly string[]): readonly OperationDetail[] {
  return ids.flatMap((id) => {
    try {
      return open.describe(id) ?? [];
    } catch {
      return [];
    }
  });
}

/** An excerpt is judged anew after each letter. */
const LONGEST_EXCERPT = 500_000;
