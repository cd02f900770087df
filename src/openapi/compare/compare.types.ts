import type { Description } from '../description/describeWith.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import type { KeptScenario } from '../scenarios/scenario.types.ts';
import type { Readings } from '../simulation/readings.ts';
import type { CallbackUrl } from '../simulation/simulation.ts';
import type { DocumentRange, Place, Range } from '../source/range.ts';

/** Two descriptions of one API, and what the user set in the newer one. */
export interface CompareInput extends CompareSettings {
  readonly before: Description;
  readonly after: Description;
}

/** What samples, scenarios and readings the callback URLs are compared under. */
export interface CompareSettings {
  /** Whose ids `edits` and `kept` have: `after` by default. */
  readonly settingsOf?: 'before' | 'after' | undefined;
  /** By id of an operation or callback request, as in the exchange on screen. */
  readonly edits?: Readonly<Record<string, ExchangeEdits>> | undefined;
  /** By id of a callback request. */
  readonly kept?: Readonly<Record<string, readonly KeptScenario[]>> | undefined;
  /** Those that differ from the default; they hold on both sides. */
  readonly readings?: Partial<Readings> | undefined;
}

/** How an open description is compared with another one; what is set belongs to the open one. */
export interface CompareQuestion extends Omit<CompareSettings, 'settingsOf'> {
  /** Which of the two the other one is. */
  readonly otherIs: 'before' | 'after';
}

/** What a change does to the code of one of two people. */
export type ChangeVerdict = 'breaks' | 'may-break' | 'safe';

/** The graver of a change's two verdicts; `info` for words and examples, which break no code. */
export type ChangeLevel = ChangeVerdict | 'info';

/** The kinds of change, in the order of the table in README.md §compare. */
export const CHANGE_KINDS = [
  'callback-removed',
  'callback-added-there',
  'callback-added',
  'callback-renamed',
  'key-text',
  'key-source',
  'key-spelling',
  'source-required',
  'source-optional',
  'source-narrowed',
  'source-widened',
  'response-source-gone',
  'method',
  'payload-added',
  'payload-removed',
  'payload-required',
  'payload-widened',
  'payload-narrowed',
  'payload-loosened',
  'media-type',
  'parameter',
  'security',
  'reply-narrowed',
  'reply-widened',
  'request-moved',
  'words',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One side of a change: where it is written, and how it reads. */
export interface ChangeSide extends Place {
  /** The span in that document: of the key where a name changed, else of the value. */
  readonly range: DocumentRange;
  /** What is there, for reading: one line, cut where it is long. Never holds line ends. */
  readonly text: string;
}

/** One change of one request. */
export interface Change {
  /** Unique in a comparison, and the same again for the same two texts. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What changed, one sentence with code in backticks. */
  readonly what: string;
  /** Why the verdicts are what they are, one sentence. */
  readonly reason: string;
  /** For the code behind the callback URL. */
  readonly receiver: ChangeVerdict;
  /** For the code that sends the request which leads to the callback. */
  readonly subscriber: ChangeVerdict;
  readonly level: ChangeLevel;
  /** Absent where there was nothing before, or the document does not write it down. */
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
}

/** A callback request or webhook as one of the two descriptions has it. */
export interface ComparedSide {
  /** As in the analysis of that description. */
  readonly id: string;
  /** The callback name, or the webhook's. */
  readonly name: string;
  readonly method: string;
  /** Absent for a webhook. */
  readonly key?: string;
  readonly nameRange: DocumentRange;
  /** From its method to its end. */
  readonly extent: DocumentRange;
}

/** A callback request or webhook, matched or not. */
export interface ComparedRequest {
  /** That of the newer description, else that of the older one behind `before `; unique in a comparison. */
  readonly id: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly kind: 'callback' | 'webhook';
  /** By what the two sides were found to be the same; absent where there is only one. */
  readonly matchedBy?: 'name' | 'key' | 'payload';
  /** 0 for a callback of an operation or a webhook; a nested callback is one deeper than what it is nested in. */
  readonly depth: number;
  readonly before?: ComparedSide;
  readonly after?: ComparedSide;
  readonly level: ChangeLevel;
  /** The gravest first. */
  readonly changes: readonly Change[];
  /** Empty for webhooks, and for a callback with one side only. */
  readonly urls: readonly ComparedUrl[];
  /** How many more scenarios both have: their URLs are equal, changed as that of the exchange, or beyond the limit. */
  readonly otherUrls: number;
}

/** The callback URL of one scenario before and after. */
export interface ComparedUrl {
  /** As in the table of scenarios: `exchange`, `S3 query.callbackUrl`; `sent-before` for the old request sent now. */
  readonly scenario: string;
  /** The row header of the scenario. */
  readonly name: string;
  /** What the scenario changes of the sample: `callbackUrl absent`. */
  readonly differs: string;
  readonly before: CallbackUrl;
  readonly after: CallbackUrl;
  readonly isSame: boolean;
  /** Where the URL after differs from that before; empty unless both are URLs. */
  readonly differences: readonly Range[];
}

/** An operation as one of the two descriptions has it. */
export interface ComparedOperationSide {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly range: DocumentRange;
}

/** The changed requests of one operation, or one webhook. */
export interface ComparedOperation {
  /** Made like that of a request. */
  readonly id: string;
  readonly matchedBy?: 'path' | 'operationId';
  readonly before?: ComparedOperationSide;
  readonly after?: ComparedOperationSide;
  readonly level: ChangeLevel;
  /** The gravest first; nested callbacks follow what they are nested in. */
  readonly requests: readonly ComparedRequest[];
}

/** What changed for callbacks between two descriptions; plain data. */
export interface Comparison {
  /** Only those with changes: the gravest first, then in the order of the newer document. */
  readonly operations: readonly ComparedOperation[];
  /** How many changes there are of each level. */
  readonly counts: Readonly<Record<ChangeLevel, number>>;
  /** Matched requests without changes. */
  readonly unchanged: number;
  /** One sentence: "2 changes break the receiver, 1 the subscriber; …", or that nothing changed. */
  readonly summary: string;
  /** What could not be compared as a whole, in sentences; limits that were reached. */
  readonly remarks: readonly string[];
  /** The readings that the URLs were made under, where they are not the default. */
  readonly readings?: Partial<Readings>;
}
