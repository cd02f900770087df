/** Whether the expressions of a callback key get values, as far as the description alone can say. */
export interface Verdict {
  /**
   * `always`: each has a value in every exchange that follows the description. `never`: one of them cannot have any.
   * `fixed`: there is none, so the URL is the same in every exchange.
   */
  readonly kind: 'always' | 'sometimes' | 'never' | 'fixed';
  /** Complete "Sometimes: …", "Never: …" or "Fixed: …"; none for `always`. Code in backticks. */
  readonly reasons: readonly string[];
}
