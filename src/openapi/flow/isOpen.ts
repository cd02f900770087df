import type { FlowOpenness } from './flow.types.ts';

/** @example isOpen({ byDefault: true, except: new Set(['a']) }, 'a') // false */
export function isOpen({ byDefault, except }: FlowOpenness, id: string): boolean {
  return byDefault !== except.has(id);
}
