import { stringMember } from '../json.ts';
import type { Place } from '../source/range.ts';
import { follow } from './follow.ts';
import { minorOf } from './minor.ts';
import type { Workspace } from './workspace.ts';

/** Which keywords a schema is read by. OpenAPI 3.0 has its own; from 3.1 on it is a dialect of JSON Schema. */
export type SchemaDialect = 'oas-3.0' | 'draft-04' | 'draft-07' | '2019-09' | '2020-12';

/** How a schema is to be read, and what its document says about that where it says something. */
export interface DialectReading {
  readonly dialect: SchemaDialect;
  /** The `jsonSchemaDialect` or `$schema` that is none of the known ones; 2020-12 stands in for it. */
  readonly unknown?: string;
}

/**
 * The dialect of the schema at a place: its own `$schema`, else the document's `jsonSchemaDialect`, else that of the
 * document's version (Schema Object, 3.1 and 3.2; 3.0 knows neither and has one dialect).
 *
 * @example dialectOf(workspace, place) // { dialect: '2020-12' }
 */
export function dialectOf(workspace: Workspace, place: Place): DialectReading {
  const followed = follow(workspace, place);
  const { uri } = followed.kind === 'found' ? followed.place : place;
  if (minorOf(workspace, uri) === '3.0') return { dialect: 'oas-3.0' };
  const own = followed.kind === 'found' ? stringMember(followed.value, '$schema') : undefined;
  const named = own ?? stringMember(workspace.value({ uri, pointer: '' }), 'jsonSchemaDialect');
  if (named === undefined) return { dialect: '2020-12' };
  const dialect = knownDialect(named);
  return dialect === undefined ? { dialect: '2020-12', unknown: named } : { dialect };
}

/** Drafts 5 and 6 lie between 4 and 7 and are read as 7: `exclusiveMinimum` is what tells 4 apart. */
function knownDialect(uri: string): SchemaDialect | undefined {
  const draft = /^https?:\/\/json-schema\.org\/(draft-0[4567]|draft\/2019-09|draft\/2020-12)\/schema#?$/.exec(
    uri,
  )?.[1];
  if (draft === 'draft-04') return 'draft-04';
  if (draft?.startsWith('draft-')) return 'draft-07';
  if (draft === 'draft/2019-09') return '2019-09';
  if (draft === 'draft/2020-12') return '2020-12';
  return /^https?:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\//.test(uri) ? '2020-12' : undefined;
}
