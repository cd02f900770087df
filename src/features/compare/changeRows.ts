import type {
  Change,
  ComparedOperation,
  ComparedRequest,
  ComparedUrl,
  Comparison,
} from '../../openapi/compare/index.ts';

/** One line, or a few that belong together, of the list of changes. */
export type ChangeRow =
  | { readonly kind: 'operation'; readonly id: string; readonly operation: ComparedOperation }
  | { readonly kind: 'request'; readonly id: string; readonly request: ComparedRequest }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly change: Change;
      readonly request: ComparedRequest;
    }
  | { readonly kind: 'urls'; readonly id: string; readonly request: ComparedRequest };

/**
 * A comparison as the rows of a list: operations, in each their requests, in each its changes and then its URLs.
 *
 * @param breakingOnly Leaves out what breaks nobody, with the operations and requests of which nothing else is left.
 */
export function changeRows({ operations }: Comparison, breakingOnly: boolean): readonly ChangeRow[] {
  const rows: ChangeRow[] = [];
  for (const operation of operations) {
    const inside: ChangeRow[] = [];
    for (const request of operation.requests) inside.push(...requestRows(request, breakingOnly));
    if (inside.length === 0) continue;
    rows.push({ kind: 'operation', id: operation.id, operation });
    for (const each of inside) rows.push(each);
  }
  return rows;
}

function requestRows(request: ComparedRequest, breakingOnly: boolean): readonly ChangeRow[] {
  const { id } = request;
  const changes = request.changes.filter(({ level }) => !breakingOnly || level === 'breaks');
  if (changes.length === 0) return [];
  return [
    { kind: 'request', id: `${id} request`, request },
    ...changes.map((change) => ({ kind: 'change', id: change.id, change, request }) as const),
    ...(request.urls.length > 0 ? [{ kind: 'urls', id: `${id} urls`, request } as const] : []),
  ];
}

/** The scenarios whose URL differs; those of equal ones are only counted. */
export function differingUrls({ urls, otherUrls }: ComparedRequest): {
  readonly differing: readonly ComparedUrl[];
  readonly equal: number;
} {
  const differing = urls.filter(({ isSame }) => !isSame);
  return { differing, equal: urls.length - differing.length + otherUrls };
}

/** How many changes there are. */
export function changeCount({ counts }: Comparison): number {
  return counts.breaks + counts['may-break'] + counts.safe + counts.info;
}
