import type { ValueDetail } from '../../../openapi/index.ts';
import { jsonFault } from '../fields/fieldEdits.ts';
import type { Row } from './row.ts';

/**
 * Why a row is not what somebody may take it for, or nothing.
 *
 * @param counts False for a name that another row has already.
 */
export function rowFault(row: Row, detail: ValueDetail | undefined, counts: boolean): string | undefined {
  if (row.fresh && row.name === '' && row.text !== '' && !counts)
    return 'Give it a name; without one it is not sent.';
  if (!counts && row.name !== '') return `\`${row.name}\` is there already; only the first one counts.`;
  const wantsText = detail?.types.includes('string') === true;
  return row.nested && !wantsText && typeof row.value === 'string' ? jsonFault(row.text) : undefined;
}
