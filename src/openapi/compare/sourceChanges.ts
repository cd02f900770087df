import { findDeclared } from '../discovery/declaredParameters.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { Expression } from '../expression/expression.ts';
import type { SchemaAlternative } from '../schema/alternatives.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { callbackVerdict } from '../verdict/callbackVerdict.ts';
import { reasonText } from '../verdict/reasonText.ts';
import { type SourceContext, sourceContext, sourcePresence } from '../verdict/sourcePresence.ts';
import { childPlace } from '../workspace/place.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { ChangeDraft } from './changeWriter.ts';
import { replacedExpressions } from './keyChanges.ts';
import { canonicalExpression, expressionsIn, normalKey } from './keyReading.ts';
import {
  type CompareContext,
  type ComparedDescription,
  hasKey,
  type RequestPair,
  type RequestView,
} from './requestView.ts';

/** An expression that reads a part of a message. */
type Source = Extract<Expression, { readonly message: unknown }>;

/**
 * What changed of the values that a callback key reads, as far as both keys read them, if under another name: whether
 * they have to be sent, what they may be, and whether the response still has them.
 *
 * @example sourceChanges(context, pair).map(({ rule }) => rule) // ['sourceRequired']
 */
export function sourceChanges(context: CompareContext, pair: RequestPair): readonly ChangeDraft[] {
  const before = readerOf(context.before, pair.before);
  const after = readerOf(context.after, pair.after);
  if (!before || !after) return [];
  const kept = new Set(expressionsIn(after.key).map(canonicalExpression));
  const sources = expressionsIn(before.key).flatMap((each): readonly Source[] =>
    'message' in each && kept.has(canonicalExpression(each)) ? [each] : [],
  );
  const gone = sources.flatMap((each) => goneFromResponse(each, before, after));
  if (gone.length > 0) return gone;
  const never = neverAnyMore(before, after);
  if (never) return [never];
  return [
    ...sources.flatMap((each) => pairChanges(context, [each, before], [each, after])),
    ...renamedSources(before, after).flatMap(([was, now]) =>
      pairChanges(context, [was, before], [now, after]),
    ),
  ];
}

/** A source of a key, and the reader of the key. */
type ReadSource = readonly [source: Source, reader: Reader];

function pairChanges(context: CompareContext, was: ReadSource, now: ReadSource): readonly ChangeDraft[] {
  return [...presenceChange(was, now), ...valueChanges(context, was, now)];
}

/**
 * Sources that were renamed: the newer description no longer declares the one, and the older one does not know the other.
 * Where both versions declare both, the key reads another value, and there is nothing to compare.
 */
function renamedSources(before: Reader, after: Reader): readonly (readonly [was: Source, now: Source])[] {
  const { gained, lost } = replacedExpressions(before.key, after.key);
  return lost.flatMap((was, index): readonly (readonly [Source, Source])[] => {
    const now = gained[index];
    if (!now || !('message' in was) || !('message' in now) || was.message !== now.message) return [];
    const isRenamed =
      isDeclared(was, before) &&
      !isDeclared(was, after) &&
      isDeclared(now, after) &&
      !isDeclared(now, before);
    return isRenamed ? [[was, now]] : [];
  });
}

function isDeclared(source: Source, reader: Reader): boolean {
  return sourcePresence(source, reader.sources).ends.length > 0;
}

/** A callback with what answers for its key. */
interface Reader extends ComparedDescription {
  readonly view: RequestView;
  readonly key: ReturnType<typeof normalKey>;
  readonly place: Place;
  readonly parsed: ReturnType<typeof readingOf>['parsed'];
  readonly sources: SourceContext;
}

function readerOf(compared: ComparedDescription, view: RequestView): Reader | undefined {
  const { node, parent } = view;
  if (!hasKey(node) || !parent) return undefined;
  return {
    ...compared,
    view,
    key: normalKey(node),
    place: node.keyPlace,
    parsed: readingOf(node).parsed,
    sources: sourceContext(compared, parent.node.method, parent.site),
  };
}

/** The status that is chosen at first no longer has the value, or is gone. */
function goneFromResponse(source: Source, before: Reader, after: Reader): readonly ChangeDraft[] {
  if (source.message !== 'response') return [];
  const one = before.view.parent && before.description.describe(before.view.parent.node.id);
  const other = after.view.parent && after.description.describe(after.view.parent.node.id);
  const status = one?.defaultStatus;
  if (!one || !other || status === undefined) return [];
  if (!hasValue(source, before, one, status)) return [];
  const code = inlineCode(canonicalExpression(source));
  const sides = {
    before: { place: childPlace(before.sources.place, 'responses', status) },
    after: { place: childPlace(after.sources.place, 'responses') },
  };
  if (!other.responses.some((each) => each.status === status))
    return [
      {
        rule: 'responseSourceGone',
        what: `The response ${inlineCode(status)}, which has ${code}, is gone.`,
        ...sides,
      },
    ];
  if (hasValue(source, after, other, status)) return [];
  return [
    {
      rule: 'responseSourceGone',
      what: `The response ${inlineCode(status)} no longer has ${code}.`,
      ...sides,
      after: { place: childPlace(after.sources.place, 'responses', status) },
    },
  ];
}

