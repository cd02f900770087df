import type { Description } from '../description/describeSet.ts';
import { declaredParameters } from '../discovery/declaredParameters.ts';
import { distinct } from '../source/distinct.ts';
import { members, stringMember } from '../source/json.ts';
import { formatPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { isMethod, methodOf } from '../spec/methods.ts';
import { follow } from '../workspace/follow.ts';
import type { LinkRequest } from '../workspace/model.ts';
import { childPlace } from '../workspace/place.ts';
import type { CaretKey } from './caretKey.ts';
import { completeKey } from './completeKey.ts';
import type { Completion } from './completion.ts';
import { offersOf } from './offers.ts';
import { writeInKey } from './writeInKey.ts';

/** What is typed in a Link Object at the end of a path. */
type LinkSlot =
  | { readonly kind: 'operationId' }
  /** The name of a parameter of the target; `link` is the path of the Link Object. */
  | { readonly kind: 'parameter'; readonly link: readonly string[] }
  | { readonly kind: 'value'; readonly link: readonly string[] };

/**
 * Completes a Link Object: the `operationId` of an operation, the names of its parameters, and the expressions that
 * give their values (Link Object).
 *
 * @param key The key at the caret, or the value there.
 * @param isValue Whether it is a value.
 * @returns Best first; none outside of links.
 */
export function completeLink(
  description: Description,
  uri: string,
  text: string,
  key: CaretKey,
  isValue: boolean,
): readonly Completion[] {
  const slot = slotAt(key.path, isValue);
  switch (slot?.kind) {
    case 'operationId':
      return operationIds(description, text, key);
    case 'parameter':
      return parameters(description, uri, text, key, slot.link);
    case 'value': {
      const operations = linksAt(description, uri, slot.link).flatMap(({ parentId }) => {
        const site = description.siteOf(parentId);
        return site ? [site.place] : [];
      });
      const own = operations.length > 0 ? operations : enclosing(uri, slot.link);
      return completeKey(text, key, offersOf(description.workspace, own), true);
    }
    default:
      return [];
  }
}

function slotAt(path: readonly string[], isValue: boolean): LinkSlot | undefined {
  const at = path.lastIndexOf('links');
  const before = path[at - 1];
  const isHeld = before === 'components' || path[at - 2] === 'responses';
  if (at < 0 || !isHeld) return undefined;
  const [, , field, ...rest] = path.slice(at);
  const link = path.slice(0, at + 2);
  if (!isValue) return field === 'parameters' && rest.length === 0 ? { kind: 'parameter', link } : undefined;
  if (field === 'operationId' && rest.length === 0) return { kind: 'operationId' };
  const isParameter = field === 'parameters' && rest.length === 1;
  return isParameter || field === 'requestBody' ? { kind: 'value', link } : undefined;
}

/** Of the last text that could be read: where a link was, and through whatever reference. */
function linksAt({ analysis }: Description, uri: string, path: readonly string[]): readonly LinkRequest[] {
  const pointer = formatPointer(path);
  return (analysis.links ?? []).filter(({ place }) => place.uri === uri && place.pointer === pointer);
}

/** A link that is not known yet belongs to the operation around it. */
function enclosing(uri: string, path: readonly string[]): readonly Place[] {
  const at = path.lastIndexOf('responses');
  return at > 0 && path[0] !== 'components' ? [{ uri, pointer: formatPointer(path.slice(0, at)) }] : [];
}

/** Those on paths: the API consumer sends no others. */
function operationIds(
  { workspace, analysis }: Description,
  text: string,
  key: CaretKey,
): readonly Completion[] {
  const minor = minorOfKind(analysis.kind);
  const paths = { uri: workspace.set.entry, pointer: '/paths' };
  const found = members(workspace.value(paths)).flatMap(([path]) => {
    const item = follow(workspace, childPlace(paths, path));
    if (item.kind !== 'found') return [];
    return members(item.value).flatMap(([method, operation]) => {
      const id = isMethod(method, minor) ? stringMember(operation, 'operationId') : undefined;
      if (id === undefined) return [];
      return [{ id, label: `${methodOf(method)} ${path}`, summary: stringMember(operation, 'summary') }];
    });
  });
  return distinct(found, ({ id }) => id).map(({ id, label, summary }) =>
    whole(text, key, id, label, summary),
  );
}

function parameters(
  description: Description,
  uri: string,
  text: string,
  key: CaretKey,
  path: readonly string[],
): readonly Completion[] {
  const { workspace } = description;
  const found = linksAt(description, uri, path).flatMap(({ link }) => {
    const site = link.target && description.siteOf(link.target.id);
    return site ? declaredParameters(workspace, site) : [];
  });
  const names = distinct(found, (each) => `${each.in} ${each.name}`);
  return names.map((each) => {
    const isAlone = names.filter(({ name }) => name === each.name).length === 1;
    const name = isAlone ? each.name : `${each.in}.${each.name}`;
    return whole(text, key, name, `${each.in} parameter of the target`);
  });
}

/** Replaces all that is typed there. */
function whole(text: string, key: CaretKey, label: string, detail: string, description?: string): Completion {
  const decoded = key.before + key.after;
  const written = writeInKey(
    text,
    key,
    { start: 0, end: decoded.length },
    { text: label, caret: label.length },
  );
  return {
    label,
    kind: 'parameter',
    detail,
    ...(description !== undefined && { description }),
    deprecated: false,
    ...written,
    filter: label,
    again: false,
  };
}
