/** What of a request a note can be pinned to. */
export type NotePartKind = 'url' | 'field' | 'reply' | 'problem' | 'risk' | 'scenario';

/** A part by its name in the document, never by its position in a text, so that edits elsewhere do not move the note. */
export interface NotePart {
  readonly kind: NotePartKind;
  /**
   * `url`: the expression, without braces. `field`: its message and id, as in `Resolution`: `request.query.id`,
   * `response.body`. `reply`: the status as declared. `problem`, `risk`: the code. `scenario`: its id in the table.
   */
  readonly name: string;
}

/** Where a note is pinned. */
export interface NotePlace {
  /** Id of an operation, a callback request or a webhook; empty for a problem that concerns none of them. */
  readonly id: string;
  /** Absent for the request as a whole. */
  readonly part?: NotePart;
}

/** A remark in plain text. */
export interface Note {
  readonly at: NotePlace;
  /** At most `LONGEST_NOTE` UTF-16 code units, line ends as `\n`, never empty. */
  readonly text: string;
  /** What it is cited by, from 1; absent where that is one more than the number of the note before it. */
  readonly number?: number;
}

/** A note as lists and reviews show it. */
export interface ListedNote extends Note {
  /** What its pins show; it stays when another note goes. */
  readonly number: number;
  /** What it is about, in words, code in backticks: "the reply `204` of `onStatus`". */
  readonly target: string;
  /** The place is no longer in the document. */
  readonly placeGone: boolean;
}
