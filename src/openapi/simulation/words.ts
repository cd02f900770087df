import { explainExpression } from '../expression/explainExpression.ts';
import { bodyFault } from '../http/bodyFault.ts';
import { pointerHint } from './pointerHint.ts';

/** What a reader is told beyond the URL: what an expression reads, and what to type where it finds nothing. */
export const words = { bodyFault, explainExpression, pointerHint };

export type Words = typeof words;
