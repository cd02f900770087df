/** What every view of the URL's parts shares: which one is pointed at, and what pointing and picking do. */
export interface Pointing {
  readonly hovered?: number | undefined;
  readonly onHover?: ((index: number | undefined) => void) | undefined;
  /** With the source a part reads: `request.query.callbackUrl`. */
  readonly onPick: (source: string) => void;
}
