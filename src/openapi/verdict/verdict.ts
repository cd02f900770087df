/** Whether the expressions of a callback key get values, as far as the description alone can say. */
export interface Verdict {
  /** `always`: each has a value in every exchange that follows the description. `never`: one of them cannot have any. */
  readonly kind: 'always' | 'sometimes' | 'never';
  /** Counter-examples that complete "Sometimes: …" or "Never: …"; none for `always`. Code in backticks. */
  readonly reasons: readonly string[];
}
