import { counted, numbered, numberText } from '../../openapi/source/index.ts';

interface LinksMade {
  /** Requests in the review, those of them that a link was made for, and the links that are short enough. */
  readonly all: number;
  readonly tried: number;
  readonly made: number;
  readonly hasPermalink: boolean;
  /** Characters of the link to all of it, and of one to a request. */
  readonly longest: { readonly permalink: number; readonly each: number };
}

/**
 * What of a review has no link, and why.
 *
 * @returns Sentences; empty where all that could be linked is.
 * @example missingLinks({ all: 3, tried: 3, made: 2, hasPermalink: true, longest }) // '1 callback has no link of its own: …'
 */
export function missingLinks({ all, tried, made, hasPermalink, longest }: LinksMade): string {
  const tooLong = tried - made;
  const which =
    tooLong === all
      ? 'No callback has a link of its own'
      : `${counted(tooLong, 'callback')} ${numbered(tooLong, 'has no link of its own', 'have no links of their own')}`;
  return [
    hasPermalink
      ? ''
      : `No link opens all of it, since it would have more than ${numberText(longest.permalink)} characters.`,
    tooLong === 0
      ? ''
      : `${which}, since ${tooLong === all ? 'each' : numbered(tooLong, 'it', 'each')} would have more than ${numberText(longest.each)} characters.`,
    tried === all ? '' : `Only the first ${tried} callbacks can have links of their own.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
