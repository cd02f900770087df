import type {
  Analysis,
  Description,
  DocumentSet,
  OperationDetail,
  Rules,
  TolerantParser,
} from '../openapi/index.ts';
import {
  ancestorsOf,
  createParseMemory,
  describeWith,
  loadFileTools,
  loadInspectText,
  loadRules,
  loadSlice,
  loadTolerantYaml,
  schemaOf,
} from '../openapi/index.ts';
import type { FromWorker, SentSet, ToWorker } from './protocol.ts';

type LanguageMessage = Extract<ToWorker, { type: 'language' }>;

/**
 * Answers the page's questions about one document set at a time, in their order; the worker file is only a shell around
 * it. The parser for broken YAML is fetched when the first such text is met.
 */
export class AnalysisService {
  readonly #loadTolerant: () => Promise<TolerantParser>;
  #tolerant: TolerantParser | undefined;
  #rules: Rules | undefined;
  #set: DocumentSet | undefined;
  #description: Description | undefined;
  /** The last one without syntax errors, for completing a text that is being typed. */
  #sound: Description | undefined;
  /** The last one that was asked about without being shown. */
  #asked: Description | undefined;
  readonly #memory = createParseMemory();
  #previous: Promise<unknown> = Promise.resolve();

  constructor(loadTolerant: () => Promise<TolerantParser> = loadTolerantYaml) {
    this.#loadTolerant = loadTolerant;
  }

  answer(message: ToWorker): Promise<FromWorker> {
    const answer = this.#previous.then(() => this.#answer(message));
    this.#previous = answer.catch(() => undefined);
    return answer;
  }

  async #answer(message: ToWorker): Promise<FromWorker> {
    if (message.type === 'language') return this.#answerEditor(message);
    const answer = await this.#attempt(message);
    if (this.#tolerant || !this.#needsTolerant(answer)) return answer;
    // Where it cannot be fetched, the answer without it still says that the text is broken, and where.
    this.#tolerant = await this.#loadTolerant().catch(() => undefined);
    if (!this.#tolerant) return answer;
    if (message.type !== 'analyze' && this.#set && this.#description?.needsTolerant) this.#open(this.#set);
    return this.#attempt(message);
  }

  /** The editor's questions come late and seldom: what answers them is loaded when the first one is asked. */
  async #answerEditor({ request, question }: LanguageMessage): Promise<FromWorker> {
    const { answerQuestion } = await import('../openapi/language/answerQuestion.ts');
    const description = this.#description;
    const answer = description && answerQuestion(description, this.#sound ?? description, question);
    return { type: 'language', request, answer };
  }

  async #attempt(message: Exclude<ToWorker, LanguageMessage>): Promise<FromWorker> {
    switch (message.type) {
      case 'analyze': {
        // What judges is fetched apart from what answers; without it there is still a flow and a URL.
        this.#rules ??= await loadRules().catch(() => undefined);
        const analysis = await this.#withMissing(this.#open(this.#receive(message.set)));
        const initial = analysis.initial ? ancestorsOf(analysis, analysis.initial.callbackId) : [];
        const details = this.#describe([...new Set([...message.want, ...initial])]);
        return { type: 'analyzed', revision: message.revision, analysis, details };
      }
      case 'describe':
        return { type: 'described', request: message.request, details: this.#describe(message.ids) };
      case 'schema': {
        const schema = this.#description && schemaOf(this.#description, message.question);
        return { type: 'bundled', request: message.request, schema };
      }
      case 'entries': {
        const { findEntries } = await loadFileTools();
        return { type: 'found', request: message.request, entries: findEntries(message.documents) };
      }
      case 'referred': {
        const { referredDocuments } = await loadFileTools();
        // Files arrive a few at a time, and those from before are asked about again: only the new ones are read.
        const description = describeWith(message.set, undefined, this.#reading);
        const documents = referredDocuments(description);
        this.#asked = description;
        return { type: 'referred', request: message.request, documents };
      }
      case 'slice': {
        const sliceDescription = await loadSlice();
        const slice = this.#description && sliceDescription(this.#description, message.callbackIds);
        return { type: 'sliced', request: message.request, slice };
      }
      case 'inspect': {
        const inspectText = await loadInspectText();
        const verdict = inspectText(message.text, { tolerant: this.#tolerant });
        return { type: 'inspected', request: message.request, verdict };
      }
    }
  }

  #needsTolerant(answer: FromWorker): boolean {
    if (answer.type === 'inspected') return answer.verdict.needsTolerant === true;
    const description = answer.type === 'referred' ? this.#asked : this.#description;
    return description?.needsTolerant === true;
  }

  /** The set with the texts that were sent before. */
  #receive({ entry, documents }: SentSet): DocumentSet {
    const before = new Map(this.#set?.documents.map(({ uri, text }) => [uri, text]));
    return {
      entry,
      documents: documents.map(({ uri, text }) => ({ uri, text: text ?? before.get(uri) ?? '' })),
    };
  }

  /** Says of each document that is not there once, instead of at each place that refers to it. */
  async #withMissing(description: Description): Promise<Analysis> {
    const { analysis } = description;
    if (!analysis.problems.some(({ code }) => code === 'ref-external')) return analysis;
    const tools = await loadFileTools().catch(() => undefined);
    if (!tools) return analysis;
    const referred = tools.referredDocuments(description);
    const missing = referred.flatMap(({ uri, count, missing }) => (missing ? [{ uri, count }] : []));
    return { ...analysis, problems: tools.groupMissing(analysis.problems, referred), missing };
  }

  #open(set: DocumentSet): Description {
    this.#memory.keep(set.documents.map(({ text }) => text));
    const description = describeWith(set, this.#rules, this.#reading);
    this.#set = set;
    this.#description = description;
    // The texts that were only asked about are open by now, or were given up.
    this.#asked = undefined;
    const broken = description.analysis.problems.some(
      ({ code, severity }) => code === 'syntax' && severity === 'error',
    );
    if (!broken || this.#sound?.workspace.set.entry !== set.entry) this.#sound = description;
    return description;
  }

  get #reading() {
    return { tolerant: this.#tolerant, parse: this.#memory.parse };
  }

  #describe(ids: readonly string[]): readonly OperationDetail[] {
    return ids.flatMap((id) => this.#description?.describe(id) ?? []);
  }
}
