/** Larger documents are refused with a message instead of freezing the page. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;
