import type { Comparison } from '../openapi/compare/index.ts';
import type {
  Analysis,
  DocumentRange,
  DocumentSet,
  OperationDetail,
  SourceDocument,
} from '../openapi/index.ts';
import type { linkExchange, simulateLink } from '../openapi/links/index.ts';
import type { NotePlace } from '../openapi/notes/index.ts';
import type { AnalysisFailure, SlowPart } from '../worker/analysisClient.ts';
import type { Notice } from './notice.ts';
import type { Compared, Work } from './work.ts';

/** What to select. */
export interface SelectRequest {
  readonly operationId: string;
  /** Without it, the operation's first one; a webhook itself. */
  readonly callbackId?: string;
  /** The part of its URL to pin. */
  readonly part?: number;
  /** The caret is there: the document stays as the user has it. */
  readonly byCaret?: boolean;
}

/** An analysis with the details that were asked for along with it. */
export interface Model {
  readonly revision: number;
  readonly analysis: Analysis;
  readonly details: Readonly<Record<string, OperationDetail>>;
  /** The texts it is of; its ranges count their characters. */
  readonly documents: readonly SourceDocument[];
}

/** What can be pinned: one part of a callback's URL, or one source that URLs read. */
export type Focus =
  | { readonly kind: 'part'; readonly callbackId: string; readonly part: number }
  | { readonly kind: 'source'; readonly operationId: string; readonly source: string };

/** What can be pointed at: besides, a whole callback request, which means all expressions of its key. */
export type Attention = Focus | { readonly kind: 'callback'; readonly callbackId: string };

/** A place in a document where the caret is. */
export interface Caret {
  readonly uri: string;
  readonly offset: number;
}

/** What fills the page; each has an address of its own. */
export type PageView = 'workbench' | 'review';

export type PaneName = 'document' | 'flow' | 'simulator' | 'problems' | 'changes';

/** A document that a link names by its URL, and what to show of it once the user lets it be fetched. */
export interface LinkedDocument
  extends Partial<Pick<Work, 'selection' | 'edits' | 'review' | 'links' | 'compared'>> {
  readonly url: string;
  readonly pin?: Focus | undefined;
  /** What is open is to be compared with it. */
  readonly compares?: true;
}

/** Functions of `openapi/links`, which load where a document has links. */
export interface LinkTools {
  readonly linkExchange: typeof linkExchange;
  readonly simulateLink: typeof simulateLink;
}

export interface AppState {
  readonly work: Work;
  /** Set while the user is asked whether to fetch it. */
  readonly linked: LinkedDocument | undefined;
  /** Grows with every change of the text. */
  readonly revision: number;
  /** Grows when the app, not the editor, wrote the text: the editor takes the text over then. */
  readonly textVersion: number;
  /** The newest analysis, of whatever the text now is. */
  readonly current: Model;
  /** The newest analysis of sound text of this document: what the flow and the simulator show. */
  readonly shown: Model;
  readonly analyzing: boolean;
  /** The text in the editor took the place of the whole document that is shown, and nothing sound has come of it yet. */
  readonly foreign: boolean;
  /** What takes long enough that the page says so. */
  readonly slow: SlowPart | undefined;
  /** Why the newest text has no analysis, or not a whole one. */
  readonly trouble: Trouble | undefined;
  /** The one shared focus, nearest first: what the pointer is over, what the keyboard is at, what was pinned. */
  readonly hover: Attention | undefined;
  readonly keyboard: Attention | undefined;
  readonly pin: Focus | undefined;
  /** Whether the caret in the document selects the callback and lights the expression it is in. */
  readonly followCaret: boolean;
  /** Whether the caret made the selection; what it makes is not a step to go back to. */
  readonly caretLed: boolean;
  readonly notice: Notice | undefined;
  readonly view: PageView;
  /** The note that is being written or read; each request is another object. */
  readonly noteAsked: NoteAsked | undefined;
  /** On narrow screens, the one pane on show. */
  readonly pane: PaneName;
  /** Where the document should scroll to; a new nonce each time, so that the same place can be asked for twice. */
  readonly reveal: Reveal | undefined;
  /** Which document of the set is on screen; the entry where the set has none of this name. */
  readonly shownDocument: string | undefined;
  readonly theme: 'light' | 'dark';
  /** What makes the next requests of links; loaded where a document has some. */
  readonly linkTools: LinkTools | undefined;
  /** What changed between the open documents and those that they are compared with. */
  readonly comparison: ComparisonState | undefined;
  /** Whether the document shows both versions and what differs, instead of the editor. */
  readonly differences: boolean;
}

export interface ComparisonState {
  /** What was compared with: of another one than now, it is out of date. */
  readonly of: Compared;
  /** The newest answer; absent until there is one. */
  readonly found?: Comparison | undefined;
  /** Why there is no newer one. */
  readonly failed?: 'stopped' | 'crashed' | 'not-loaded' | undefined;
}

/** A new note, on what the keyboard is at unless the place is given, or the note of a number. */
export type NoteAsked =
  | { readonly kind: 'new'; readonly at?: NotePlace }
  | { readonly kind: 'read' | 'edit'; readonly number: number };

interface Reveal extends DocumentRange {
  /** The place is in the version that is compared with. */
  readonly inOther?: true;
  readonly nonce: number;
  /** Whether the user asked to go there; the document merely follows a selection otherwise and takes no focus. */
  readonly asked: boolean;
  /** The user has moved the caret on since. */
  readonly left?: boolean;
}

/**
 * `held`: these texts stopped an earlier analysis, so that they are analysed when the user asks for it. `incomplete`:
 * analysed without a part that could not be loaded.
 */
export type Trouble = AnalysisFailure | 'held' | 'incomplete';

/** What is shown of a document before its first analysis. */
export const NOTHING_YET: Analysis = {
  kind: { kind: 'empty' },
  operations: [],
  problems: [],
  webhooks: [],
  operationCount: 0,
};

/** Of no text that was ever open. */
export const UNREAD: Model = { revision: -2, analysis: NOTHING_YET, details: {}, documents: [] };

export function entryText(set: DocumentSet): string {
  return textOf(set, set.entry);
}

/** The text of one document of a set; empty where it has none of this name. */
export function textOf(set: DocumentSet, uri: string): string {
  return set.documents.find((document) => document.uri === uri)?.text ?? '';
}

/** The name of the document on screen. */
export function shownUri({ shownDocument, work }: Pick<AppState, 'shownDocument' | 'work'>): string {
  const isOpen = work.set.documents.some(({ uri }) => uri === shownDocument);
  return isOpen && shownDocument !== undefined ? shownDocument : work.set.entry;
}

/** A set of one document. */
export function singleDocument(uri: string, text: string): DocumentSet {
  return { entry: uri, documents: [{ uri, text }] };
}
