import type { FoundLinks } from '../discovery/discoverLinks.ts';
import { linkedParameter } from '../discovery/linkParameter.ts';
import { nearestName } from '../simulation/nearestName.ts';
import { member } from '../source/json.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { childPlace } from '../workspace/place.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keyFix } from './keyText.ts';
import { linkTargetProblems } from './linkTarget.ts';
import { type LinkUse, linkUses, linkValues } from './linkUse.ts';
import { linkValueProblems } from './linkValueProblems.ts';

/**
 * What is wrong with the links of a description, or worth a remark (Link Object; all versions).
 *
 * @param found From `discoverLinks`, whose own problems are not repeated here.
 * @example linkProblems(workspace, '3.1', found).map(({ code }) => code) // ['link-parameter']
 */
export function linkProblems(
  workspace: Workspace,
  minor: OpenApiMinor,
  found: FoundLinks,
): readonly Problem[] {
  return linkUses(workspace, minor, found).flatMap((use) => [
    ...linkTargetProblems(use),
    ...unknownParameters(use),
    ...requiredParameters(use),
    ...bodyProblems(use),
    ...linkValues(use).flatMap(linkValueProblems),
  ]);
}

function targetLabel({ link }: LinkUse): string {
  return inlineCode(`${link.target?.method} ${link.target?.path}`);
}

function unknownParameters(use: LinkUse): readonly Problem[] {
  const { workspace, link, accepted } = use;
  if (!use.targetSite) return [];
  return link.parameters.flatMap(({ key, keyRange }) => {
    const found = linkedParameter(key, accepted);
    if (found.kind === 'found') {
      if (found.others.length === 0) return [];
      const names = [found.parameter, ...found.others].map((each) => `${each.in}.${each.name}`);
      const fix = keyFix(workspace, childPlace(link.place, 'parameters', key), names[0] ?? key);
      return [
        createProblem('link-parameter', {
          message: `${targetLabel(use)} has several parameters ${inlineCode(key)}: ${inlineCodes(names)}. The first is used.`,
          hint: `Write which one is meant, such as ${inlineCode(names[0] ?? key)}.`,
          range: keyRange,
          callbackId: link.id,
          ...(fix && { fix }),
        }),
      ];
    }
    return [unknownParameter(use, key, found, keyRange)];
  });
}

function unknownParameter(
  { workspace, link, accepted, ...use }: LinkUse,
  key: string,
  { name, location }: { readonly name: string; readonly location?: string },
  range: Problem['range'],
): Problem {
  const elsewhere = accepted.find((each) => each.name === name);
  const nearest = nearestName(
    name,
    accepted.map((each) => each.name),
  );
  const meant = elsewhere ? `${elsewhere.in}.${name}` : nearest;
  const fix =
    meant === undefined ? undefined : keyFix(workspace, childPlace(link.place, 'parameters', key), meant);
  const what = location === undefined ? 'parameter' : `${location} parameter`;
  const known = accepted.map((each) => each.name);
  const list = known.length > 0 ? ` It has: ${inlineCodes(known)}.` : ' It has none.';
  return createProblem('link-parameter', {
    message: `${targetLabel({ workspace, link, accepted, ...use })} has no ${what} ${inlineCode(name)}, so the value goes nowhere.`,
    hint: meant === undefined ? `Name one of its parameters.${list}` : `Did you mean ${inlineCode(meant)}?`,
    range,
    callbackId: link.id,
    ...(fix && { fix }),
  });
}

/** Not a fault: the consumer may know the value from elsewhere. */
function requiredParameters(use: LinkUse): readonly Problem[] {
  const { workspace, link, accepted, targetSite } = use;
  if (!targetSite) return [];
  const given = new Set(
    link.parameters.flatMap(({ key }) => {
      const found = linkedParameter(key, accepted);
      return found.kind === 'found' ? [found.parameter] : [];
    }),
  );
  const lacking = accepted.filter(
    (each) =>
      !given.has(each) && (each.in === 'path' || member(workspace.value(each.place), 'required') === true),
  );
  if (lacking.length === 0) return [];
  const names = inlineCodes(lacking.map((each) => `${each.in}.${each.name}`));
  return [
    createProblem('link-required', {
      message: `The link ${inlineCode(link.name)} gives no value for ${names}, which ${targetLabel(use)} requires.`,
      hint: 'Add it to the `parameters` of the link, unless the API consumer knows the value from elsewhere.',
      range: link.nameRange,
      callbackId: link.id,
    }),
  ];
}

function bodyProblems(use: LinkUse): readonly Problem[] {
  const { workspace, link, minor, targetSite } = use;
  if (link.requestBody === undefined || !targetSite) return [];
  const takes = member(workspace.value(targetSite.place), 'requestBody') !== undefined;
  const method = link.target?.method ?? '';
  const ignored = minor === '3.0' && ['GET', 'HEAD', 'DELETE'].includes(method);
  if (takes && !ignored) return [];
  return [
    createProblem('link-body', {
      message: takes
        ? `The request body of ${targetLabel(use)} is ignored in OpenAPI 3.0, so that of the link ${inlineCode(link.name)} is too.`
        : `${targetLabel(use)} describes no request body, so that of the link ${inlineCode(link.name)} goes nowhere.`,
      hint: takes ? 'Send the values as parameters.' : 'Describe a `requestBody` there, or delete it here.',
      range: workspace.range(childPlace(link.place, 'requestBody'), 'key'),
      callbackId: link.id,
    }),
  ];
}
