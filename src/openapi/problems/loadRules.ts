import type { Rules } from './rules.ts';

/** Loads the rules; a bundler makes them a file of their own. */
export async function loadRules(): Promise<Rules> {
  return (await import('./rules.ts')).rules;
}
