import type { DocumentKind } from '../spec/documentKind.ts';

/** What can be done with a text before it replaces anything. */
export type TextVerdict =
  | {
      readonly verdict: 'document';
      readonly kind: DocumentKind;
      /** `info.title`, where it has one: a file name can be made of it. */
      readonly title?: string;
      /** JSON on one line, or nearly so. */
      readonly minified?: true;
    }
  | {
      readonly verdict: 'wrappable';
      readonly kind: DocumentKind;
      /** A document made from the text. */
      readonly wrapped: string;
      /** What the text is, to follow "This is": "an operation". */
      readonly what: string;
      /** A document of the excerpt that is open and this one, where the two fit together. */
      readonly joined?: string;
    }
  /** A message of an exchange: cURL or raw HTTP. */
  | { readonly verdict: 'message' }
  /** A callback key on its own, with a small document to try it in. */
  | { readonly verdict: 'key'; readonly document: string }
  /** A permalink, or a picture that holds one: the fragment without `#`. */
  | { readonly verdict: 'link'; readonly fragment: string }
  /** The address of something. */
  | { readonly verdict: 'address'; readonly url: string }
  | {
      readonly verdict: 'refused';
      readonly title: string;
      readonly message: string;
      readonly nextStep: string;
    };
