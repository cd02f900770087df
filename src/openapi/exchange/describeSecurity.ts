import { defined } from '../source/defined.ts';
import { isArray, isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SchemeDetail, SecurityDetail } from './detail.ts';

/** More than these are counted. A requirement that long is a mistake or an attack. */
const MOST_ALTERNATIVES = 20;
const MOST_SCHEMES = 20;
const MOST_SCOPES = 40;

/**
 * Describes what a request must be authorised with (Operation Object, `security`; Security Requirement Object).
 *
 * An operation without `security` has the root's, a callback request too: the specification makes no exception for it.
 * Names are component names of the entry document, else of the operation's own; from 3.2 on, else URIs.
 *
 * @param operation The Operation Object.
 * @returns `undefined` where neither has a list. Entries that are not objects are passed over.
 * @example describeSecurity(workspace, place, '3.1')?.alternatives[0]?.[0]?.type // 'apiKey'
 */
export function describeSecurity(
  workspace: Workspace,
  operation: Place,
  minor: OpenApiMinor,
): SecurityDetail | undefined {
  const own = childPlace(operation, 'security');
  const root = childPlace({ uri: workspace.set.entry, pointer: '' }, 'security');
  const place = isArray(workspace.value(own)) ? own : root;
  const written = workspace.value(place);
  if (!isArray(written)) return undefined;
  const requirements = written.filter(isObject);
  return {
    inherited: place === root,
    alternatives: requirements.slice(0, MOST_ALTERNATIVES).map((requirement) =>
      members(requirement)
        .slice(0, MOST_SCHEMES)
        .map(([name, scopes]) => describeScheme(workspace, place, name, scopes, minor)),
    ),
    more: Math.max(0, requirements.length - MOST_ALTERNATIVES),
    range: workspace.range(place, 'key'),
  };
}

function describeScheme(
  workspace: Workspace,
  place: Place,
  name: string,
  scopes: JsonValue,
  minor: OpenApiMinor,
): SchemeDetail {
  const scheme = schemeOf(workspace, place, name, minor);
  const text = (from: string) => stringMember(scheme, from);
  const [type, location, parameter, http] = [text('type'), text('in'), text('name'), text('scheme')];
  const description = text('description');
  return defined({
    name,
    type,
    ...(type === 'apiKey' && location !== undefined ? { in: location } : {}),
    ...(type === 'apiKey' && parameter !== undefined ? { parameter } : {}),
    ...(type === 'http' && http !== undefined ? { scheme: http } : {}),
    description,
    scopes: isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string').slice(0, MOST_SCOPES) : [],
  });
}

/** A name that is a component's is never read as a URI (3.2 Security Requirement Object). */
function schemeOf(
  workspace: Workspace,
  place: Place,
  name: string,
  minor: OpenApiMinor,
): JsonValue | undefined {
  for (const uri of new Set([workspace.set.entry, place.uri])) {
    const found = follow(workspace, childPlace({ uri, pointer: '' }, 'components', 'securitySchemes', name));
    if (found.kind === 'found') return found.value;
  }
  if (minor !== '3.2') return undefined;
  const resolved = workspace.resolve(place, name);
  if (resolved.kind !== 'found') return undefined;
  const found = follow(workspace, resolved.place);
  return found.kind === 'found' && member(found.value, 'type') !== undefined ? found.value : undefined;
}
