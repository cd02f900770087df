import type { Message } from '../expression/expression.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { KeySource } from './keySources.ts';

/** What describing one message of an operation needs to know everywhere. */
export interface DescribeContext {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly message: Message;
  /** What the callback keys read of this message. */
  readonly sources: readonly KeySource[];
}
