import type { Origin, Samples, Work } from './work.ts';

/** A message about something the user just did. */
export type Notice = NewNotice & { readonly id: number };

/** A document that is referred to and could not be fetched. */
export interface Unfetched {
  readonly uri: string;
  readonly title: string;
  readonly nextStep: string;
}

export type NewNotice =
  | {
      readonly kind: 'done';
      readonly text: string;
      readonly undo?: Work | Samples;
      /** What is still missing afterwards. */
      readonly unfetched?: readonly Unfetched[];
      /** What was opened is JSON on one line: it can be formatted. */
      readonly minified?: true;
      /** Another version of the page has been published: a reload shows it. */
      readonly newer?: true;
    }
  /** A part of the page that was needed did not arrive. */
  | { readonly kind: 'unloaded'; readonly name: string; readonly warning?: string; retry(): void }
  | {
      readonly kind: 'refused';
      readonly title: string;
      readonly text: string;
      readonly nextStep: string;
      /** What was open before the refused text took its place in the editor. */
      readonly undo?: Work;
    }
  | {
      readonly kind: 'wrappable';
      /** What was pasted: "a Path Item". */
      readonly what: string;
      readonly wrapped: string;
      /** A document of the excerpt that is open and this one. */
      readonly joined?: string;
      readonly origin: Origin;
      readonly name: string;
      /** What was open before the excerpt took its place in the editor. */
      readonly undo?: Work;
    }
  /** Several of the files could be the one to start from. */
  | {
      readonly kind: 'entries';
      readonly choices: readonly Pick<Work, 'set' | 'origin'>[];
      /** What was open is to be compared with it. */
      readonly compare?: true;
    };
