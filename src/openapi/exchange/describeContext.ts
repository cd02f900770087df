import type { OpenApiMinor } from '../document/model.ts';
import type { Workspace } from '../document/workspace.ts';
import type { Message } from '../expression/expression.ts';
import type { KeySource } from './keySources.ts';

/** What describing one message of an operation needs to know everywhere. */
export interface DescribeContext {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly message: Message;
  /** What the callback keys read of this message. */
  readonly sources: readonly KeySource[];
}
