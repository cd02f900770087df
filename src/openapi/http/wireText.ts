import type { JsonValue } from '../source/json.ts';
import type { ParameterShape } from './parameterShape.ts';
import { serializeParameter } from './serializeParameter.ts';

/**
 * A parameter or header as it stands in its message, with enough around it to see where: a query with its `?`, a
 * header with its name, a path parameter as its text alone.
 *
 * @returns `''` where nothing is sent, as for an empty array that repeats its name.
 * @example wireText({ name: 'id', in: 'query', style: 'form', explode: true, allowReserved: false }, [1, 2]) // '?id=1&id=2'
 */
export function wireText(shape: ParameterShape, value: JsonValue): string {
  const text = serializeParameter(shape, value);
  switch (shape.in) {
    case 'path':
      return text;
    case 'header':
      return `${shape.name}: ${text}`.trimEnd();
    default:
      return text === '' ? '' : `${shape.in === 'cookie' ? 'Cookie: ' : '?'}${text}`;
  }
}
