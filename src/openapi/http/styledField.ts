import type { JsonValue } from '../source/json.ts';
import { definedValue } from './definedValue.ts';
import type { PartEncoding } from './message.ts';
import { serializeDeepObject, serializeDelimited, serializeForm } from './serializeQuery.ts';

/** Whether the document wants a field written like a query parameter; then its content type does not count. */
export function hasStyle({ style, explode, allowReserved }: PartEncoding): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined;
}

/** One field of a form in the style of a query parameter (Encoding Object, `style`); `''` where nothing is sent. */
export function styledField(name: string, written: JsonValue, encoding: PartEncoding): string {
  const { style = 'form', explode = style === 'form', allowReserved = false } = encoding;
  const shape = { name, in: 'query', style, explode, allowReserved } as const;
  const value = definedValue(written);
  if (written === null || (value === undefined && explode)) return '';
  switch (style) {
    case 'form':
      return serializeForm(shape, value);
    case 'spaceDelimited':
      return serializeDelimited(shape, value, '%20');
    case 'pipeDelimited':
      return serializeDelimited(shape, value, '%7C');
    case 'deepObject':
      return serializeDeepObject(shape, value);
  }
}
