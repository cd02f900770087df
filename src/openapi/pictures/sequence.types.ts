import type { ComparedRequest } from '../compare/compare.types.ts';
import type { SourceKind } from '../expression/sources.ts';
import type { Party } from '../workspace/model.ts';

/** What became of a callback request or webhook since the version that is compared with. */
export type RequestChange = ComparedRequest['status'];

/** A stretch of a URL or key; with a kind of source, it is drawn in its hue. */
export interface TextPiece {
  readonly text: string;
  readonly kind?: SourceKind;
  /** Which part of the simulated URL it shows. */
  readonly part?: number;
  /** Less important than the rest of its line. */
  readonly soft?: true;
  /** A mark of a change, framed where there are frames; in plain text it is in parentheses. */
  readonly change?: RequestChange;
}

/** A value of the exchange that a callback URL takes, as one line below its message: `query callbackUrl = https://…`. */
export type TakenValue = readonly TextPiece[];

/** One message of an exchange, as a picture needs it. */
export interface SequencedRequest {
  /** Who sends it. */
  readonly sender: Party;
  readonly method: string;
  /** The path template of an operation, the name of a webhook; for a callback its URL or, without one, its key. */
  readonly target: string;
  /** The same in pieces, where their sources are known; joined they give `target`. */
  readonly pieces?: readonly TextPiece[];
  /** The status that answers it; absent where nothing is declared, or the callbacks come before any answer. */
  readonly reply?: string;
  /** What callback URLs take from it, and from its reply. */
  readonly taken?: { readonly request: readonly TakenValue[]; readonly reply: readonly TakenValue[] };
  /** Absent where nothing changed, or nothing is compared. */
  readonly change?: RequestChange;
}

/** A callback request with what came of it in the sample exchange. */
export interface SequencedCallback extends SequencedRequest {
  readonly id: string;
  readonly name: string;
  /** As the document has it; absent for a webhook. */
  readonly key?: string;
  /** The key in pieces, where their sources are known. */
  readonly keyPieces?: readonly TextPiece[];
  /** Why there is no URL; completes "No callback URL: …". */
  readonly noUrl?: string;
  /** Complete "sent only if …": what may stop it in other exchanges. */
  readonly conditions: readonly string[];
  readonly callbacks: readonly SequencedCallback[];
  /** Of the next request of a link: the response that has it. */
  readonly after?: string;
}

export interface SequencedOperation extends SequencedRequest {
  readonly id: string;
  readonly summary?: string;
  /** A webhook is sent to an address that is registered elsewhere, and begins its sequence. */
  readonly isWebhook: boolean;
  readonly callbacks: readonly SequencedCallback[];
}

export interface SequenceInput {
  readonly title: string;
  readonly operations: readonly SequencedOperation[];
  readonly permalink?: string;
  /** Groups that are written out below their arrow, by the id of their first callback. */
  readonly expanded?: ReadonlySet<string>;
}

/** Callbacks that share an arrow. */
export interface MessageGroup {
  readonly ids: readonly string[];
  /** They follow one by one. */
  readonly expanded: boolean;
}

/** The lifelines: the consumer has two, since its receiver is often another program on another host. */
export type Lifeline = 'consumer' | 'provider' | 'receiver';

export interface Actor {
  readonly id: Lifeline;
  /** On one line or two, parted by `\n`. */
  readonly label: string;
}

export type SequenceStep =
  | {
      readonly kind: 'message';
      readonly from: Lifeline;
      readonly to: Lifeline;
      readonly text: string;
      /** The text in pieces; joined, with marks of changes in parentheses, they give it. */
      readonly pieces: readonly TextPiece[];
      /** `later`: sent when it suits the sender; `reply`: an answer. */
      readonly type: 'request' | 'reply' | 'later' | 'later-reply';
      /** The operation or callback request that it belongs to. */
      readonly id: string;
      readonly group?: MessageGroup;
    }
  | {
      readonly kind: 'note';
      readonly over: readonly [Lifeline, Lifeline?];
      readonly text: string;
      readonly pieces?: readonly TextPiece[];
    }
  | {
      readonly kind: 'block';
      readonly type: 'opt' | 'par' | 'break';
      readonly label: string;
      readonly branches: readonly (readonly SequenceStep[])[];
    };

/** A sequence diagram, before any syntax. */
export interface Sequence {
  readonly title: string;
  /** What it shows, in sentences, for those who do not see it. */
  readonly description: string;
  readonly actors: readonly Actor[];
  readonly steps: readonly SequenceStep[];
  readonly permalink?: string;
}
