import type { SchemaAlternative } from '../schema/alternatives.ts';
import type { SchemaAt } from '../schema/schemaAt.ts';
import { typesOf } from '../schema/schemaTypes.ts';
import { distinct } from '../source/distinct.ts';
import { isArray, type JsonValue, member, stringMember } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { placeKey } from '../workspace/place.ts';
import { beginsUrl, type ExpressionFinding, type ExpressionUse, expressionText } from './expressionUse.ts';
import { insertMember } from './insertMember.ts';

/**
 * A value that becomes the URL, or its beginning, though its schema allows any string. Where a pattern, an example or a
 * default shows a URL, the reader knows already.
 * @example notUrl(use)?.code // 'not-url'
 */
export function notUrl(use: ExpressionUse): ExpressionFinding | undefined {
  const { presence, part, attachment } = use;
  if (!beginsUrl(use) || presence.kind === 'never' || presence.ends.length === 0) return undefined;
  if (!presence.ends.every(isAnyString)) return undefined;
  const atoms = distinct(
    presence.ends.flatMap((end) => end.atoms),
    ({ place }) => placeKey(place),
  );
  const format = atoms.map(({ value }) => stringMember(value, 'format')).find((each) => each !== undefined);
  const typed = atoms.filter(({ value }) => member(value, 'type') !== undefined);
  const [schema] = typed;
  const fix =
    format === undefined && schema && typed.length === 1
      ? insertMember(attachment.workspace, schema.place, 'type', 'format', 'uri')
      : undefined;
  const begins = attachment.request.parsed.parts.length === 1 ? 'is' : 'begins';
  const shown = inlineCode(expressionText(part));
  return {
    code: 'not-url',
    message: (on) =>
      format === undefined
        ? `${shown} ${begins} the callback URL, but its schema on ${on} allows any string.`
        : `${shown} ${begins} the callback URL, but its schema on ${on} has \`format: ${format}\`.`,
    hint: 'Write `format: uri` in its schema.',
    span: part.inner,
    ...(fix && { fix }),
  };
}

function isAnyString(end: SchemaAlternative): boolean {
  const types = typesOf(end);
  if (end.unknown || !types?.has('string') || types.has('object') || types.has('array')) return false;
  return !end.atoms.some(showsUrl);
}

const urlFormat = /ur[il]|iri|href|link/i;
const values = ['example', 'default', 'const'];
const lists = ['examples', 'enum'];

function showsUrl({ value: schema }: SchemaAt): boolean {
  if (urlFormat.test(stringMember(schema, 'format') ?? '')) return true;
  if (/http|:\\?\//.test(stringMember(schema, 'pattern') ?? '')) return true;
  return (
    values.some((name) => isUrl(member(schema, name))) ||
    lists.some((name) => {
      const list = member(schema, name);
      return isArray(list) && list.some(isUrl);
    })
  );
}

function isUrl(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^https?:/i.test(value);
}
