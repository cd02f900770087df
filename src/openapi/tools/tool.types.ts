/** How a rule of a tool is known: seen in a run of this version, or read in its source. */
export type KnownBy = 'run' | 'read';

/** Why a tool's text differs from what the specification's expressions give. */
export interface ToolRemark {
  /** Name of the rule in README.md §tools: `P6`, `M3`, `S5`. */
  readonly rule: string;
  /** One sentence without a full stop; code in backticks. */
  readonly reason: string;
}

/** What one tool makes of a callback key. */
export interface ToolText {
  /** The text that the key becomes; absent where the tool takes none from it. */
  readonly text?: string;
  /** The address that is called; absent where nothing is sent. */
  readonly sent?: string;
  /** In the order in which they were met. */
  readonly remarks: readonly ToolRemark[];
}
