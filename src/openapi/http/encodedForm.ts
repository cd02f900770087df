import type { JsonValue } from '../source/json.ts';
import { isArray, members } from '../source/json.ts';
import { writeForm } from './formText.ts';
import type { Encodings } from './message.ts';
import { own } from './own.ts';
import { partText, partType } from './partType.ts';
import { hasStyle, styledField } from './styledField.ts';

/**
 * Writes the fields of a form body as the document wants each of them written (Encoding Object), else as `writeForm`
 * does.
 *
 * @example encodedForm({ a: [1, 2], b: 'x' }, { a: { explode: false } }) // 'a=1,2&b=x'
 */
export function encodedForm(value: JsonValue, encodings: Encodings | undefined): string {
  return members(value)
    .map(([name, each]) => {
      const encoding = own(encodings, name);
      if (encoding && hasStyle(encoding)) return styledField(name, each, encoding);
      const text = (item: JsonValue) =>
        item === null ? null : partText(partType(encodings, name, item), item);
      return writeForm(Object.fromEntries([[name, isArray(each) ? each.map(text) : text(each)]]));
    })
    .filter((text) => text !== '')
    .join('&');
}
