import type { TextPiece } from '../pictures/sequence.types.ts';
import type { Finding } from '../risks/findings.ts';
import type { OpenQuestion } from '../risks/openQuestions.ts';
import type { ToolOutcome } from '../tools/compareTools.ts';
import type { Verdict } from '../workspace/model.ts';
import type { Severity } from '../workspace/problem.ts';

/** A remark of a person, pinned to something; plain text. */
export interface ReviewedNote {
  readonly number: number;
  readonly text: string;
  /** What it is pinned to, in words: "the callback request", "the query parameter `callbackUrl`". */
  readonly place: string;
}

/** What one scenario gave, where it differs from the sample. */
export interface ReviewedScenario {
  readonly name: string;
  readonly differs: string;
  /** A URL, or "No callback URL: …". */
  readonly outcome: string;
  readonly expectation?: 'pass' | 'fail';
}

/** One callback request or webhook of a review. */
export interface ReviewedCallback {
  readonly id: string;
  readonly name: string;
  readonly isWebhook: boolean;
  /** `POST /streams`; the name of the enclosing callback request for a nested one. */
  readonly after: string;
  /** The status that the sample exchange has. */
  readonly status?: string;
  readonly method: string;
  /** As the document has it; absent for a webhook. */
  readonly key?: string;
  /** Present where the key is not valid: what it was read as. */
  readonly readAs?: string;
  /** In pieces with their kind of source; absent where there is no URL. */
  readonly url?: readonly TextPiece[];
  /** Completes "No callback URL: …". */
  readonly noUrl?: string;
  readonly verdict?: Verdict;
  readonly description?: string;
  /** `application/json`, with the names of the members of its sample. */
  readonly body?: { readonly mediaType: string; readonly members: readonly string[]; readonly more: number };
  readonly security: string;
  readonly replies: readonly { readonly status: string; readonly description: string }[];
  readonly scenarios: readonly ReviewedScenario[];
  /** How many scenarios there are, and how many of them send no callback. */
  readonly scenarioCounts: { readonly all: number; readonly none: number };
  readonly tools: readonly ToolOutcome[];
  readonly findings: readonly Finding[];
  readonly problems: readonly { readonly severity: Severity; readonly message: string }[];
  readonly notes: readonly ReviewedNote[];
  /** Opens just this one. */
  readonly permalink?: string;
}

/** All that a review page, its Markdown and its HTML say. */
export interface Review {
  readonly title: string;
  /** `OpenAPI 3.1.0`. */
  readonly specification: string;
  readonly operationCount: number;
  readonly callbacks: readonly ReviewedCallback[];
  readonly questions: readonly OpenQuestion[];
  /** Notes whose place is gone. */
  readonly lostNotes: readonly ReviewedNote[];
  /** Changed readings, in words. */
  readonly readings: readonly string[];
  readonly mermaid?: string;
  readonly permalink?: string;
}
