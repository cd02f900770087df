import { declaredParameters } from '../discovery/declaredParameters.ts';
import type { Message } from '../expression/expression.ts';
import { escapeName } from '../expression/parseName.ts';
import { isPartOf, type NamedSource } from '../expression/sources.ts';
import { bodyMembers, type SchemaMember } from '../schema/bodyMembers.ts';
import { messageSchemas } from '../schema/messageSchemas.ts';
import { schemaAt } from '../schema/schemaAt.ts';
import { type SchemaFacts, schemaFacts, typeText } from '../schema/schemaFacts.ts';
import { distinct } from '../source/distinct.ts';
import { member, members, stringMember } from '../source/json.ts';
import { escapeToken, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A thing an expression may name: how to type it, and what a reader wants to know about it. */
export interface Offer {
  /** The name or token as the grammar wants it written. */
  readonly text: string;
  readonly kind: 'parameter' | 'header' | 'member';
  /** Type, whether it is required, where it is declared. */
  readonly detail: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** Looks like the URL to call. */
  readonly isUrl: boolean;
  /** Has members of its own. */
  readonly hasMembers: boolean;
}

/** What the expressions of a callback key may name. `operations` are all those whose callbacks the key is among. */
export interface Offers {
  names(message: Message, location: NamedSource): readonly Offer[];
  members(message: Message, tokens: readonly string[]): readonly Offer[];
}

/**
 * Reads what the operations declare, by need: parameters, headers, and body members one level at a time.
 *
 * @param operations Operation Objects; those that are not there declare nothing.
 */
export function offersOf(workspace: Workspace, operations: readonly Place[]): Offers {
  return {
    names: (message, location) => {
      if (!isPartOf(location, message)) return [];
      return NAMES_OF[location][message](workspace, operations, location);
    },
    members: (message, tokens) => {
      const bodies = operations.flatMap((operation) => messageSchemas(workspace, operation, message));
      return bodyMembers(workspace, bodies, tokens).map((found) => memberOffer(workspace, found));
    },
  };
}

type ReadNames = (
  workspace: Workspace,
  operations: readonly Place[],
  location: NamedSource,
) => readonly Offer[];

const PARAMETER_NAMES = { request: parameterOffers, response: () => [] };

/** Where the names of each source are declared. */
const NAMES_OF: Readonly<Record<NamedSource, Readonly<Record<Message, ReadNames>>>> = {
  query: PARAMETER_NAMES,
  header: { request: parameterOffers, response: responseHeaderOffers },
  path: PARAMETER_NAMES,
};

/** Need no declaration: as parameters they are ignored (Parameter Object), and the specification's examples use them. */
const UNDECLARED = ['Accept', 'Authorization', 'Content-Type'];

function parameterOffers(
  workspace: Workspace,
  operations: readonly Place[],
  location: NamedSource,
): readonly Offer[] {
  const declared = operations
    .flatMap((place) => declaredParameters(workspace, { place, pathItems: [parentOf(place)] }))
    .filter((parameter) => parameter.in === location)
    .map((parameter) => fieldOffer(workspace, parameter.name, 'parameter', parameter.place, location));
  const more = location === 'header' ? UNDECLARED.map(headerOffer) : [];
  return distinct([...declared, ...more], ({ text }) => (location === 'header' ? text.toLowerCase() : text));
}

function responseHeaderOffers(workspace: Workspace, operations: readonly Place[]): readonly Offer[] {
  const declared = operations.flatMap((operation) => {
    const responses = childPlace(operation, 'responses');
    return members(workspace.value(responses)).flatMap(([status]) => {
      const response = follow(workspace, childPlace(responses, status));
      if (response.kind !== 'found') return [];
      const headers = childPlace(response.place, 'headers');
      return members(member(response.value, 'headers')).map(([name]) => {
        const header = follow(workspace, childPlace(headers, name));
        const place = header.kind === 'found' ? header.place : childPlace(headers, name);
        return fieldOffer(workspace, name, 'header', place, `header of ${status}`);
      });
    });
  });
  return distinct([...declared, headerOffer('Content-Type')], ({ text }) => text.toLowerCase());
}

function fieldOffer(
  workspace: Workspace,
  name: string,
  kind: 'parameter' | 'header',
  place: Place,
  where: string,
): Offer {
  const value = workspace.value(place);
  const [media] = members(member(value, 'content'));
  const holder = media ? childPlace(place, 'content', media[0]) : place;
  const facts = schemaFacts(workspace, [schemaAt(workspace, childPlace(holder, 'schema'))]);
  const description = stringMember(value, 'description') ?? facts.description;
  const isRequired = where === 'path' || member(value, 'required') === true;
  return {
    text: kind === 'header' ? name : escapeName(name),
    kind,
    detail: [typeText(facts), isRequired ? 'required' : '', where].filter(Boolean).join(' · '),
    ...(description !== undefined && { description }),
    deprecated: member(value, 'deprecated') === true || facts.deprecated,
    isUrl: looksLikeUrl(name, facts),
    hasMembers: false,
  };
}

function headerOffer(name: string): Offer {
  const detail = 'needs no declaration';
  return { text: name, kind: 'header', detail, deprecated: false, isUrl: false, hasMembers: false };
}

function memberOffer(workspace: Workspace, found: SchemaMember): Offer {
  const facts = schemaFacts(workspace, found.schemas);
  const state = found.possible ? 'in some cases' : found.required ? 'required' : '';
  return {
    text: escapeToken(found.token),
    kind: 'member',
    detail: [typeText(facts), state].filter(Boolean).join(' · '),
    ...(facts.description !== undefined && { description: facts.description }),
    deprecated: facts.deprecated,
    isUrl: looksLikeUrl(found.token, facts),
    hasMembers: facts.types.some((type) => type === 'object' || type === 'array'),
  };
}

/** By its format, else by its name where it is text. */
function looksLikeUrl(name: string, { types, format }: SchemaFacts): boolean {
  if (format !== undefined) return /^(?:uri|url|iri)\b/.test(format);
  const isText = types.length === 0 || types.includes('string');
  return isText && /ur[il]$|ur[il]s?\b|callback|webhook|hook$|endpoint|notif/i.test(name);
}

/** The path item of an operation; for the methods of `additionalOperations` one level further out. */
function parentOf({ uri, pointer }: Place): Place {
  const tokens = parsePointer(pointer) ?? [];
  const depth = tokens.at(-2) === 'additionalOperations' ? 2 : 1;
  return { uri, pointer: pointer.split('/').slice(0, -depth).join('/') };
}
