import type { JsonValue, MediaDetail } from '../../openapi/index.ts';
import { isArray, isObject, member } from '../../openapi/index.ts';

interface Covered {
  /** Absent: nothing of the text can be kept. */
  readonly text?: string;
  /** The pointers whose values were left out. */
  readonly pointers: readonly string[];
}

/**
 * Puts the sample's values back where a body's text holds secrets. A text that cannot be read cannot be searched, so
 * where its schema has secrets it is left out as a whole.
 */
export function coverSecrets(text: string, media: MediaDetail | undefined): Covered {
  const secrets = media?.secrets ?? [];
  if (!media || secrets.length === 0 || text.trim() === '') return { text, pointers: [] };
  const value = secrets.includes('') ? undefined : read(text);
  if (value === undefined) return { pointers: secrets };
  const pointers: string[] = [];
  const clean = secrets.reduce<JsonValue>((before, pointer) => {
    const after = replaceAt(before, media.sample.value, pointer.slice(1).split('/').map(unescapeToken));
    if (JSON.stringify(after) !== JSON.stringify(before)) pointers.push(pointer);
    return after;
  }, value);
  return pointers.length === 0 ? { text, pointers } : { text: JSON.stringify(clean, null, 2), pointers };
}

function read(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `*` stands for every element of an array. */
function replaceAt(value: JsonValue, sample: JsonValue | undefined, tokens: readonly string[]): JsonValue {
  const [token, ...rest] = tokens;
  if (token === undefined) return sample ?? '';
  if (isArray(value) && token === '*') {
    return value.map((each) => replaceAt(each, isArray(sample) ? sample[0] : undefined, rest));
  }
  const child = member(value, token);
  if (child === undefined || !isObject(value)) return value;
  return { ...value, [token]: replaceAt(child, member(sample, token), rest) };
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
