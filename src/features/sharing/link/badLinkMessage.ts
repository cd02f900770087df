import { sizeText } from '../../../bytes/sizeText.ts';
import { numberText } from '../../../openapi/source/index.ts';
import type { BadLink } from './decodeLink.ts';
import { LARGEST_STATE, TAG } from './linkFormat.ts';

export interface BadLinkMessage {
  readonly title: string;
  readonly text: string;
  readonly nextStep: string;
}

/** The fault of a link, and what to do next. The user's own work stays in every case. */
export function badLinkMessage(bad: BadLink): BadLinkMessage {
  switch (bad.kind) {
    case 'unknown':
      return {
        title: 'This page does not know this kind of link',
        text: `The part after \`#\` does not start with \`${TAG}.\`, so it is not a Callback Explorer link, or it was made by a newer version.`,
        nextStep: 'Reload the page to get its newest version, or ask for the link again.',
      };
    case 'cut-off':
      return {
        title: 'This link is cut off',
        text:
          bad.expected === undefined
            ? 'It ends before its document begins. Chat and mail programs cut long links.'
            : `${numberText(bad.found)} of ${numberText(bad.expected)} characters arrived. Chat and mail programs cut long links.`,
        nextStep: 'Copy the whole link again, or ask for the document as a file and open it with `Open`.',
      };
    case 'damaged':
      return {
        title: 'This link is damaged',
        text: 'It is long enough, but characters in it were changed on the way.',
        nextStep: 'Copy it again from where it was made, or ask for it as text without formatting.',
      };
    case 'too-dense':
      return {
        title: 'This link is too large',
        text: `It unpacks to more than ${bad.ratio} times its size, which could fill the memory of this browser, so it was not opened.`,
        nextStep: 'Ask for the document as a file and open it with `Open`.',
      };
    case 'too-large':
      return {
        title: 'This link is too large',
        text: `It holds more than ${sizeText(LARGEST_STATE)}, so it was not unpacked.`,
        nextStep: 'Ask for the document as a file and open it with `Open`.',
      };
  }
}
