import type { ExchangeEdits } from '../../../openapi/index.ts';

type EditsByRequest = Readonly<Record<string, ExchangeEdits>>;

/**
 * The edits of an address with the texts that were left out of it as secrets, as they are stored. What was left out
 * has its field in the address still, without a text.
 */
export function keptSecrets(edits: EditsByRequest, stored: EditsByRequest): EditsByRequest {
  return Object.fromEntries(
    Object.entries(edits).map(([id, each]) => {
      const before = Object.hasOwn(stored, id) ? stored[id]?.fields : undefined;
      if (!each.fields || !before) return [id, each];
      const fields = Object.entries(each.fields).map(([key, edit]) => {
        const text = Object.hasOwn(before, key) ? before[key]?.text : undefined;
        return [key, edit.text === undefined && text !== undefined ? { ...edit, text } : edit] as const;
      });
      return [id, { ...each, fields: Object.fromEntries(fields) }];
    }),
  );
}
