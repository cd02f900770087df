import { describeKeyProblem } from './describeProblem.ts';
import type { KeyRepair } from './repair.types.ts';
import { repairKey } from './repairKey.ts';

/** One object, so that a host can load it once a key does not parse. */
export const keyRepair: KeyRepair = { repairKey, describeKeyProblem };
