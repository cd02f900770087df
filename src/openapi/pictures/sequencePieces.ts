import { distinct } from '../source/distinct.ts';
import type {
  RequestChange,
  SequencedCallback,
  SequencedRequest,
  TakenValue,
  TextPiece,
} from './sequence.types.ts';

/** A name with the key that it is of, the key in the hues of its sources. */
export function namedKey(callback: SequencedCallback, method = ''): readonly TextPiece[] {
  const { name, key, keyPieces, target } = callback;
  const named = [{ text: name }, ...markOf(callback)];
  if (key === undefined && method === '') return named;
  return [...named, { text: `: ${method}` }, ...(keyPieces ?? [{ text: key ?? target }])];
}

/** The mark of a change, after a name and a gap. */
export function changeMark(change: RequestChange | undefined, gap: string): readonly TextPiece[] {
  return change ? [{ text: gap }, { text: change, change }] : [];
}

/** What became of it since the other version, after its name. */
export function markOf({ change }: SequencedRequest): readonly TextPiece[] {
  return changeMark(change, ' ');
}

/** The same of callbacks that share an arrow: `2 changed, 1 added`. */
export function groupMark(group: readonly SequencedCallback[]): readonly TextPiece[] {
  const changes = group.flatMap(({ change }) => change ?? []);
  const [first] = changes;
  if (first === undefined) return [];
  const counts = distinct(changes, (change) => change).map(
    (change) => `${changes.filter((each) => each === change).length} ${change}`,
  );
  return [{ text: ' ' }, { text: counts.join(', '), change: first }];
}

/** Pieces as plain text: a mark of a change is in parentheses. */
export function plainText(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text, change }) => (change ? `(${text})` : text)).join('');
}

/** `POST https://…`, and below it what callback URLs take from it. */
export function sentPieces(
  { method, target, pieces, taken }: SequencedRequest,
  mark: readonly TextPiece[] = [],
): readonly TextPiece[] {
  const line = [{ text: method === '' ? '' : `${method} ` }, ...(pieces ?? [{ text: target }]), ...mark];
  return [...line, ...belowEach(taken?.request)];
}

export function replyPieces({ taken }: SequencedRequest, reply: string): readonly TextPiece[] {
  return [{ text: reply }, ...belowEach(taken?.reply)];
}

function belowEach(lines: readonly TakenValue[] = []): readonly TextPiece[] {
  return lines.flatMap((line) => [{ text: '\n' }, ...line]);
}
