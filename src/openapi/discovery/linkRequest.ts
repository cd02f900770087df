import type { KeyPart, ParsedKey } from '../expression/expression.ts';
import { readLinkValue } from '../expression/linkValue.ts';
import type { DocumentRange } from '../source/range.ts';
import type { LinkParameter, LinkRequest, ResponseLink } from '../workspace/model.ts';

/**
 * The next request of a link in the shape of a callback request, so that both are found, selected and lit in one way.
 * Its key is the target's path, with the link's expressions in the places of the path parameters that they are for.
 *
 * @example linkRequest(link).key // '/users/{$response.body#/id}'
 */
export function linkRequest(link: ResponseLink): LinkRequest {
  const { id, parentId, name, nameRange, extent, place, references, sender, target, description } = link;
  const { parsed, partRanges } = keyOf(link);
  const summary = target?.summary ?? description;
  return {
    id,
    parentId,
    method: target?.method ?? '',
    ...(summary !== undefined && { summary }),
    ...(target?.operationId !== undefined && { operationId: target.operationId }),
    tags: [],
    deprecated: false,
    place,
    range: nameRange,
    sender,
    callbacks: [],
    name,
    nameRange,
    key: parsed.key,
    keyPlace: place,
    keyRange: nameRange,
    keyExtent: extent,
    extent,
    parsed,
    partRanges,
    references,
    repeats: false,
    link,
  };
}

function keyOf({ target, reference, parameters, nameRange }: ResponseLink): {
  readonly parsed: ParsedKey;
  readonly partRanges: readonly DocumentRange[];
} {
  const path = target?.path ?? reference?.text ?? '';
  const parts: KeyPart[] = [];
  const partRanges: DocumentRange[] = [];
  let key = '';
  let at = 0;
  for (const match of target ? path.matchAll(/\{([^{}]*)\}/g) : []) {
    literal(path.slice(at, match.index));
    fill(match[0], givenFor(parameters, match[1] ?? ''));
    at = match.index + match[0].length;
  }
  literal(path.slice(at));
  return { parsed: { key, form: 'template', parts, problems: [], notices: [] }, partRanges };

  function literal(raw: string, range = nameRange): void {
    if (raw === '') return;
    parts.push({ kind: 'literal', range: { start: key.length, end: key.length + raw.length }, raw });
    partRanges.push(range);
    key += raw;
  }

  function fill(written: string, given: LinkParameter | undefined): void {
    const read = given && readLinkValue(given.value);
    if (!given || read?.kind !== 'expression') {
      literal(written, given?.range);
      return;
    }
    const raw = `{${read.raw}}`;
    const range = { start: key.length, end: key.length + raw.length };
    const inner = { start: range.start + 1, end: range.end - 1 };
    parts.push({ kind: 'expression', range, inner, raw, expression: read.expression });
    partRanges.push(given.range);
    key += raw;
  }
}

function givenFor(parameters: readonly LinkParameter[], name: string): LinkParameter | undefined {
  return parameters.find(({ key }) => key === `path.${name}`) ?? parameters.find(({ key }) => key === name);
}
