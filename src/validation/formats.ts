import { format as patterns } from '@cfworker/json-schema';

interface Format {
  readonly words: string;
  readonly example: string;
}

/** The formats that are checked: those whose breach a receiver is likely to stumble over. */
const formats: Readonly<Record<string, Format>> = {
  uri: { words: 'an absolute URI', example: 'https://example.com/a' },
  email: { words: 'an email address', example: 'ada@example.com' },
  'date-time': { words: 'a date and time with a time zone', example: '2026-03-01T08:30:00Z' },
  date: { words: 'a date', example: '2026-03-01' },
  uuid: { words: 'a UUID', example: '2531329f-fb09-4ef7-887e-84e648214436' },
};

/** How a text should look by its `format`, where it does not; `undefined` where it does or the format is not checked. */
export function formatFault(name: string, text: string): Format | undefined {
  if (!Object.hasOwn(formats, name) || !Object.hasOwn(patterns, name)) return undefined;
  return patterns[name]?.(text) ? undefined : formats[name];
}
