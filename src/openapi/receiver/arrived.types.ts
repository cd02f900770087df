/** Where in a request something is otherwise than described. */
export type ArrivedPlace =
  | 'method'
  | 'path'
  | 'query'
  | 'header'
  | 'cookie'
  | 'security'
  | 'content type'
  | 'body';

export interface Deviation {
  readonly place: ArrivedPlace;
  /** Of a parameter or header. */
  readonly name?: string;
  /** `note`: nothing forbids it, but nothing describes it either. */
  readonly severity: 'error' | 'note';
  /** What is wrong and what was expected; code in backticks. */
  readonly message: string;
}
