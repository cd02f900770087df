import type { OpenApiMinor } from './documentKind.ts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/**
 * Whether a path item of this version has a field for the method (Path Item Object; `query` since 3.2).
 *
 * @example isMethod('query', '3.1') // false
 */
export function isMethod(field: string, minor: OpenApiMinor): boolean {
  return methods.has(field) || (field === 'query' && minor === '3.2');
}

/**
 * The method as a request line writes it.
 *
 * @example methodOf('post') // 'POST'
 */
export function methodOf(field: string): string {
  return field.toUpperCase();
}
