import { formatOf } from '../../store/formatOf.ts';

/** A file name for pasted text: the ending tells the editor which language it is. */
export function nameForText(text: string): string {
  return `pasted.${formatOf(text)}`;
}
