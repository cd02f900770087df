import { type Description, openDescription } from '../description/describeSet.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { callbackFacts } from '../facts/callbackFacts.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { allCallbacks, requestPath } from '../workspace/lookup.ts';
import type { KeptScenario, ScenarioInput, ScenarioRow } from './scenario.types.ts';

/** A description of one text, for tests. */
export function descriptionOf(text: string): Description {
  return openDescription({ entry: 'api.yaml', documents: [{ uri: 'api.yaml', text }] });
}

/** What the scenarios of one of a description's callback requests follow from, nothing edited. */
export function inputFor(
  description: Description,
  callbackName?: string,
  more: { readonly parentEdits?: ExchangeEdits; readonly kept?: readonly KeptScenario[] } = {},
): ScenarioInput {
  const { analysis } = description;
  const callbacks = allCallbacks(analysis);
  const callback = callbacks.find(({ name }) => callbackName === undefined || name === callbackName);
  const parent = requestPath(analysis, callback?.id ?? '').at(-2);
  const parentDetail = parent && description.describe(parent.id);
  if (!callback || !parentDetail) throw new Error(`no callback ${callbackName ?? ''}`);
  return {
    callback,
    minor: minorOfKind(analysis.kind),
    parentDetail,
    parentEdits: {},
    callbackDetail: description.describe(callback.id),
    facts: callbackFacts(description, callback.id),
    kept: [],
    ...more,
  };
}

/** Name, what differs and the URL, as a view shows them. */
export function lineOf({ name, differs, callbackUrl }: ScenarioRow): string {
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : `No callback URL: ${callbackUrl.reason}`;
  return `${name} | ${differs} | ${url.length > 200 ? `${url.length} characters` : url}`;
}
