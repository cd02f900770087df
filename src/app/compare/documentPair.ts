import type { DocumentSet } from '../../openapi/index.ts';
import { textOf } from '../../store/state.ts';
import type { Compared } from '../../store/work.ts';

/** Both versions of one document. */
export interface Pair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The name in each version; absent where the version does not have it. */
  readonly uris: { readonly open: string | undefined; readonly other: string | undefined };
}

/**
 * Both versions of a document of a set: the entries belong together, other documents by their names.
 *
 * @param uri A name in the open set, or in the other one where only that has it.
 */
export function documentPair(open: DocumentSet, compared: Compared, uri: string, inOther: boolean): Pair {
  const { set: other, is } = compared;
  const [from, to] = inOther ? [other, open] : [open, other];
  const counterpart = uri === from.entry ? to.entry : has(to, uri) ? uri : undefined;
  const uris = inOther ? { open: counterpart, other: uri } : { open: uri, other: counterpart };
  const openText = uris.open === undefined ? '' : textOf(open, uris.open);
  const otherText = uris.other === undefined ? '' : textOf(other, uris.other);
  const [before, after] = is === 'before' ? [otherText, openText] : [openText, otherText];
  return { name: uris.open ?? uri, before, after, uris };
}

function has({ documents, entry }: DocumentSet, uri: string): boolean {
  return uri !== entry && documents.some((each) => each.uri === uri);
}
