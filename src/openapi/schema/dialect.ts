import { isObject, member, stringMember } from '../source/json.ts';
import { parsePointer, step } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { openApiKind } from '../spec/documentKind.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { minorOf } from '../workspace/workspace.ts';

/** Which keywords a schema is read by. OpenAPI 3.0 has its own; from 3.1 on it is a dialect of JSON Schema. */
export type SchemaDialect = 'oas-3.0' | 'draft-04' | 'draft-07' | '2019-09' | '2020-12';

/** How a schema is to be read, and what its document says about that where it says something. */
export interface DialectReading {
  readonly dialect: SchemaDialect;
  /** The `jsonSchemaDialect` or `$schema` that is none of the known ones; 2020-12 stands in for it. */
  readonly unknown?: string;
}

/** References ask for the same places over and over, and the documents of a workspace do not change. */
const known = new WeakMap<Workspace, Map<string, DialectReading>>();

/**
 * The dialect of the schema written at a place: the nearest `$schema` at it or around it, else the `jsonSchemaDialect`
 * of its document (of the entry document where it has no version of its own), else that of the version (Schema Object,
 * 3.1 and 3.2; 3.0 knows neither keyword and has one dialect). References are not followed.
 *
 * @returns 2020-12 and the name for a dialect that is not known.
 * @example dialectAt(workspace, place) // { dialect: '2020-12' }
 */
export function dialectAt(workspace: Workspace, place: Place): DialectReading {
  const readings = known.get(workspace) ?? new Map<string, DialectReading>();
  known.set(workspace, readings);
  const key = placeKey(place);
  const reading = readings.get(key) ?? readDialect(workspace, place);
  readings.set(key, reading);
  return reading;
}

function readDialect(workspace: Workspace, place: Place): DialectReading {
  if (minorOf(workspace, place.uri) === '3.0') return { dialect: 'oas-3.0' };
  const named = nearestName(workspace, place) ?? documentDialect(workspace, place.uri);
  return named === undefined ? { dialect: '2020-12' } : dialectNamed(named);
}

function nearestName(workspace: Workspace, { uri, pointer }: Place): string | undefined {
  let value = workspace.value({ uri, pointer: '' });
  let nearest = stringMember(value, '$schema');
  for (const token of parsePointer(pointer) ?? []) {
    value = step(value, token);
    nearest = stringMember(value, '$schema') ?? nearest;
  }
  return nearest;
}

function documentDialect(workspace: Workspace, uri: string): string | undefined {
  const root = workspace.value({ uri, pointer: '' });
  const isDescription = isObject(root) && openApiKind(root) !== undefined;
  const holder = isDescription ? root : workspace.value({ uri: workspace.set.entry, pointer: '' });
  const named = member(holder, 'jsonSchemaDialect');
  return typeof named === 'string' ? named : undefined;
}

/**
 * The dialect of a `$schema` or `jsonSchemaDialect`. Drafts 5 and 6 lie between 4 and 7 and are read as 7:
 * `exclusiveMinimum` is what tells 4 apart.
 *
 * @example dialectNamed('http://json-schema.org/draft-04/schema#') // { dialect: 'draft-04' }
 */
export function dialectNamed(uri: string): DialectReading {
  const draft = /^https?:\/\/json-schema\.org\/(draft-0[4567]|draft\/2019-09|draft\/2020-12)\/schema#?$/.exec(
    uri,
  )?.[1];
  if (draft === 'draft-04') return { dialect: 'draft-04' };
  if (draft?.startsWith('draft-')) return { dialect: 'draft-07' };
  if (draft === 'draft/2019-09') return { dialect: '2019-09' };
  if (draft === 'draft/2020-12' || /^https?:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\//.test(uri)) {
    return { dialect: '2020-12' };
  }
  return { dialect: '2020-12', unknown: uri };
}

/** Whether keywords beside a `$ref` count. Up to draft 7, and so in 3.0, an object with a `$ref` is the reference alone. */
export function keepsSiblings(dialect: SchemaDialect): boolean {
  return dialect === '2019-09' || dialect === '2020-12';
}
