import { type DeclaredParameter, declaredParameters } from '../discovery/declaredParameters.ts';
import { schemaAt } from '../schema/schemaAt.ts';
import { member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { differenceDrafts } from './bodyChanges.ts';
import type { ChangeDraft } from './changeWriter.ts';
import { payloadRule } from './payloadChanges.ts';
import type { CompareContext, RequestPair } from './requestView.ts';
import { differentWords, keywordsText } from './wordDifferences.ts';

const MOST_PARAMETERS = 300;

/** Header parameters of these names SHALL be ignored (Parameter Object). */
const IGNORED = new Set(['accept', 'content-type', 'authorization']);

/**
 * What changed of the headers, query parameters and so on of a callback request.
 *
 * @example parameterChanges(context, pair).map(({ what }) => what) // ['The header `X-Signature` is gone.']
 */
export function parameterChanges(context: CompareContext, pair: RequestPair): readonly ChangeDraft[] {
  const before = parametersOf(context.before.workspace, pair.before.site);
  const after = parametersOf(context.after.workspace, pair.after.site);
  const drafts: ChangeDraft[] = [];
  for (const [key, parameter] of after) {
    if (before.has(key)) continue;
    const required = isRequired(context.after.workspace, parameter);
    drafts.push({
      rule: pair.turned && required ? 'parameterRequired' : 'parameterAdded',
      what: `The ${nounOf(parameter)} is new${required ? ' and required' : ''}.`,
      after: { place: parameter.place },
    });
  }
  for (const [key, parameter] of before) {
    const now = after.get(key);
    if (!now)
      drafts.push({
        rule: 'parameterRemoved',
        what: `The ${nounOf(parameter)} is gone.`,
        before: { place: parameter.place },
      });
    else if (!context.same(parameter.place, now.place) || context.before.minor !== context.after.minor)
      for (const draft of changesOf(context, pair, parameter, now)) drafts.push(draft);
  }
  return drafts;
}

function parametersOf(
  workspace: Workspace,
  scope: RequestPair['before']['site'],
): ReadonlyMap<string, DeclaredParameter> {
  return new Map(
    declaredParameters(workspace, scope)
      .filter((each) => each.in !== 'header' || !IGNORED.has(each.name.toLowerCase()))
      .slice(0, MOST_PARAMETERS)
      .map((each) => [
        JSON.stringify([each.in, each.in === 'header' ? each.name.toLowerCase() : each.name]),
        each,
      ]),
  );
}

function nounOf(parameter: Pick<DeclaredParameter, 'in' | 'name'>): string {
  const noun = parameter.in === 'header' ? 'header' : `${parameter.in} parameter`;
  return `${noun} ${inlineCode(parameter.name)}`;
}

function isRequired(workspace: Workspace, { place }: Pick<DeclaredParameter, 'place'>): boolean {
  return member(workspace.value(place), 'required') === true;
}

function changesOf(
  context: CompareContext,
  { turned }: RequestPair,
  before: DeclaredParameter,
  after: DeclaredParameter,
): readonly ChangeDraft[] {
  const [old, now] = [
    context.before.workspace.value(before.place),
    context.after.workspace.value(after.place),
  ];
  const noun = nounOf(after);
  const drafts: ChangeDraft[] = [];
  const [was, is] = [
    isRequired(context.before.workspace, before),
    isRequired(context.after.workspace, after),
  ];
  const side = ({ place }: DeclaredParameter, text: string) => ({ place, text });
  if (was !== is)
    drafts.push({
      rule: is ? 'parameterRequired' : 'parameterOptional',
      what: `The ${noun} is ${is ? 'required' : 'optional'} now.`,
      before: side(before, was ? 'required' : 'optional'),
      after: side(after, is ? 'required' : 'optional'),
    });
  const styles = ['style', 'explode'].filter(
    (keyword) => JSON.stringify(member(old, keyword)) !== JSON.stringify(member(now, keyword)),
  );
  const [styled] = styles;
  if (styled !== undefined)
    drafts.push({
      rule: 'parameterStyle',
      what: `The ${noun} has another ${keywordsText(styles)}.`,
      before: side(before, JSON.stringify(member(old, styled)) ?? `no ${styled}`),
      after: side(after, JSON.stringify(member(now, styled)) ?? `no ${styled}`),
    });
  return [
    ...drafts,
    ...schemaChanges(context, before.place, after.place, noun, payloadRule(turned)),
    ...differentWords(
      [{ place: before.place, value: old }],
      [{ place: after.place, value: now }],
      ['description', 'deprecated', 'example', 'examples'],
    ).map(
      ({ keyword, ...sides }): ChangeDraft => ({
        rule: 'words',
        what: `The ${noun} has another ${inlineCode(keyword)}.`,
        ...sides,
      }),
    ),
  ];
}

/** The schema of a Parameter or Header Object, also where a media type holds it. */
function schemaPlace(workspace: Workspace, holder: Place): Place {
  const [content] = members(member(workspace.value(holder), 'content'));
  return content === undefined
    ? childPlace(holder, 'schema')
    : childPlace(holder, 'content', content[0], 'schema');
}

function schemaChanges(
  { before, after, schemas }: CompareContext,
  one: Place,
  other: Place,
  noun: string,
  ruleOf: ReturnType<typeof payloadRule>,
): readonly ChangeDraft[] {
  const differences = schemas.differences(
    [schemaAt(before.workspace, schemaPlace(before.workspace, one))],
    [schemaAt(after.workspace, schemaPlace(after.workspace, other))],
  );
  return differenceDrafts(differences, noun, ruleOf);
}
