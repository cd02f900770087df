import { useMemo } from 'react';
import type { CallbackFacts } from '../../openapi/facts/index.ts';
import { allCallbacks, allWebhooks, type CallbackRequest } from '../../openapi/index.ts';
import { type OpenQuestion, openQuestions } from '../../openapi/risks/index.ts';
import { useApp } from '../../store/hooks.ts';
import { selectShown } from '../../store/selectors.ts';
import { useFacts } from './useFacts.ts';

/** More callbacks are not asked about: a question that 500 leave open is open. */
export const MOST_ASKED = 500;
const NOT_ASKED: readonly string[] = [];

/** The open questions of the document, while they are on screen. */
export function useOpenQuestions(isShown: boolean): readonly OpenQuestion[] {
  const shown = useApp(selectShown);
  const callbacks = useMemo(() => allCallbacks(shown.analysis).slice(0, MOST_ASKED), [shown]);
  const ids = useMemo(
    () => [...callbacks, ...allWebhooks(shown.analysis)].slice(0, MOST_ASKED).map(({ id }) => id),
    [callbacks, shown],
  );
  const facts = useFacts(shown, isShown ? ids : NOT_ASKED);
  return useMemo(() => questionsFrom(callbacks, facts), [callbacks, facts]);
}

/** The open questions of some callback requests and webhooks. */
export function questionsFrom(
  callbacks: readonly CallbackRequest[],
  facts: readonly CallbackFacts[],
): readonly OpenQuestion[] {
  const wholeUrls = new Set(
    callbacks.flatMap((each) => (startsWithRequest(each.parsed.parts[0]) ? [each.id] : [])),
  );
  return openQuestions(facts.map((each) => ({ facts: each, isWholeUrl: wholeUrls.has(each.callbackId) })));
}

type FirstPart = CallbackRequest['parsed']['parts'][number] | undefined;

function startsWithRequest(part: FirstPart): boolean {
  if (part?.kind !== 'expression') return false;
  return 'message' in part.expression && part.expression.message === 'request';
}
