import { eitherOf, inlineCode } from '../source/words.ts';
import type { Message } from './expression.ts';
import { readDottedPath } from './foreignSyntax.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';
import { repairBody } from './repairBody.ts';
import {
  type ExpressionText,
  edit,
  pointersOf,
  repaired,
  type TextRepair,
  unrepairable,
  withEdits,
} from './repairEdits.ts';
import { repairParameter } from './repairParameter.ts';
import {
  declared,
  type ResolvedName,
  resolveAnyParameter,
  resolveMember,
  resolveName,
} from './resolveName.ts';
import { isPointerSource, NAMED_SOURCES, PART_SOURCES, type PartSource, typedSource } from './sources.ts';

/** A place inside an expression's text: the source of a message is read from `at`. */
export interface SourceText {
  readonly text: ExpressionText;
  /** Where the word after `$` starts. */
  readonly root: number;
  /** Just after `request` or `response`, or at the source's word where both were forgotten. */
  readonly at: number;
  readonly message: Message;
  readonly context: RepairContext;
}

/**
 * Reads the separator, the source's keyword in any habitual spelling, and what follows.
 *
 * @example repairSource(source) // one edit, `headers` to `header`, for `{$request.headers.X}`
 */
export function repairSource(source: SourceText): TextRepair {
  const { text, at, message } = source;
  const { key, end } = text;
  if (key.charAt(at) === '#') {
    const reason = 'A JSON Pointer reads the body, so `body` comes before `#`.';
    return withEdits([edit(at, at, '.body', reason)], repairBody(source, at));
  }
  const separator = at === source.root ? '' : (/^[./]/.exec(key.slice(at, end))?.[0] ?? '');
  const wordStart = at + separator.length;
  const word = /^\w[\w-]*/.exec(key.slice(wordStart, end))?.[0] ?? '';
  if (word === '' || (separator === '' && at !== source.root)) {
    return unrepairable(`\`$${message}.\` must name a source: ${PARTS}. ${declared(source.context)}`);
  }
  const edits =
    separator === '/' ? [edit(at, wordStart, '.', `A dot joins \`$${message}\` and its source.`)] : [];
  return withEdits(edits, repairWord(source, wordStart, word));
}

/** The habitual spellings of each source, in lower case and without `-` and `_`. */
const SPELLINGS: Readonly<Record<PartSource, RegExp>> = {
  query: /^(?:query|queries)(?:param(?:eter)?s?)?$/,
  header: /^headers?$/,
  path: /^paths?(?:param(?:eter)?s?)?$/,
  body: /^body$/,
};

const PARTS = eitherOf(PART_SOURCES.map(typedSource));

function repairWord(source: SourceText, start: number, word: string): TextRepair {
  const end = start + word.length;
  const normal = word.toLowerCase().replace(/[_-]/g, '');
  const named = PART_SOURCES.find((name) => SPELLINGS[name].test(normal));
  if (named !== undefined) {
    const edits = spelling(start, word, named);
    return isPointerSource(named)
      ? withEdits(edits, repairBody(source, end))
      : repairParameter(source, named, end, edits);
  }
  if (/^(?:content|payload|data|json)$/.test(normal)) return repairBodyAlias(source, start, word);
  if (/^form(?:data|params?)?$/.test(normal)) {
    if (isBodiless(source)) return repairWithoutBody(source, start, word);
    return withEdits(
      spelling(start, word, 'body', ' Form fields are members of the body.'),
      repairBody(source, end),
    );
  }
  if (/^(?:param(?:eter)?s?|args?|querystring)$/.test(normal))
    return repairParameters(source, start, end, word);
  if (/^cookies?$/.test(normal)) {
    return unrepairable(
      'A runtime expression cannot read a cookie. Send the value in the query, the path, a header or the body, and read it from there.',
    );
  }
  return repairMember(source, start);
}

