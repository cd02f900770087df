import type { MediaDetail } from '../../../openapi/index.ts';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { isArray, isObject, member, members } from '../../../openapi/source/index.ts';
import { isSecretName } from './secretName.ts';

interface Covered {
  /** Absent: nothing of the text can be kept. */
  readonly text?: string;
  /** What was left out: pointers, with `*` for every element of an array; names where the text cannot be read. */
  readonly pointers: readonly string[];
}

/** No sample is nested deeper; deeper members are left out, not searched. */
const DEEPEST = 200;

/**
 * Puts the sample's values back where a body's text holds secrets: what its schema says is one, and what has the name
 * of one. A text that cannot be read cannot be searched, so where there may be secrets in it, it is left out as a whole.
 */
export function coverSecrets(text: string, media: MediaDetail | undefined): Covered {
  if (text.trim() === '') return { text, pointers: [] };
  const secrets = new Set(media?.secrets);
  const value = secrets.has('') ? undefined : read(text);
  if (value === undefined) {
    const pointers = secrets.size > 0 ? [...secrets] : secretNamesIn(text);
    return pointers.length > 0 ? { pointers } : { text, pointers };
  }
  const found = new Set<string>();
  const clean = cover(value, media?.sample.value, '', 1);
  return found.size === 0
    ? { text, pointers: [] }
    : { text: JSON.stringify(clean, null, 2), pointers: [...found] };

  function cover(each: JsonValue, sample: JsonValue | undefined, pointer: string, depth: number): JsonValue {
    if (depth > DEEPEST) {
      found.add(pointer);
      return '';
    }
    if (secrets.has(pointer)) return replaced(each, sample, pointer);
    if (isArray(each)) {
      const first = isArray(sample) ? sample[0] : undefined;
      return each.map((element) => cover(element, first, `${pointer}/*`, depth + 1));
    }
    if (!isObject(each)) return each;
    return Object.fromEntries(
      members(each).map(([name, child]) => {
        const below = `${pointer}/${escapeToken(name)}`;
        const known = member(sample, name);
        const isSecret = typeof child !== 'object' && typeof child !== 'boolean' && isSecretName(name);
        return [name, isSecret ? replaced(child, known, below) : cover(child, known, below, depth + 1)];
      }),
    );
  }

  /** What the document itself gives as a sample is not a secret. */
  function replaced(each: JsonValue, sample: JsonValue | undefined, pointer: string): JsonValue {
    const instead = sample ?? '';
    if (!isSame(instead, each)) found.add(pointer);
    return instead;
  }
}

/** A value too deep to write is not what a document gives as its sample. */
function isSame(one: JsonValue, other: JsonValue): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

/** Names before `:`, `=` or `>`, as JSON, forms, and XML write them. */
function secretNamesIn(text: string): readonly string[] {
  const names = text.matchAll(/(?<![\w.-])([\w.-]{1,64})["']?[=:>]/g);
  return [...new Set(Array.from(names, ([, name = '']) => name).filter(isSecretName))];
}

function read(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
