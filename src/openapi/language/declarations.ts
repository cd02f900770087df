import type { Field, OperationDetail } from '../exchange/detail.ts';
import type { Expression } from '../expression/expression.ts';
import { bodyMember, type SchemaMember } from '../schema/bodyMembers.ts';
import { messageSchemas } from '../schema/messageSchemas.ts';
import { schemaFacts, typeText } from '../schema/schemaFacts.ts';
import { parsePointer } from '../source/pointer.ts';
import type { DocumentRange } from '../source/range.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { Analysis } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What an expression reads, as the document declares it. */
export interface Declaration {
  readonly range: DocumentRange;
  /** `string (uri)`; empty where the document does not say. */
  readonly type: string;
  /** `in some cases`: only one of several alternative schemas has it. */
  readonly presence: 'required' | 'optional' | 'in some cases';
  readonly description?: string;
  readonly deprecated: boolean;
}

/** The parts of `Description` that are needed. */
interface Described {
  readonly analysis: Analysis;
  readonly workspace: Workspace;
  readonly describe: (id: string) => OperationDetail | undefined;
}

/**
 * Where the document declares what an expression of a callback key reads: the parameter, the response headers, or the
 * members of the bodies' schemas (Runtime Expressions).
 *
 * @param callbackId The callback request whose key it is.
 * @param part Which part of the key, as in `CallbackRequest.parsed`; of a link, which of its expressions.
 * @returns Several where several responses, media types or schemas have it; none for `$url`, `$method`, `$statusCode`,
 *   for whole bodies, and for undeclared values.
 */
export function declarationsOf(
  description: Described,
  callbackId: string,
  part: number,
): readonly Declaration[] {
  const { workspace } = description;
  const path = requestPath(description.analysis, callbackId);
  const callback = path.at(-1);
  const parent = path.at(-2);
  if (!callback || !parent || !('parsed' in callback)) return [];
  const keyPart = callback.parsed.parts[part];
  const inKey = keyPart?.kind === 'expression' ? keyPart.expression : undefined;
  const expression = callback.link ? callback.link.expressions[part]?.expression : inKey;
  if (!expression) return [];
  if (!('pointer' in expression)) {
    const detail = description.describe(parent.id);
    return fieldsOf(detail, expression).flatMap(fieldDeclaration);
  }
  const tokens = parsePointer(expression.pointer) ?? [];
  if (tokens.length === 0) return [];
  const bodies = messageSchemas(workspace, parent.place, expression.message);
  return bodyMember(workspace, bodies, tokens).map((found) => memberDeclaration(workspace, found));
}

function fieldsOf(detail: OperationDetail | undefined, expression: Expression): readonly Field[] {
  if (!detail || !('nameRange' in expression)) return [];
  const { message, name } = expression;
  const kind: Field['in'] = expression.kind;
  const fields =
    message === 'request' ? detail.parameters : detail.responses.flatMap((response) => response.headers);
  return fields.filter(
    (field) =>
      field.declared &&
      field.in === kind &&
      (kind === 'header' ? field.name.toLowerCase() === name.toLowerCase() : field.name === name),
  );
}

function fieldDeclaration(field: Field): readonly Declaration[] {
  if (!field.range) return [];
  const { range, types, format, description, deprecated } = field;
  return [
    {
      range,
      type: typeText({ types, ...(format !== undefined && { format }) }),
      presence: field.required ? 'required' : 'optional',
      ...(description !== undefined && { description }),
      deprecated,
    },
  ];
}

function memberDeclaration(workspace: Workspace, found: SchemaMember): Declaration {
  const facts = schemaFacts(workspace, found.schemas);
  return {
    range: workspace.range(found.place, 'key'),
    type: typeText(facts),
    presence: found.possible ? 'in some cases' : found.required ? 'required' : 'optional',
    ...(facts.description !== undefined && { description: facts.description }),
    deprecated: facts.deprecated,
  };
}