/** Whether the response declares the value, and the sample of it has one. */
function hasValue(source: Source, reader: Reader, detail: OperationDetail, status: string): boolean {
  if (sourcePresence(source, reader.sources).kind === 'never') return false;
  const exchange = buildExchange(detail, { status });
  if ('name' in source) {
    const declared = exchange.responses.find((each) => each.status === status)?.headers ?? [];
    return declared.some((each) => each.toLowerCase() === source.name.toLowerCase());
  }
  const text = canonicalExpression(source);
  return simulate(reader.parsed, exchange, { minor: reader.minor }).parts.some(
    (part) =>
      part.kind === 'expression' &&
      canonicalExpression(part.expression) === text &&
      part.resolution.kind !== 'missing',
  );
}

function neverAnyMore(before: Reader, after: Reader): ChangeDraft | undefined {
  const one = callbackVerdict(before.parsed, before.sources);
  const other = callbackVerdict(after.parsed, after.sources);
  if (other.kind !== 'never' || one.kind === 'never') return undefined;
  const because = other.reasons[0];
  return {
    rule: 'never',
    what: `The key never gives a URL any more${because === undefined ? '' : `: ${because}`}.`,
    before: { place: before.place, text: before.key.text },
    after: { place: after.place, text: after.key.text },
  };
}

function presenceChange([was, before]: ReadSource, now: ReadSource): readonly ChangeDraft[] {
  const [source, after] = now;
  const [one, other] = [stateOf(was, before), stateOf(source, after)];
  if (one.isRequired === other.isRequired) return [];
  const code = inlineCode(canonicalExpression(source));
  const sides = {
    before: { place: one.place, text: one.isRequired ? 'required' : 'optional' },
    after: { place: other.place, text: other.isRequired ? 'required' : 'optional' },
  };
  if (other.isRequired) {
    const rule = source.message === 'request' ? 'sourceRequired' : 'sourceAlways';
    return [{ rule, what: `${code} is required now.`, ...sides }];
  }
  const because = other.because === undefined ? '' : `: ${other.because}`;
  return [{ rule: 'sourceOptional', what: `${code} may be missing now${because}.`, ...sides }];
}

function stateOf(source: Source, reader: Reader) {
  const presence = sourcePresence(source, reader.sources);
  // What a value is says nothing about whether it is there.
  const reasons = presence.reasons.filter(
    ({ kind }) => kind !== 'null' && kind !== 'always-null' && kind !== 'compound',
  );
  const [reason] = reasons;
  return {
    isRequired: reasons.length === 0,
    because: reason && reasonText(reason, source.message),
    place: declarationOf(source, reader, presence.ends),
  };
}

/** Where the value is declared, as near as there is a place. */
function declarationOf(source: Source, { sources }: Reader, ends: readonly SchemaAlternative[]): Place {
  if ('name' in source && source.message === 'request') {
    const declared = findDeclared(sources.declared, source.kind, source.name);
    if (declared) return declared.place;
  }
  const inner = ends[0]?.atoms[0]?.place;
  if (inner) return inner;
  return source.message === 'request' && source.kind === 'body'
    ? childPlace(sources.place, 'requestBody')
    : sources.place;
}

function valueChanges({ schemas }: CompareContext, was: ReadSource, now: ReadSource): readonly ChangeDraft[] {
  const [source, after] = now;
  const [, before] = was;
  // What the provider answers with is its own choice.
  if (source.message !== 'request') return [];
  const ends = ([read, reader]: ReadSource): readonly SchemaAlternative[] => {
    const found = sourcePresence(read, reader.sources).ends;
    return found.length > 0 ? found : [{ atoms: [], unknown: false }];
  };
  return schemas.ofAlternatives(ends(was), ends(now)).map(
    ({ kind, pointer, predicate, before: from, after: to }): ChangeDraft => ({
      rule: kind === 'widened' || kind === 'loosened' ? 'sourceWidened' : 'sourceNarrowed',
      what: `${inlineCode(canonicalExpression(source) + pointer)} ${predicate}.`,
      ...(from && { before: from.place.uri === '' ? { ...from, place: before.sources.place } : from }),
      ...(to && { after: to.place.uri === '' ? { ...to, place: after.sources.place } : to }),
    }),
  );
}
