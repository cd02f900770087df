import { withVerdicts } from '../verdict/withVerdicts.ts';
import { findProblems } from './findProblems.ts';
import { addSampleProblems } from './sampleProblems.ts';

/** What judges a description. One object, so that the page's worker can load it apart from what answers. */
export interface Rules {
  readonly judge: typeof withVerdicts;
  readonly find: typeof findProblems;
  readonly addSampled: typeof addSampleProblems;
}

export const rules: Rules = { judge: withVerdicts, find: findProblems, addSampled: addSampleProblems };
