import { describeSecurity } from '../exchange/describeSecurity.ts';
import type { SchemeDetail, SecurityDetail } from '../exchange/detail.ts';
import type { Place } from '../source/range.ts';
import { listed } from '../source/words.ts';
import { childPlace } from '../workspace/place.ts';
import type { ChangeDraft } from './changeWriter.ts';
import type { CompareContext, ComparedDescription, RequestPair } from './requestView.ts';

/**
 * What changed of how a callback request is authorised. What both sides only inherit from the root is none of the
 * callback's own: hardly any provider means it.
 *
 * @example securityChanges(context, pair)[0]?.rule // 'securityRemoved'
 */
export function securityChanges(context: CompareContext, pair: RequestPair): readonly ChangeDraft[] {
  const before = securityOf(context.before, pair.before);
  const after = securityOf(context.after, pair.after);
  if (before?.inherited !== false && after?.inherited !== false) return [];
  const [old, now] = [alternativesOf(before), alternativesOf(after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const sides = {
    before: {
      place: placeOf(before, pair.before),
      text: textOf(before),
    },
    after: {
      place: placeOf(after, pair.after),
      text: textOf(after),
    },
  };
  if (old.length === 0)
    return [{ rule: 'securityAdded', what: `The request is sent with ${textOf(after)} now.`, ...sides }];
  if (now.length === 0)
    return [
      { rule: 'securityRemoved', what: `The request is sent without ${textOf(before)} now.`, ...sides },
    ];
  return [
    {
      rule: 'securityChanged',
      what: `The request is sent with ${textOf(after)} instead of ${textOf(before)}.`,
      ...sides,
    },
  ];
}

function securityOf(
  { workspace, minor }: ComparedDescription,
  { site }: RequestPair['before'],
): SecurityDetail | undefined {
  return describeSecurity(workspace, site.place, minor);
}

function placeOf(security: SecurityDetail | undefined, { site }: RequestPair['before']): Place {
  return security?.inherited === false ? childPlace(site.place, 'security') : site.place;
}

/** Whatever its schemes are called: what is sent. Empty where nothing has to be. */
function alternativesOf(security: SecurityDetail | undefined): readonly string[] {
  const found = (security?.alternatives ?? []).map((schemes) => schemes.map(schemeKey).sort().join(' '));
  return found.includes('') ? [] : [...new Set(found)].sort();
}

function schemeKey({ name, type, in: location, parameter, scheme, scopes }: SchemeDetail): string {
  return JSON.stringify([
    type ?? name,
    location,
    parameter?.toLowerCase(),
    scheme?.toLowerCase(),
    [...scopes].sort(),
  ]);
}

function textOf(security: SecurityDetail | undefined): string {
  const alternatives = (security?.alternatives ?? []).map((schemes) =>
    schemes.length === 0 ? 'no credential' : listed(schemes.map(schemeText)),
  );
  return alternatives.length === 0 ? 'no credential' : listed(alternatives, 'or');
}

function schemeText({ name, type, in: location, parameter, scheme }: SchemeDetail): string {
  if (type === 'apiKey' && parameter !== undefined)
    return `an API key (${location ?? 'header'} ${parameter})`;
  if (type === 'http' && scheme !== undefined) return `HTTP ${scheme}`;
  return type === undefined ? name : `${type} (${name})`;
}
