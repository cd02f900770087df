import { findEntries } from './findEntries.ts';
import { matchByName, renamed } from './matchByName.ts';
import { groupMissing, referredDocuments } from './referredDocuments.ts';

/** What only sets of several files need, in one module, so that a host can load it on use. */
export const fileTools = { findEntries, groupMissing, matchByName, referredDocuments, renamed };
