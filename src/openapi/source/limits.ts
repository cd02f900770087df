/** Containers within containers; deeper ones are read as `null`, so that no later walk runs out of stack. */
export const DEEPEST_NESTING = 200;

/** Values that YAML aliases may add to those written out; without it, ten lines can expand to a billion values. */
export const MOST_ALIASED_VALUES = 500_000;
