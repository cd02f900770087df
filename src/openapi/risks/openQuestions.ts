import type { CallbackFacts } from '../facts/facts.types.ts';
import { counted } from '../source/words.ts';
import { REFERENCES, type RiskReference } from './references.ts';

export type QuestionId = 'F11' | 'F12' | 'F13' | 'F14' | 'F15';

/** Something a review should settle. Nearly every description leaves it open, so each is asked once a document. */
export interface OpenQuestion {
  readonly id: QuestionId;
  readonly question: string;
  /** Why it is asked: how many callbacks say nothing. */
  readonly reason: string;
  readonly callbackIds: readonly string[];
  readonly reference: RiskReference;
}

export interface QuestionedCallback {
  readonly facts: CallbackFacts;
  /** Whether the first part of its key is an expression of the request. */
  readonly isWholeUrl: boolean;
}

/**
 * The open questions F11–F15 of a document (README.md §risks).
 *
 * @param callbacks All callback requests that count, webhooks included.
 * @returns Those that at least one callback leaves open.
 * @example openQuestions([{ facts, isWholeUrl: true }])[0]?.id // 'F11'
 */
export function openQuestions(callbacks: readonly QuestionedCallback[]): readonly OpenQuestion[] {
  return QUESTIONS.flatMap(({ asks, without, ...question }) => {
    const open = callbacks.filter(asks);
    if (open.length === 0) return [];
    const of =
      open.length === callbacks.length
        ? counted(open.length, 'callback')
        : `${open.length} of ${counted(callbacks.length, 'callback')}`;
    return [
      {
        ...question,
        reason: `${of} ${open.length === 1 && callbacks.length === 1 ? without.one : without.many}`,
        callbackIds: open.map(({ facts }) => facts.callbackId),
      },
    ];
  });
}

interface Question extends Pick<OpenQuestion, 'id' | 'question' | 'reference'> {
  readonly asks: (callback: QuestionedCallback) => boolean;
  readonly without: { readonly one: string; readonly many: string };
}

const PROOF = /signature|hmac|digest|authorization|x-hub-|webhook-id/i;
const IDENTITY = /^(?:id|uuid|reference)$|(?:[a-z]I[dD]|[_-]id|U?UID|uuid|Reference)$/;
const TIME = /time|date|_at$|At$|^seq/i;
const CHALLENGE = /challenge|verification/i;

const QUESTIONS: readonly Question[] = [
  {
    id: 'F11',
    question: 'How does the receiver know who calls?',
    without: {
      one: 'describes neither security nor a signature',
      many: 'describe neither security nor a signature',
    },
    asks: ({ facts }) =>
      facts.security !== 'own' &&
      !facts.headers.some((name) => PROOF.test(name)) &&
      !PROOF.test(facts.description),
    reference: REFERENCES.standardWebhooks,
  },
  {
    id: 'F12',
    question: 'Does the receiver check the security of the API itself? If not, write `security: []`.',
    without: {
      one: 'has no `security` and inherits that of the document',
      many: 'have no `security` and inherit that of the document',
    },
    asks: ({ facts }) => facts.security === 'inherited',
    reference: {
      label: 'OpenAPI issue 1341',
      url: 'https://github.com/OAI/OpenAPI-Specification/issues/1341',
    },
  },
  {
    id: 'F13',
    question: 'What happens when the receiver refuses, is gone (410) or redirects?',
    without: { one: 'describes no such reply', many: 'describe no such reply' },
    asks: ({ facts }) => !facts.replies.some((status) => /^[45]|default/i.test(status)),
    reference: REFERENCES.standardWebhooks,
  },
  {
    id: 'F14',
    question: 'How are duplicates and wrong order detected?',
    without: { one: 'has no id, time or sequence', many: 'have no id, time or sequence' },
    asks: ({ facts }) => {
      const names = [...facts.headers, ...facts.members];
      return !names.some((name) => IDENTITY.test(name) || TIME.test(name));
    },
    reference: REFERENCES.cloudEvents,
  },
  {
    id: 'F15',
    question: 'How is it made sure that the address belongs to the one who registers it?',
    without: { one: 'describes no handshake', many: 'describe no handshake' },
    asks: ({ facts, isWholeUrl }) =>
      isWholeUrl &&
      !facts.otherMethods.some((method) => method === 'GET' || method === 'OPTIONS') &&
      ![...facts.members, facts.description].some((text) => CHALLENGE.test(text)),
    reference: REFERENCES.webSub,
  },
];
