import { keyRepair } from '../expression/keyRepair.ts';
import { linkRules } from '../problems/linkRules.ts';
import { rules } from '../problems/rules.ts';
import type { ReadOptions } from '../source/parseSource.ts';
import type { DocumentSet } from '../workspace/model.ts';
import { type Description, describeWith } from './describeWith.ts';

export type { Description } from './describeWith.ts';

/**
 * Opens a set of documents as one OpenAPI Description.
 *
 * @param set Any texts: what they are is part of the answer.
 * @param options The parser for broken texts, where it was loaded.
 * @returns The analysis and the way to its details. Never throws; equal sets give equal analyses.
 * @example openDescription({ entry: 'api.yaml', documents: [{ uri: 'api.yaml', text }] }).analysis.operations
 */
export function openDescription(set: DocumentSet, options: ReadOptions = {}): Description {
  return describeWith(set, rules, { repair: keyRepair, links: linkRules, ...options });
}
