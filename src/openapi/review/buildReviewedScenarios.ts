import type { ScenarioRow } from '../scenarios/scenario.types.ts';
import type { ReviewedScenario, ReviewedScenarios } from './review.types.ts';

/** A row with the titles of the warnings that its URL has. */
export interface JudgedScenario {
  readonly row: ScenarioRow;
  readonly risks: readonly string[];
}

/** Scenarios that are listed. */
const MOST = 8;

/**
 * Counts the scenarios of one callback, and picks those worth a look: kept ones, those without a URL, and those with a
 * risk that the sample has not.
 *
 * @param judged The first is the sample itself.
 * @example buildReviewedScenarios(judged).withoutUrl // 3
 */
export function buildReviewedScenarios(judged: readonly JudgedScenario[]): ReviewedScenarios {
  const [first, ...others] = judged;
  const usual = new Set(first?.risks);
  const rows = others
    .map(({ row, risks }) => ({ row, risks: risks.filter((title) => !usual.has(title)) }))
    .filter(({ row, risks }) => row.group === 'kept' || row.callbackUrl.kind === 'none' || risks.length > 0);
  const rank = ({ row }: JudgedScenario) =>
    row.group === 'kept' ? 0 : row.callbackUrl.kind === 'none' ? 1 : 2;
  const ordered = rows.toSorted((one, other) => rank(one) - rank(other));
  return {
    all: judged.length,
    withoutUrl: judged.filter(({ row }) => row.callbackUrl.kind === 'none').length,
    failed: judged.filter(({ row }) => row.expectation === 'fail').length,
    rows: ordered.slice(0, MOST).map(reviewedScenario),
  };
}

function reviewedScenario({ row, risks }: JudgedScenario): ReviewedScenario {
  const { name, differs, callbackUrl, expectation } = row;
  return {
    name,
    differs,
    ...(callbackUrl.kind === 'url' ? { url: callbackUrl.url } : { noUrl: callbackUrl.reason }),
    ...(expectation !== undefined && { expectation }),
    risks,
  };
}
