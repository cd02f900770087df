import { sourceCaption } from '../expression/sources.ts';
import type { SourceFacts } from '../facts/facts.types.ts';
import type { UrlPart } from '../simulation/simulation.ts';
import type { UrlPosition } from '../simulation/urlPiece.ts';
import { inlineCode } from '../source/words.ts';
import { keyPositions } from './keyPositions.ts';
import type { AttackSample, FindingsInput } from './riskFinding.types.ts';

/** An expression of the key with what is known of its value. */
export interface ReadPart {
  readonly part: Extract<UrlPart, { kind: 'expression' }>;
  readonly position: UrlPosition;
  readonly facts: SourceFacts | undefined;
  readonly name: string;
  /** It decides the whole URL, and comes from the request. */
  readonly isWholeUrl: boolean;
}

export function readKey({ parsed, simulation, facts }: FindingsInput): readonly ReadPart[] {
  const positions = keyPositions(parsed.parts);
  return simulation.parts.flatMap((part, index) => {
    if (part.kind !== 'expression') return [];
    const pointer = part.expression.kind === 'body' ? part.expression.pointer : undefined;
    const source = facts.sources.find(
      (each) => each.source === part.resolution.source && each.pointer === pointer,
    );
    const fromRequest = !('message' in part.expression) || part.expression.message === 'request';
    return [
      {
        part,
        position: positions[index] ?? 'start',
        facts: source,
        name: wordsFor(part),
        isWholeUrl: index === 0 && fromRequest && part.expression.kind !== 'method',
      },
    ];
  });
}

function wordsFor(part: ReadPart['part']): string {
  const name = lastNameOf(part);
  return name === '' ? 'the body' : inlineCode(name);
}

/** The last name that a reader would look for: of a pointer its last token; empty for a whole body. */
export function lastNameOf({ expression }: ReadPart['part']): string {
  if (expression.kind === 'body') return expression.pointer.slice(expression.pointer.lastIndexOf('/') + 1);
  return 'name' in expression ? expression.name : sourceCaption(expression);
}

export function attackOf({ part }: ReadPart, value: string): { readonly attack: AttackSample } {
  const { expression, resolution } = part;
  const pointer = expression.kind === 'body' ? { pointer: expression.pointer } : {};
  return { attack: { source: resolution.source, ...pointer, value } };
}