/** The documented keyword in place of a habitual one. */
function spelling(start: number, word: string, keyword: string, because = ''): readonly RepairEdit[] {
  if (word === keyword) return [];
  return [
    edit(
      start,
      start + word.length,
      keyword,
      `The source is called \`${keyword}\`, not ${inlineCode(word)}.${because}`,
    ),
  ];
}

/** `$response.content.id`: another name for the body, unless the body has such a member. */
function repairBodyAlias(source: SourceText, start: number, word: string): TextRepair {
  const { key, end } = source.text;
  const path = readDottedPath(`.${key.slice(start, end)}`);
  if (path && pointersOf(source.message, source.context).includes(path.pointer))
    return repairMember(source, start);
  if (isBodiless(source)) return repairWithoutBody(source, start, word);
  return withEdits(spelling(start, word, 'body'), repairBody(source, start + word.length));
}

function isBodiless({ message, context }: SourceText): boolean {
  return message === 'request' && context.isBodiless === true;
}

/** `$request.payload.name` if there is no body: a parameter of that name, or nothing. */
function repairWithoutBody(source: SourceText, start: number, word: string): TextRepair {
  const { text, context } = source;
  const wordEnd = start + word.length;
  const name = /^(?:\.|#\/|\/|#)([^/?&]+)/.exec(text.key.slice(wordEnd, text.end));
  const resolved = name?.[1] === undefined ? undefined : resolveAnyParameter(name[1], context);
  if (!name || !resolved?.ok) {
    return unrepairable(
      `${inlineCode(word)} would be the request body, and the operation has none. ${declared(context)}`,
    );
  }
  const stop = wordEnd + name[0].length;
  return repaired(
    [edit(start, stop, resolved.source, `The operation has no request body. ${resolved.reason}`)],
    stop,
  );
}

/** `$request.params.id`: the location comes from the declaration. */
function repairParameters(source: SourceText, start: number, wordEnd: number, word: string): TextRepair {
  const { key, end } = source.text;
  const match = /^(?:\.|#\/|\/|#)([^/?&]+)/.exec(key.slice(wordEnd, end));
  if (match?.[1] === undefined || source.message === 'response') {
    return unrepairable(
      `Unknown source ${inlineCode(word)}: write ${eitherOf(NAMED_SOURCES.map(typedSource))} and a name. ${declared(source.context)}`,
    );
  }
  const resolved = resolveAnyParameter(match[1], source.context);
  if (!resolved.ok) return unrepairable(resolved.reason);
  const stop = wordEnd + match[0].length;
  return repaired(
    [edit(start, stop, resolved.source, `Unknown source ${inlineCode(word)}. ${resolved.reason}`)],
    stop,
  );
}

/** `$request.callbackUrl`, `$request.subscription.url`: a name in place of a source. */
function repairMember(source: SourceText, start: number): TextRepair {
  const { text, message, context } = source;
  const rest = text.key.slice(start, text.end);
  const path = readDottedPath(`.${rest}`);
  if (path && pointersOf(message, context).includes(path.pointer)) {
    const stop = start + path.length - 1;
    const reason = `The ${message} body has the member ${inlineCode(path.pointer)}.`;
    return repaired([edit(start, stop, `body#${path.pointer}`, reason)], stop);
  }
  const name = /^[^/?&]*/.exec(rest)?.[0] ?? '';
  const resolved = resolveIn(name, message, context);
  if (!resolved?.ok) {
    return unrepairable(
      `Unknown source ${inlineCode(`$${message}.${name}`)}: after \`$${message}.\` write ${PARTS}. ${resolved?.reason ?? declared(context)}`,
    );
  }
  const stop = start + name.length;
  return repaired([edit(start, stop, resolved.source, resolved.reason)], stop);
}

function resolveIn(name: string, message: Message, context: RepairContext): ResolvedName | undefined {
  return message === 'request' ? resolveName(name, context, false) : resolveMember(name, message, context);
}
