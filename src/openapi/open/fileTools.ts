import { findEntries } from './findEntries.ts';
import { groupMissing } from './groupMissing.ts';
import { referredDocuments } from './referredDocuments.ts';

/** What `loadFileTools` loads. */
export const fileTools = { findEntries, groupMissing, referredDocuments };
