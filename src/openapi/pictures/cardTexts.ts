import type { FlowCallback, FlowGroup, FlowNode, FlowOperation } from '../flow/flow.types.ts';
import { counted } from '../source/words.ts';
import { verdictWord } from '../verdict/verdictWord.ts';
import { isWebhook } from '../workspace/lookup.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { plainWords } from './conditionText.ts';
import type { RequestChange, TextPiece } from './sequence.types.ts';
import { keyPieces, type PictureSubject, targetPieces } from './sequenceInput.ts';
import { changeMark } from './sequencePieces.ts';

/** Between a name and each mark of it. */
const GAP = '  ';

/** Lines of a path, key or URL; the last one ends in an ellipsis where there are more. */
const MOST_LINES = 6;

/** One line of a card; pieces fit its width. */
export interface CardLine {
  readonly pieces: readonly TextPiece[];
  readonly font: 'sans' | 'mono';
  readonly bold?: boolean;
  readonly role?: 'strong' | 'soft';
}

/** What a card says, before it is broken into lines. */
export interface CardText extends CardLine {
  readonly most: number;
}

/** What the card of a node says; nothing for those without a card of their own. */
export function cardTexts(node: FlowNode, subject: PictureSubject): readonly CardText[] {
  switch (node.kind) {
    case 'operation':
      return operationTexts(node, subject);
    case 'callback':
      return callbackTexts(node, subject);
    case 'group':
      return groupTexts(node, subject);
    case 'party':
    case 'heading':
      return [];
  }
}

function operationTexts({ operation }: FlowOperation, { outcomeOf }: PictureSubject): readonly CardText[] {
  const { id, method, path, summary, deprecated, unused } = operation;
  const marks = [deprecated && 'deprecated', unused && 'unused'].filter(Boolean).join(', ');
  return [
    mono(
      [
        { text: method === '' ? '' : `${method} ` },
        { text: path },
        ...changeMark(outcomeOf(id)?.change, GAP),
      ],
      {
        bold: true,
      },
    ),
    ...(summary === undefined ? [] : [soft(summary, 2)]),
    ...(marks === '' ? [] : [soft(marks, 1)]),
    ...(isWebhook(operation) ? [soft('URL registered outside this description', 1)] : []),
  ];
}

function callbackTexts({ callback }: FlowCallback, subject: PictureSubject): readonly CardText[] {
  const { id, name, deprecated, link } = callback;
  const marks = [link && `after ${link.status}`, verdictWord(callback), deprecated && 'deprecated']
    .filter(Boolean)
    .join(', ');
  const change = subject.outcomeOf(id)?.change;
  return [named(name, marks, change), ...requestTexts(callback, subject, true)];
}

function groupTexts({ members }: FlowGroup, subject: PictureSubject): readonly CardText[] {
  const [first] = members;
  if (first === undefined) return [];
  return [
    named(
      first.link
        ? `${counted(members.length, 'link')}, same target`
        : `${counted(members.length, 'callback')}, same key`,
      verdictWord(first) ?? '',
    ),
    ...requestTexts(first, subject, false),
    soft(members.map(({ name }) => name).join(', '), 4),
  ];
}

function named(name: string, marks: string, change?: RequestChange): CardText {
  const rest = marks === '' ? [] : [{ text: GAP + marks, soft: true } as const];
  return { pieces: [{ text: name }, ...changeMark(change, GAP), ...rest], font: 'sans', bold: true, most: 2 };
}

/** The key, and the URL or why there is none. */
function requestTexts(
  callback: CallbackRequest,
  { outcomeOf }: PictureSubject,
  withMethod: boolean,
): readonly CardText[] {
  const simulation = outcomeOf(callback.id)?.simulation;
  const method = withMethod && callback.method !== '' ? `${callback.method} ` : '';
  const written = mono([{ text: method }, ...keyPieces(callback)]);
  const { repair } = callback;
  const key =
    repair?.kind === 'suggestion'
      ? [written, mono([{ text: 'read as ', soft: true }, ...keyPieces(repair)])]
      : [written];
  if (simulation === undefined) return key;
  const { callbackUrl } = simulation;
  if (callbackUrl.kind === 'none') return [...key, soft(`No URL: ${plainWords(callbackUrl.reason)}`, 3)];
  const url = targetPieces(callback, simulation);
  return url.map(({ text }) => text).join('') === callback.key ? key : [...key, mono(url)];
}

function mono(pieces: readonly TextPiece[], { bold = false } = {}): CardText {
  return { pieces, font: 'mono', bold, most: MOST_LINES };
}

function soft(text: string, most: number): CardText {
  return { pieces: [{ text }], font: 'sans', role: 'soft', most };
}
