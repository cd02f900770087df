import { serverOf } from '../exchange/describeServers.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { isAbsoluteUrl, serverUrl } from '../exchange/servers.ts';
import type { LinkValue } from '../expression/linkValue.ts';
import { serializeParameter } from '../http/serializeParameter.ts';
import type { Simulation, UrlNote } from '../simulation/simulation.ts';
import { inlineCode, listed } from '../source/words.ts';
import type { ResponseLink } from '../workspace/model.ts';
import type { LinkArgument, SentField } from './link.types.ts';
import { type LinkPiece, literalPiece, urlPieces } from './linkParts.ts';

/** The URL in pieces: server, path, query. */
export function pathAndQuery(
  link: ResponseLink,
  target: OperationDetail,
  edits: ExchangeEdits,
  sent: readonly SentField[],
  byField: ReadonlyMap<string, Pick<LinkArgument, 'value' | 'passed'>>,
): readonly LinkPiece[] {
  if (target.isCallback || target.isWebhook === true) return [];
  const named = new Map(
    sent.filter(({ field }) => field.in === 'path').map((each) => [each.field.name, each]),
  );
  const pieces: LinkPiece[] = [];
  // The server and the path up to its first parameter are one piece, as they are one in `linkRequest`.
  let before = baseOf(link, target, edits).url;
  let at = 0;
  for (const match of target.path.matchAll(/\{([^{}]*)\}/g)) {
    pieces.push(literalPiece(before + target.path.slice(at, match.index)));
    before = '';
    const found = named.get(match[1] ?? '');
    pieces.push(
      found
        ? pieceOf(found, serializeParameter(found.field, found.value))
        : missingPiece(match[0], match[1] ?? ''),
    );
    at = match.index + match[0].length;
  }
  pieces.push(literalPiece(before + target.path.slice(at)));
  let joint = '?';
  for (const each of sent) {
    if (each.field.in !== 'query' && each.field.in !== 'querystring') continue;
    const text = serializeParameter(each.field, each.value);
    if (text === '') continue;
    for (const piece of urlPieces(joint, text, pieceOf(each, text))) pieces.push(piece);
    joint = '&';
  }
  return pieces.filter(({ raw }) => raw !== '');

  function missingPiece(written: string, name: string): LinkPiece {
    const fieldId = `path.${name}`;
    const given = byField.get(fieldId);
    const [read] = given?.passed.reads ?? [];
    const piece = { ...literalPiece(written), missing: name };
    if (!given || !read) return piece;
    return { ...piece, fieldId, raw: rawOf(given.value, written), read };
  }
}

function rawOf(value: LinkValue, text: string): string {
  if (value.kind === 'constant') return text;
  return value.kind === 'expression' ? `{${value.raw}}` : value.raw;
}

function pieceOf({ field, given }: SentField, text: string): LinkPiece {
  const fieldId = field.id;
  if (!given || given.value.kind === 'constant') return { ...literalPiece(text), fieldId };
  const [found] = given.passed.reads;
  if (!found) return { ...literalPiece(text), fieldId };
  const raw = rawOf(given.value, text);
  return { text, raw, fieldId, read: found };
}

function baseOf(
  link: ResponseLink,
  target: OperationDetail,
  edits: ExchangeEdits,
): { readonly url: string; readonly generated: boolean } {
  const [own] = link.server ? serverOf(link.server) : [];
  if (own) return serverUrl(own);
  const server = target.servers[edits.server ?? 0] ?? target.servers[0] ?? { url: '', variables: [] };
  const { url, generated } = serverUrl(server, edits.serverVariables);
  return { url, generated: generated || (target.generatedServer && !isAbsoluteUrl(server.url)) };
}

/** The URL, or why there is none. */
export function nextUrl(
  link: ResponseLink,
  target: OperationDetail | undefined,
  pieces: readonly LinkPiece[],
  given: readonly LinkArgument[],
): Simulation['callbackUrl'] {
  const none = (reason: string, text?: string): Simulation['callbackUrl'] => ({
    kind: 'none',
    cause: 'missing',
    reason,
    ...(text !== undefined && { text }),
  });
  if (!link.target) {
    const { reference } = link;
    return none(
      reference
        ? `no operation is found under the \`${reference.field}\` ${inlineCode(reference.text)}`
        : 'the link names no operation',
    );
  }
  if (!target) return none('the operation that the link leads to is not described');
  if (target.isCallback || target.isWebhook === true) {
    return none(`${inlineCode(`${target.method} ${target.path}`)} is sent by the API provider`);
  }
  const text = pieces.map((piece) => piece.text).join('');
  const missing = [...new Set(pieces.flatMap((piece) => piece.missing ?? []))];
  if (missing.length > 0) return none(missing.map((name) => whyMissing(name, given)).join('; '), text);
  return { kind: 'url', url: text, notes: notesOf(pieces) };
}

function whyMissing(name: string, given: readonly LinkArgument[]): string {
  const argument = given.find(({ field }) => field?.in === 'path' && field.name === name);
  const what = `the path parameter ${inlineCode(name)} gets no value`;
  if (!argument) return `${what} from the link`;
  const { passed, notes } = argument;
  return `${what}: ${passed.kind === 'left-out' ? passed.reason : listed(notes)}`;
}

function notesOf(pieces: readonly LinkPiece[]): readonly UrlNote[] {
  let start = 0;
  return pieces.flatMap((piece) => {
    const range = { start, end: start + piece.text.length };
    start = range.end;
    if (piece.read?.resolution.kind !== 'resolved' || !piece.read.resolution.generated) return [];
    const name = inlineCode(piece.read.raw.replace(/^\{(.*)\}$/s, '$1'));
    const message = `the value of ${name} is generated: the document gives no example`;
    return [{ code: 'generated', message, range }];
  });
}
