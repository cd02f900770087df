import type { Range } from '../source/range.ts';
import type { KeyProblem, ParsedKey } from './expression.ts';

/** The parent operation as a repair sees it: names only, so that repairs are easy to test in tables. */
export interface RepairContext {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  /** Pointers of the members of the request body's data form (any media type), `/a`, `/a/b`, nearest first. */
  readonly requestPointers: readonly string[];
  readonly responsePointers: readonly string[];
  /** A GET, HEAD or DELETE that describes no body: nothing in it is meant by `payload` or `data`. */
  readonly isBodiless?: boolean;
  /** Names declared `in: path` on the callback's own path item or operation. */
  readonly callbackPathParameters: readonly string[];
}

export interface RepairEdit {
  /** Span of the original decoded key. */
  readonly range: Range;
  readonly replacement: string;
  /** One sentence: why, in words a newcomer understands. */
  readonly reason: string;
}

export type Repair =
  | {
      readonly kind: 'suggestion';
      readonly key: string;
      /** `key` as the strict grammar reads it; never `invalid`. */
      readonly parsed: ParsedKey;
      readonly edits: readonly RepairEdit[];
    }
  /** The key is wrong and its meaning is unclear; `reason` says why and what the choices are. */
  | { readonly kind: 'none'; readonly reason: string };

/** `repairKey`: what a key that does not parse was meant to be. */
export type RepairKey = (parsed: ParsedKey, context: RepairContext) => Repair | undefined;

export interface KeyDescription {
  /** What is wrong and where, in one sentence. */
  readonly message: string;
  /** What to type. */
  readonly hint?: string;
}

/** `keyRepair`: all that is said of keys that do not parse, which hosts may load apart from what reads sound keys. */
export interface KeyRepair {
  readonly repairKey: RepairKey;
  readonly describeKeyProblem: (problem: KeyProblem, key: string) => KeyDescription;
}
