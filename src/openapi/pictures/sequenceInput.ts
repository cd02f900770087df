import type { Expression } from '../expression/expression.ts';
import { type SourceKind, sourceKindOf } from '../expression/sources.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import { distinct } from '../source/distinct.ts';
import { shorten } from '../source/words.ts';
import { isWebhook } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { conditionText, plainWords } from './conditionText.ts';
import type {
  RequestChange,
  SequencedCallback,
  SequencedOperation,
  SequencedRequest,
  SequenceInput,
  TakenValue,
  TextPiece,
} from './sequence.types.ts';

/** What came of a request in the sample exchange, as far as it is known. */
export interface RequestOutcome {
  /** Of a callback request; absent while it was not simulated. */
  readonly simulation?: Simulation | undefined;
  /** The status that answers the request; absent where no response is declared or chosen. */
  readonly reply?: string | undefined;
  /** Since the version that is compared with; absent where nothing changed. */
  readonly change?: RequestChange | undefined;
}

/** What a picture is of. */
export interface PictureSubject {
  readonly title: string;
  readonly operations: readonly Operation[];
  /** By the id of an operation or callback request. */
  readonly outcomeOf: (id: string) => RequestOutcome | undefined;
  readonly permalink?: string | undefined;
}

/** Nested callbacks further down are left out: no lifeline has room for them. */
const DEEPEST = 12;
/** Characters of a value that a callback URL takes. */
const LONGEST_VALUE = 200;

/**
 * Takes from the model what a sequence shows: requests with their replies, and callback requests with their URL in the
 * hues of its sources, or why there is none.
 *
 * @returns Callback requests that were not simulated have their key in the place of the URL.
 * @example buildSequence(sequenceInput({ title: 'Streams', operations, outcomeOf: () => undefined }))
 */
export function sequenceInput({ title, operations, outcomeOf, permalink }: PictureSubject): SequenceInput {
  return {
    title,
    operations: operations.map((operation) => sequencedOperation(operation, outcomeOf)),
    ...(permalink !== undefined && { permalink }),
  };
}

type OutcomeOf = PictureSubject['outcomeOf'];

function sequencedOperation(operation: Operation, outcomeOf: OutcomeOf): SequencedOperation {
  const { id, sender, method, path, summary, callbacks } = operation;
  return {
    id,
    sender,
    method,
    target: path,
    isWebhook: isWebhook(operation),
    ...(summary !== undefined && { summary }),
    ...answerOf(id, outcomeOf),
    taken: takenBy(callbacks, outcomeOf),
    callbacks: callbacks.map((callback) => sequencedCallback(callback, outcomeOf, 1)),
  };
}

function sequencedCallback(
  callback: CallbackRequest,
  outcomeOf: OutcomeOf,
  depth: number,
): SequencedCallback {
  const { id, name, sender, method, key, verdict, callbacks } = callback;
  const simulation = outcomeOf(id)?.simulation;
  const pieces = targetPieces(callback, simulation);
  const { callbackUrl } = simulation ?? {};
  const nested = depth < DEEPEST ? callbacks : [];
  return {
    id,
    name,
    sender,
    method,
    target: pieces.map(({ text }) => text).join(''),
    pieces,
    key,
    keyPieces: [...keyPieces(callback), ...readAs(callback)],
    ...answerOf(id, outcomeOf),
    ...(callback.link && { after: callback.link.status }),
    ...(callbackUrl?.kind === 'none' && { noUrl: plainWords(callbackUrl.reason) }),
    conditions: verdict?.kind === 'sometimes' ? distinct(verdict.reasons.map(conditionText)) : [],
    taken: takenBy(nested, outcomeOf),
    callbacks: nested.map((each) => sequencedCallback(each, outcomeOf, depth + 1)),
  };
}

function answerOf(id: string, outcomeOf: OutcomeOf): Pick<SequencedRequest, 'reply' | 'change'> {
  const { reply, change } = outcomeOf(id) ?? {};
  return { ...(reply !== undefined && { reply }), ...(change && { change }) };
}

/**
 * The URL of a callback request in the hues of its sources; its key where there is no URL.
 *
 * @example targetPieces(callback, undefined).map(({ text }) => text).join('') // callback.key
 */
export function targetPieces(
  callback: Pick<CallbackRequest, 'parsed'>,
  simulation: Simulation | undefined,
): readonly TextPiece[] {
  return simulation?.callbackUrl.kind === 'url' ? urlPieces(simulation.parts) : keyPieces(callback);
}

function urlPieces(parts: readonly UrlPart[]): readonly TextPiece[] {
  return parts.map((part, index) =>
    part.kind === 'expression' && part.resolution.kind === 'resolved'
      ? { text: part.resolution.text, kind: part.sourceKind, part: index }
      : { text: part.raw },
  );
}

/**
 * A key as the document has it, its expressions in the hues of their sources.
 *
 * @example keyPieces({ parsed: parseKey('{$request.body#/url}/data') })[0]?.kind // 'body'
 */
export function keyPieces({ parsed }: Pick<CallbackRequest, 'parsed'>): readonly TextPiece[] {
  return parsed.parts.map((part) =>
    part.kind === 'expression' ? { text: part.raw, kind: sourceKindOf(part.expression) } : { text: part.raw },
  );
}

/** On a line below a key that is not valid: the key that is simulated in its place. */
function readAs({ repair }: CallbackRequest): readonly TextPiece[] {
  return repair?.kind === 'suggestion' ? [{ text: '\nread as ' }, ...keyPieces(repair)] : [];
}

/** The values of an exchange that the URLs of its callbacks take, each once. */
function takenBy(
  callbacks: readonly CallbackRequest[],
  outcomeOf: OutcomeOf,
): { readonly request: readonly TakenValue[]; readonly reply: readonly TakenValue[] } {
  const lines: Record<'request' | 'response', TakenValue[]> = { request: [], response: [] };
  const known = new Set<string>();
  for (const { id } of callbacks) {
    for (const part of outcomeOf(id)?.simulation?.parts ?? []) {
      if (part.kind !== 'expression' || part.resolution.kind !== 'resolved') continue;
      const { expression, resolution, sourceKind } = part;
      if (!('message' in expression)) continue;
      const name = `${expression.message} ${valueName(expression)}`;
      if (known.has(name)) continue;
      known.add(name);
      lines[expression.message].push(valueLine(valueName(expression), resolution.text, sourceKind));
    }
  }
  return { request: lines.request, reply: lines.response };
}

function valueLine(name: string, value: string, kind: SourceKind): TakenValue {
  return [{ text: `${name} = ` }, { text: shorten(value, LONGEST_VALUE), kind }];
}

function valueName(expression: Extract<Expression, { message: unknown }>): string {
  return expression.kind === 'body'
    ? `body ${expression.pointer}`.trim()
    : `${expression.kind} ${expression.name}`;
}
