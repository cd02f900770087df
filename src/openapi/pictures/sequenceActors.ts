import { urlOf } from '../source/urlOf.ts';
import { shorten } from '../source/words.ts';
import type {
  Actor,
  Lifeline,
  SequencedCallback,
  SequencedOperation,
  SequenceStep,
} from './sequence.types.ts';

const LABELS: Readonly<Record<Lifeline, string>> = {
  consumer: 'API consumer',
  provider: 'API provider',
  receiver: "Consumer's receiver",
};

/** The receiver says its host while all callbacks go to one. */
export function actorsOf(
  steps: readonly SequenceStep[],
  operations: readonly SequencedOperation[],
): readonly Actor[] {
  const used = new Set<Lifeline>();
  collect(steps, used);
  const hosts = new Set(operations.flatMap(({ callbacks }) => callbacks).flatMap(hostOf));
  const [host] = hosts.size === 1 ? hosts : [];
  return (['consumer', 'provider', 'receiver'] as const)
    .filter((id) => used.has(id))
    .map((id) => ({
      id,
      label:
        id === 'receiver' && host !== undefined
          ? `${LABELS[id]}\n${shorten(host, LONGEST_HOST)}`
          : LABELS[id],
    }));
}

/** Characters of a host that a head has room for. */
const LONGEST_HOST = 40;

function collect(steps: readonly SequenceStep[], used: Set<Lifeline>): void {
  for (const step of steps) {
    if (step.kind === 'message') used.add(step.from).add(step.to);
    if (step.kind === 'block') for (const branch of step.branches) collect(branch, used);
  }
}

function hostOf({ sender, target, noUrl }: SequencedCallback): readonly string[] {
  const host = noUrl === undefined && sender === 'provider' ? urlOf(target)?.host : undefined;
  return host === undefined ? [] : [host];
}
