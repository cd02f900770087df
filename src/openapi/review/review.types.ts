import type { Comparison } from '../compare/compare.types.ts';
import type { TextPiece } from '../pictures/sequence.types.ts';
import type { OpenQuestion } from '../risks/openQuestions.ts';
import type { RiskFinding } from '../risks/riskFinding.types.ts';
import type { ToolOutcome } from '../tools/compareTools.ts';
import type { Verdict } from '../workspace/model.ts';
import type { Severity } from '../workspace/problem.ts';

/** A remark of a person, pinned to something; plain text. */
export interface ReviewedNote {
  readonly number: number;
  readonly text: string;
  /** What it is pinned to, in words, code in backticks: "the query parameter `callbackUrl`". */
  readonly target: string;
  /** The document no longer has what it was pinned to. */
  readonly placeGone: boolean;
}

export interface ReviewedProblem {
  readonly severity: Severity;
  /** One or two sentences, code in backticks. */
  readonly message: string;
  /** `line 12`, with the document where there are several. */
  readonly place: string;
}

/** One scenario that is worth a look. */
export interface ReviewedScenario {
  readonly name: string;
  readonly differs: string;
  readonly url?: string;
  /** Completes "No callback URL: …"; present exactly where there is no URL. */
  readonly noUrl?: string;
  readonly expectation?: 'pass' | 'fail';
  /** Titles of the warnings that its URL has, and that of the sample has not. */
  readonly risks: readonly string[];
}

/** The outcomes of all scenarios, and those worth a look. */
export interface ReviewedScenarios {
  /** That follow from the description, or were kept. */
  readonly all: number;
  readonly withoutUrl: number;
  readonly failed: number;
  /** With values that are tried on every callback: empty, without a scheme, with user info, with a line break. */
  readonly unusual: { readonly all: number; readonly withoutUrl: number };
  readonly rows: readonly ReviewedScenario[];
}

/** One callback request or webhook of a review. */
export interface ReviewedRequest {
  readonly id: string;
  readonly name: string;
  readonly isWebhook: boolean;
  /** What it is gathered under: a tag, the start of a path, or the operation; equal for neighbours that belong together. */
  readonly group: string;
  /** The request that it follows; `name` of an enclosing callback request. */
  readonly after: { readonly method: string; readonly path: string; readonly isCallback: boolean };
  /** The status of the sample response. */
  readonly status?: string;
  readonly method: string;
  /** As the document has it; absent for a webhook. */
  readonly key?: readonly TextPiece[];
  /** The key is not valid. */
  readonly invalid?: true;
  /** What the key was read as, where it is not valid. */
  readonly readAs?: readonly TextPiece[];
  readonly url?: readonly TextPiece[];
  /** Completes "No callback URL: …". */
  readonly noUrl?: string;
  readonly verdict?: Verdict;
  readonly description?: string;
  readonly body?: { readonly mediaType: string; readonly members: readonly string[]; readonly more: number };
  /** In words, code in backticks; absent while the details are not known. */
  readonly security?: string;
  readonly replies: readonly { readonly status: string; readonly description: string }[];
  /** Absent where it was not worked out. */
  readonly scenarios?: ReviewedScenarios;
  readonly tools: readonly ToolOutcome[];
  readonly findings: readonly RiskFinding[];
  readonly problems: readonly ReviewedProblem[];
  readonly notes: readonly ReviewedNote[];
}

/** One link of a review. */
export interface ReviewedLink {
  readonly id: string;
  readonly name: string;
  /** `POST /users`. */
  readonly after: string;
  /** The response that has it, as declared. */
  readonly status: string;
  readonly method: string;
  /** The URL of the next request; without one, the path with its expressions. */
  readonly target: readonly TextPiece[];
  /** Completes "no URL: …". */
  readonly noUrl?: string;
  readonly passed: readonly {
    readonly key: string;
    /** The expressions; empty for a constant. */
    readonly from: string;
    /** As JSON. */
    readonly value?: string;
    readonly leftOut?: string;
    readonly isSent: boolean;
  }[];
  readonly problems: readonly ReviewedProblem[];
}

/** What changed between the reviewed description and another version of it. */
export interface ReviewedComparison {
  /** The other version, as a short name. */
  readonly other: string;
  readonly otherIs: 'before' | 'after';
  readonly comparison: Comparison;
}

/** All that a review page, its Markdown and its HTML say. */
export interface ReviewData {
  /** `Streams API 1.0.0`. */
  readonly title: string;
  /** `OpenAPI 3.1.0`. */
  readonly specification: string;
  /** What was left out on purpose, as a sentence. */
  readonly scope?: string;
  readonly operationCount: number;
  readonly requests: readonly ReviewedRequest[];
  readonly links?: readonly ReviewedLink[];
  /** Problems of the document that belong to none of its callbacks. */
  readonly problems: readonly ReviewedProblem[];
  readonly questions: readonly OpenQuestion[];
  /** Notes on the document as a whole, and those whose place is gone. */
  readonly notes: readonly ReviewedNote[];
  /** Changed readings, in words. */
  readonly readings: readonly string[];
  /** Absent where nothing is compared. */
  readonly comparison?: ReviewedComparison;
}
