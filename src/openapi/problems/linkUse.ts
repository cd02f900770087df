import type { DeclaredParameter } from '../discovery/declaredParameters.ts';
import { declaredParameters } from '../discovery/declaredParameters.ts';
import type { FoundLinks } from '../discovery/discoverLinks.ts';
import type { LinkTargets } from '../discovery/linkTargets.ts';
import type { RequestSite } from '../discovery/walk.ts';
import { formatPointer, parsePointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { ResponseLink } from '../workspace/model.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A link with the operation it belongs to and the one it leads to: what the rules for links look at. */
export interface LinkUse {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly link: ResponseLink;
  readonly targets: LinkTargets;
  /** How messages name the operation whose response has the link. */
  readonly parentLabel: string;
  readonly parentSite: RequestSite;
  readonly method: string;
  readonly targetSite?: RequestSite;
  /** The parameters in force for the target; empty where there is none. */
  readonly accepted: readonly DeclaredParameter[];
}

/** A value of a link: one of its `parameters`, or its `requestBody`. */
export interface LinkValueUse {
  readonly use: LinkUse;
  readonly value: ResponseLink['parameters'][number]['value'];
  readonly place: Place;
  readonly range: DocumentRange;
  /** What the value is for: "the parameter `id`", "the request body". */
  readonly what: string;
  readonly isBody: boolean;
}

/** Every link with what it belongs to, in document order. */
export function linkUses(workspace: Workspace, minor: OpenApiMinor, found: FoundLinks): readonly LinkUse[] {
  const labels = new Map<string, { readonly label: string; readonly method: string }>();
  return found.links.flatMap((link) => {
    const parentSite = found.sites.get(link.parentId);
    if (!parentSite) return [];
    const { label, method } = labels.get(link.parentId) ?? labelOf(parentSite);
    labels.set(link.parentId, { label, method });
    const targetSite = link.target && found.sites.get(link.target.id);
    return [
      {
        workspace,
        minor,
        link,
        targets: found.targets,
        parentLabel: label,
        parentSite,
        method,
        ...(targetSite && { targetSite }),
        accepted: targetSite ? declaredParameters(workspace, targetSite) : [],
      },
    ];
  });
}

/** The ids of requests are pointers that end with the path, or the key, and the method. */
function labelOf({ id }: RequestSite): { readonly label: string; readonly method: string } {
  const tokens = parsePointer(id.startsWith('/') ? id : id.slice(id.indexOf('#') + 1)) ?? [];
  const method = (tokens.at(-1) ?? '').toUpperCase();
  const path = tokens.at(-2) === 'additionalOperations' ? tokens.at(-3) : tokens.at(-2);
  return { label: `${method} ${path ?? ''}`, method };
}

/** The values of a link's parameters, then that of its body. */
export function linkValues(use: LinkUse): readonly LinkValueUse[] {
  const { link } = use;
  const parameters = link.parameters.map(({ key, value, range }) => ({
    use,
    value,
    place: childPlace(link.place, 'parameters', key),
    range,
    what: `the parameter \`${key}\``,
    isBody: false,
  }));
  if (link.requestBody === undefined) return parameters;
  const { value, range } = link.requestBody;
  const place = childPlace(link.place, 'requestBody');
  return [...parameters, { use, value, place, range, what: 'the request body', isBody: true }];
}

/** The place of a text inside a value. */
export function innerPlace({ uri, pointer }: Place, tokens: readonly string[]): Place {
  return { uri, pointer: pointer + formatPointer(tokens) };
}
