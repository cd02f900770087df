/** Larger documents are refused with a message instead of freezing the page; so are larger sets of documents. */
export const LARGEST_DOCUMENT = 64_000_000;

/** The most documents fetched for one description, arrived or not: a server could generate new ones without end. */
export const MOST_DOCUMENTS = 500;

/** As many as a browser asks one host for at the same time. */
export const MOST_AT_ONCE = 6;

/** How often what has arrived is searched for further references: the longest chain from file to file that is followed. */
export const MOST_ROUNDS = 50;
