import { isObject, member, stringMember } from '../source/json.ts';
import { parsePointer, step } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { openApiKind } from '../spec/documentKind.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { minorOf } from '../workspace/workspace.ts';

/** Which keywords a schema is read by. OpenAPI 3.0 has its own; from 3.1 on it is a dialect of JSON Schema. */
export type SchemaDialect = 'oas-3.0' | 'draft-04' | 'draft-07' | '2019-09' | '2020-12';

/** How to read a schema, and what its document says about that where it says something. */
export interface DialectReading {
  readonly dialect: SchemaDialect;
  /** The `jsonSchemaDialect` or `$schema` that is unknown; 2020-12 is used in its place. */
  readonly unknown?: string;
}

/** Schemas ask over and over, and the documents of a workspace do not change. */
interface Readings {
  /** By name of a document in which no schema can name its dialect: nearly every one. */
  readonly documents: Map<string, DialectReading | 'by-schema'>;
  readonly places: Map<string, DialectReading>;
}

const known = new WeakMap<Workspace, Readings>();

/**
 * The dialect of the schema written at a place: the nearest `$schema` at it or around it, else the `jsonSchemaDialect`
 * of its document (of the entry document where it has no version of its own), else that of the version (Schema Object,
 * 3.1 and 3.2; 3.0 knows neither keyword and has one dialect). References are not followed.
 *
 * @returns 2020-12 and the name for a dialect that is not known.
 * @example dialectAt(workspace, place) // { dialect: '2020-12' }
 */
export function dialectAt(workspace: Workspace, place: Place): DialectReading {
  const readings: Readings = known.get(workspace) ?? { documents: new Map(), places: new Map() };
  known.set(workspace, readings);
  const { documents, places } = readings;
  const ofDocument = documents.get(place.uri) ?? readDocument(workspace, place.uri);
  documents.set(place.uri, ofDocument);
  if (ofDocument !== 'by-schema') return ofDocument;
  const key = placeKey(place);
  const reading = places.get(key) ?? readDialect(workspace, place);
  places.set(key, reading);
  return reading;
}

function readDocument(workspace: Workspace, uri: string): DialectReading | 'by-schema' {
  if (minorOf(workspace, uri) === '3.0') return { dialect: 'oas-3.0' };
  const text = workspace.set.documents.find((each) => each.uri === uri)?.text ?? '';
  return mayWriteSchema.some((each) => text.includes(each)) ? 'by-schema' : documentReading(workspace, uri);
}

/** The keyword, and the escapes by which a key can be written otherwise. */
const mayWriteSchema = ['$schema', '\\u', '\\U', '\\x', '\\\n', '\\\r'];

function readDialect(workspace: Workspace, place: Place): DialectReading {
  const named = nearestName(workspace, place);
  return named === undefined ? documentReading(workspace, place.uri) : dialectNamed(named);
}

function documentReading(workspace: Workspace, uri: string): DialectReading {
  const named = documentDialect(workspace, uri);
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

/**
 * Whether keywords beside a `$ref` count. Up to draft 7, and so in 3.0, an object with a `$ref` is the reference alone.
 *
 * @example keepsSiblings('draft-07') // false
 */
export function keepsSiblings(dialect: SchemaDialect): boolean {
  return dialect === '2019-09' || dialect === '2020-12';
}
