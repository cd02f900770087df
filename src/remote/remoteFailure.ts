/** Why a document could not be fetched. Thrown as `RemoteError`, put into words by `describeFailure`. */
export type RemoteFailure =
  | { readonly kind: 'not-a-url'; readonly text: string }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'credentials'; readonly host: string }
  | { readonly kind: 'mixed-content'; readonly host: string }
  /** This machine, named in a way that the page's security policy cannot allow. */
  | { readonly kind: 'only-localhost'; readonly host: string; readonly instead: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'cross-origin'; readonly host: string }
  | { readonly kind: 'status'; readonly host: string; readonly status: number }
  | { readonly kind: 'web-page'; readonly host: string }
  | { readonly kind: 'not-text'; readonly host: string }
  | { readonly kind: 'empty'; readonly host: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'stalled'; readonly host: string; readonly seconds: number }
  /** The rest is about one document of many: the user did not let its host be asked, or did not wait for it. */
  | { readonly kind: 'left-out'; readonly host: string }
  | { readonly kind: 'not-awaited' }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'set-too-large'; readonly limit: number };

export class RemoteError extends Error {
  constructor(readonly failure: RemoteFailure) {
    super(failure.kind);
    this.name = 'RemoteError';
  }
}
