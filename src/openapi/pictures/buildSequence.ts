import { distinct } from '../source/distinct.ts';
import { counted, shorten } from '../source/words.ts';
import type {
  Lifeline,
  Sequence,
  SequencedCallback,
  SequencedOperation,
  SequenceInput,
  SequenceStep,
  TextPiece,
} from './sequence.types.ts';
import { actorsOf } from './sequenceActors.ts';
import { groupMark, markOf, namedKey, plainText, replyPieces, sentPieces } from './sequencePieces.ts';

/** More messages are not read one by one, and renderers slow down: callbacks to one URL then share an arrow. */
const MOST_MESSAGES = 40;

/** Characters of the names of callbacks that share a note. */
const LONGEST_NAMES = 300;

const NONE: ReadonlySet<string> = new Set();

/** Callbacks to one URL share an arrow; the expanded ones follow it. */
interface Grouping {
  readonly expanded: ReadonlySet<string>;
}

/**
 * Puts operations and their callbacks in the order of time: request, answer, then later each callback with its reply,
 * nested ones inside it with the roles turned.
 *
 * @param input What came of each callback in the sample exchange.
 * @returns Callbacks of one operation are parallel, since no order is promised. One without a URL is a `break`; one that
 *   other exchanges may lack is an `opt`.
 * @example buildSequence({ title: 'Streams', operations: [streams] }).actors.map(({ id }) => id)
 *   // ['consumer', 'provider', 'receiver']
 */
export function buildSequence({ title, operations, permalink, expanded = NONE }: SequenceInput): Sequence {
  const messages = operations.reduce((sum, operation) => sum + 2 + countMessages(operation.callbacks), 0);
  const grouping = messages > MOST_MESSAGES ? { expanded } : undefined;
  const steps = operations.flatMap((operation) => operationSteps(operation, grouping));
  return {
    title,
    description: operations.map(describe).join(' '),
    actors: actorsOf(steps, operations),
    steps,
    ...(permalink !== undefined && { permalink }),
  };
}

function countMessages(callbacks: readonly SequencedCallback[]): number {
  return callbacks.reduce((sum, callback) => sum + 2 + countMessages(callback.callbacks), 0);
}

function operationSteps(
  operation: SequencedOperation,
  grouping: Grouping | undefined,
): readonly SequenceStep[] {
  const { id, sender, reply, isWebhook, callbacks } = operation;
  const from: Lifeline = sender;
  const to: Lifeline = isWebhook ? 'receiver' : sender === 'consumer' ? 'provider' : 'consumer';
  const request = message(
    from,
    to,
    isWebhook ? 'later' : 'request',
    id,
    sentPieces(operation, markOf(operation)),
  );
  const answered = isWebhook ? 'later-reply' : 'reply';
  const answer = reply === undefined ? [] : [message(to, from, answered, id, replyPieces(operation, reply))];
  const registered: readonly SequenceStep[] = isWebhook
    ? [{ kind: 'note', over: [from, to], text: 'URL registered outside this description' }]
    : [];
  return [
    request,
    ...registered,
    ...answer,
    ...linkSteps(callbacks, from, to),
    ...callbackSteps(callbacks, to, grouping),
  ];
}

/** What the party that got the answer may ask next; each link by itself, since it belongs to one response. */
function linkSteps(
  requests: readonly SequencedCallback[],
  from: Lifeline,
  to: Lifeline,
): readonly SequenceStep[] {
  return requests.flatMap((link): readonly SequenceStep[] => {
    const { id, name, after, noUrl, key, target, method } = link;
    if (after === undefined) return [];
    if (noUrl !== undefined) {
      const told = noteOver([from, to], namedKey(link, `${method} `));
      return [{ kind: 'block', type: 'break', label: `no next request: ${noUrl}`, branches: [[told]] }];
    }
    const steps = [
      message(from, to, 'request', id, sentPieces(link)),
      ...(key === target ? [] : [noteOver([from, to], namedKey(link))]),
    ];
    return [
      { kind: 'block', type: 'opt', label: `next, by the link ${name} of ${after}`, branches: [steps] },
    ];
  });
}

/** @param from The lifeline that received the enclosing request. */
function callbackSteps(
  requests: readonly SequencedCallback[],
  from: Lifeline,
  grouping: Grouping | undefined,
): readonly SequenceStep[] {
  const callbacks = requests.filter(({ after }) => after === undefined);
  if (callbacks.length === 0) return [];
  const to: Lifeline = from === 'provider' ? 'receiver' : 'provider';
  const branches = grouping
    ? groupsOf(callbacks).map((group) => groupSteps(group, from, to, grouping))
    : callbacks.map((callback) => oneCallback(callback, from, to, grouping));
  const note: SequenceStep = {
    kind: 'note',
    over: [from],
    text: branches.length > 1 ? 'later, in no promised order' : 'later',
  };
  if (branches.length === 1) return [note, ...(branches[0] ?? [])];
  return [note, { kind: 'block', type: 'par', label: 'callbacks', branches }];
}

