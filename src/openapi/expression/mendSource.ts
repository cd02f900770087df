import { inlineCode } from '../source/words.ts';
import { readDottedPath } from './dottedPath.ts';
import type { Message } from './expression.ts';
import { type ExpressionText, type Mend, mended, pointersOf, unmendable, withEdits } from './mend.ts';
import { mendBody } from './mendBody.ts';
import { mendParameter } from './mendParameter.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';
import { edit } from './repairEdits.ts';
import {
  declared,
  type ResolvedName,
  resolveAnyParameter,
  resolveMember,
  resolveName,
} from './resolveName.ts';

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

/** Reads the separator, the source's keyword in any habitual spelling, and what follows. */
export function mendSource(source: SourceText): Mend {
  const { text, at, message } = source;
  const { key, end } = text;
  if (key.charAt(at) === '#') {
    const reason = 'A JSON Pointer reads the body, so `body` stands before `#`.';
    return withEdits([edit(at, at, '.body', reason)], mendBody(source, at));
  }
  const separator = at === source.root ? '' : (/^[./]/.exec(key.slice(at, end))?.[0] ?? '');
  const wordStart = at + separator.length;
  const word = /^\w[\w-]*/.exec(key.slice(wordStart, end))?.[0] ?? '';
  if (word === '' || (separator === '' && at !== source.root)) {
    return unmendable(
      `\`$${message}.\` must name a source: \`header.\`, \`query.\`, \`path.\` or \`body\`. ${declared(source.context)}`,
    );
  }
  const edits =
    separator === '/' ? [edit(at, wordStart, '.', `A dot joins \`$${message}\` and its source.`)] : [];
  return withEdits(edits, mendWord(source, wordStart, word));
}

function mendWord(source: SourceText, start: number, word: string): Mend {
  const end = start + word.length;
  const normal = word.toLowerCase().replace(/[_-]/g, '');
  if (/^headers?$/.test(normal)) return mendParameter(source, 'header', end, spelling(start, word, 'header'));
  if (/^(?:query|queries)(?:param(?:eter)?s?)?$/.test(normal)) {
    return mendParameter(source, 'query', end, spelling(start, word, 'query'));
  }
  if (/^paths?(?:param(?:eter)?s?)?$/.test(normal)) {
    return mendParameter(source, 'path', end, spelling(start, word, 'path'));
  }
  if (normal === 'body') return withEdits(spelling(start, word, 'body'), mendBody(source, end));
  if (/^(?:content|payload|data|json)$/.test(normal)) return mendBodyAlias(source, start, word);
  if (/^form(?:data|params?)?$/.test(normal)) {
    if (isBodiless(source)) return mendWithoutBody(source, start, word);
    return withEdits(
      spelling(start, word, 'body', ' Form fields are members of the body.'),
      mendBody(source, end),
    );
  }
  if (/^(?:param(?:eter)?s?|args?|querystring)$/.test(normal))
    return mendParameters(source, start, end, word);
  if (/^cookies?$/.test(normal)) {
    return unmendable(
      'No runtime expression reads a cookie. Send the value in the query, the path, a header or the body, and name it there.',
    );
  }
  return mendMember(source, start);
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
function mendBodyAlias(source: SourceText, start: number, word: string): Mend {
  const { key, end } = source.text;
  const path = readDottedPath(`.${key.slice(start, end)}`);
  if (path && pointersOf(source.message, source.context).includes(path.pointer))
    return mendMember(source, start);
  if (isBodiless(source)) return mendWithoutBody(source, start, word);
  return withEdits(spelling(start, word, 'body'), mendBody(source, start + word.length));
}

function isBodiless({ message, context }: SourceText): boolean {
  return message === 'request' && context.isBodiless === true;
}

/** `$request.payload.name` where there is no body: a parameter of that name, or nothing. */
function mendWithoutBody(source: SourceText, start: number, word: string): Mend {
  const { text, context } = source;
  const wordEnd = start + word.length;
  const name = /^(?:\.|#\/|\/|#)([^/?&]+)/.exec(text.key.slice(wordEnd, text.end));
  const resolved = name?.[1] === undefined ? undefined : resolveAnyParameter(name[1], context);
  if (!name || !resolved?.ok) {
    return unmendable(
      `${inlineCode(word)} would be the request body, and the operation has none. ${declared(context)}`,
    );
  }
  const stop = wordEnd + name[0].length;
  return mended(
    [edit(start, stop, resolved.source, `The operation has no request body. ${resolved.reason}`)],
    stop,
  );
}

/** `$request.params.id`: the location comes from the declaration. */
function mendParameters(source: SourceText, start: number, wordEnd: number, word: string): Mend {
  const { key, end } = source.text;
  const match = /^(?:\.|#\/|\/|#)([^/?&]+)/.exec(key.slice(wordEnd, end));
  if (match?.[1] === undefined || source.message === 'response') {
    return unmendable(
      `${inlineCode(word)} is no source: write \`query.\`, \`path.\` or \`header.\` and a name. ${declared(source.context)}`,
    );
  }
  const resolved = resolveAnyParameter(match[1], source.context);
  if (!resolved.ok) return unmendable(resolved.reason);
  const stop = wordEnd + match[0].length;
  return mended(
    [edit(start, stop, resolved.source, `${inlineCode(word)} is no source. ${resolved.reason}`)],
    stop,
  );
}

/** `$request.callbackUrl`, `$request.subscription.url`: a name where a source should stand. */
function mendMember(source: SourceText, start: number): Mend {
  const { text, message, context } = source;
  const rest = text.key.slice(start, text.end);
  const path = readDottedPath(`.${rest}`);
  if (path && pointersOf(message, context).includes(path.pointer)) {
    const stop = start + path.length - 1;
    const reason = `The ${message} body has the member ${inlineCode(path.pointer)}.`;
    return mended([edit(start, stop, `body#${path.pointer}`, reason)], stop);
  }
  const name = /^[^/?&]*/.exec(rest)?.[0] ?? '';
  const resolved = resolveIn(name, message, context);
  if (!resolved?.ok) {
    return unmendable(
      `After \`$${message}.\` stands \`header.\`, \`query.\`, \`path.\` or \`body\`, and ${inlineCode(name)} is none of them. ${resolved?.reason ?? declared(context)}`,
    );
  }
  const stop = start + name.length;
  return mended([edit(start, stop, resolved.source, resolved.reason)], stop);
}

function resolveIn(name: string, message: Message, context: RepairContext): ResolvedName | undefined {
  return message === 'request' ? resolveName(name, context, false) : resolveMember(name, message, context);
}
