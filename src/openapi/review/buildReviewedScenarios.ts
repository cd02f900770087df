import type { ScenarioRow } from '../scenarios/scenario.types.ts';
import type { ReviewedScenario, ReviewedScenarios } from './review.types.ts';

/** A row with the titles of the warnings that its URL has. */
export interface JudgedScenario {
  readonly row: ScenarioRow;
  readonly risks: readonly string[];
}

/** Scenarios that are listed. */
const MOST = 8;

/** S4 and S9 to S19 of the table: values that are tried on every callback, and give every callback the same rows. */
const UNUSUAL = /^S(?:4|9|1\d)\b/;

/**
 * Counts the scenarios of one callback, and picks those worth a look: kept ones, and those that follow from the
 * description and have no URL, or a risk that the sample has not.
 *
 * @param judged The first is the sample itself.
 * @example buildReviewedScenarios(judged).withoutUrl // 3
 */
export function buildReviewedScenarios(judged: readonly JudgedScenario[]): ReviewedScenarios {
  const usual = new Set(judged[0]?.risks);
  const unusual = judged.filter(({ row }) => row.group === 'generated' && UNUSUAL.test(row.id));
  const own = judged.filter((each) => !unusual.includes(each));
  const rows = own
    .slice(1)
    .map(({ row, risks }) => ({ row, risks: risks.filter((title) => !usual.has(title)) }))
    .filter(({ row, risks }) => row.group === 'kept' || row.callbackUrl.kind === 'none' || risks.length > 0);
  return {
    all: own.length,
    withoutUrl: withoutUrl(own),
    failed: judged.filter(({ row }) => row.expectation === 'fail').length,
    unusual: { all: unusual.length, withoutUrl: withoutUrl(unusual) },
    rows: rows
      .toSorted((one, other) => rank(one) - rank(other))
      .slice(0, MOST)
      .map(reviewedScenario),
  };
}

function withoutUrl(judged: readonly JudgedScenario[]): number {
  return judged.filter(({ row }) => row.callbackUrl.kind === 'none').length;
}

function rank({ row }: JudgedScenario): number {
  if (row.group === 'kept') return 0;
  return row.callbackUrl.kind === 'none' ? 1 : 2;
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