/** Callbacks whose arrows would be the same. */
function groupsOf(callbacks: readonly SequencedCallback[]): readonly (readonly SequencedCallback[])[] {
  const groups = new Map<string, SequencedCallback[]>();
  for (const callback of callbacks) {
    const key = JSON.stringify([callback.method, callback.target, callback.noUrl]);
    const known = groups.get(key);
    if (known) known.push(callback);
    else groups.set(key, [callback]);
  }
  return [...groups.values()];
}

function groupSteps(
  group: readonly SequencedCallback[],
  from: Lifeline,
  to: Lifeline,
  grouping: Grouping,
): readonly SequenceStep[] {
  const [first] = group;
  if (first === undefined) return [];
  if (group.length === 1) return oneCallback(first, from, to, grouping);
  const keys = distinct(group, ({ key }) => key);
  const counts = counted(group.length, 'callback');
  if (first.noUrl !== undefined) {
    const names = distinct(group, ({ name }) => name).map(({ name }) => name);
    const listed = { text: `: ${shorten(names.join(', '), LONGEST_NAMES)}` };
    const told = noteOver([from, to], [{ text: counts }, ...groupMark(group), listed]);
    return [{ kind: 'block', type: 'break', label: `no callback URL: ${first.noUrl}`, branches: [[told]] }];
  }
  const expanded = grouping.expanded.has(first.id);
  const shared = keys.length === 1 && first.key !== undefined && first.key !== first.target;
  const arrow = message(from, to, 'later', first.id, [
    { text: counts },
    ...groupMark(group),
    { text: ': ' },
    ...sentPieces(first),
  ]);
  return [
    { ...arrow, group: { ids: group.map(({ id }) => id), expanded } },
    ...(shared ? [noteOver([from, to], first.keyPieces ?? [{ text: first.key }])] : []),
    ...(expanded ? group.flatMap((each) => oneCallback(each, from, to, grouping)) : []),
  ];
}

function oneCallback(
  callback: SequencedCallback,
  from: Lifeline,
  to: Lifeline,
  grouping: Grouping | undefined,
): readonly SequenceStep[] {
  const { id, name, method, target, key, reply, noUrl, conditions, callbacks } = callback;
  if (noUrl !== undefined) {
    const told = noteOver([from, to], namedKey(callback, method === '' ? '' : `${method} `));
    return [{ kind: 'block', type: 'break', label: `no callback URL: ${noUrl}`, branches: [[told]] }];
  }
  const answer =
    reply === undefined ? [] : [message(to, from, 'later-reply', id, replyPieces(callback, reply))];
  const steps: readonly SequenceStep[] = [
    message(from, to, 'later', id, sentPieces(callback)),
    // A key that is the URL itself need not be read twice.
    noteOver([from, to], key === target ? [{ text: name }, ...markOf(callback)] : namedKey(callback)),
    ...answer,
    ...linkSteps(callbacks, from, to),
    ...callbackSteps(callbacks, to, grouping),
  ];
  if (conditions.length === 0) return steps;
  return [
    { kind: 'block', type: 'opt', label: `sent only if ${conditions.join(' and ')}`, branches: [steps] },
  ];
}

function noteOver(over: readonly [Lifeline, Lifeline], pieces: readonly TextPiece[]): SequenceStep {
  return { kind: 'note', over, text: plainText(pieces), pieces };
}

type Message = Extract<SequenceStep, { kind: 'message' }>;

function message(
  from: Lifeline,
  to: Lifeline,
  type: Message['type'],
  id: string,
  pieces: readonly TextPiece[],
): Message {
  return { kind: 'message', from, to, text: plainText(pieces), pieces, type, id };
}

/** "After POST /streams → 201, the provider may send onData to https://…" */
function describe(operation: SequencedOperation): string {
  const { method, target, reply, sender, isWebhook, callbacks } = operation;
  const request = `${method} ${target}`.trim();
  if (isWebhook) return `The ${sender} may send the webhook ${request}${plainText(markOf(operation))}.`;
  const after = reply === undefined ? `After ${request}` : `After ${request} → ${reply}`;
  const said = (callback: SequencedCallback) => {
    const { name, target: url, noUrl } = callback;
    const named = plainText([{ text: name }, ...markOf(callback)]);
    return noUrl === undefined ? `${named} to ${url}` : `${named}, if it had a URL`;
  };
  const sent = callbacks.filter((each) => each.after === undefined).map(said);
  const links = callbacks.filter((each) => each.after !== undefined).map(said);
  const next =
    links.length === 0 ? '' : ` The ${sender} may go on with ${links.slice(0, MOST_DESCRIBED).join('; ')}.`;
  const receiver = sender === 'consumer' ? 'provider' : 'consumer';
  if (sent.length === 0) return `${after}.${next}`;
  const shown = sent.slice(0, MOST_DESCRIBED);
  const more =
    sent.length > shown.length ? ` and ${counted(sent.length - shown.length, 'more callback')}` : '';
  return `${after}, the ${receiver} may send ${shown.join('; ')}${more}.${next}`;
}

const MOST_DESCRIBED = 12;
