import type { ExchangeEdits, MediaDetail, OperationDetail } from '../../../openapi/index.ts';
import { coverSecrets } from './coverSecrets.ts';
import { isSecretName } from './secretName.ts';

export interface WithoutSecrets {
  readonly edits: Readonly<Record<string, ExchangeEdits>>;
  /** What was left out, in the words of the form. */
  readonly names: readonly string[];
}

/**
 * Takes typed secrets out of edits: what the document declares with `format: password` or names in a security scheme,
 * and what has the name of a secret, as `Authorization`, cookies and `client_secret` have. Whoever opens the link sees
 * the samples there.
 *
 * @param details Of the requests that have edits; where one is missing, only names can tell.
 */
export function leaveOutSecrets(
  edits: Readonly<Record<string, ExchangeEdits>>,
  details: Readonly<Record<string, OperationDetail>>,
): WithoutSecrets {
  const names = new Set<string>();
  const kept = Object.entries(edits).map(([id, each]) => {
    const detail = Object.hasOwn(details, id) ? details[id] : undefined;
    return [id, withoutBodies(withoutFields(each, detail, names), detail, names)] as const;
  });
  return { edits: Object.fromEntries(kept), names: [...names] };
}

function withoutFields(
  edits: ExchangeEdits,
  detail: OperationDetail | undefined,
  names: Set<string>,
): ExchangeEdits {
  if (!edits.fields) return edits;
  const declared = declaredSecrets(detail);
  const fields = Object.entries(edits.fields).map(([key, edit]) => {
    const name = key.split('.').slice(2).join('.');
    const isSecret = key.startsWith('request.cookie.') || isSecretName(name) || declared.has(plainKey(key));
    if (edit.text === undefined || !isSecret) return [key, edit] as const;
    names.add(name);
    const { text: _, ...rest } = edit;
    return [key, rest] as const;
  });
  return { ...edits, fields: Object.fromEntries(fields) };
}

function declaredSecrets(detail: OperationDetail | undefined): ReadonlySet<string> {
  const request = detail?.parameters ?? [];
  const response = detail?.responses.flatMap(({ headers }) => headers) ?? [];
  const keys = [
    ...(detail?.apiKeys ?? []).map((id) => `request.${id}`),
    ...request.filter(isPassword).map(({ id }) => `request.${id}`),
    ...response.filter(isPassword).map(({ id }) => `response.${id}`),
  ];
  return new Set(keys.map(plainKey));
}

/** The case of a header's name does not count. */
function plainKey(key: string): string {
  return /^(request|response)\.header\./.test(key) ? key.toLowerCase() : key;
}

function isPassword({ format }: { readonly format?: string }): boolean {
  return format === 'password';
}

function withoutBodies(
  edits: ExchangeEdits,
  detail: OperationDetail | undefined,
  names: Set<string>,
): ExchangeEdits {
  const request = new Map(detail?.requestBody?.media.map((media) => [media.mediaType, media]));
  const response = new Map(
    detail?.responses.flatMap(({ status, media }) =>
      media.map((each) => [`${status} ${each.mediaType}`, each] as const),
    ),
  );
  return {
    ...edits,
    ...(edits.requestBodies && { requestBodies: covered(edits.requestBodies, request, names) }),
    ...(edits.responseBodies && { responseBodies: covered(edits.responseBodies, response, names) }),
  };
}

function covered(
  bodies: Readonly<Record<string, string>>,
  media: ReadonlyMap<string, MediaDetail>,
  names: Set<string>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(bodies).flatMap(([key, text]) => {
    const result = coverSecrets(text, media.get(key));
    for (const pointer of result.pointers) names.add(pointer);
    return result.text === undefined ? [] : [[key, result.text] as const];
  });
  return Object.fromEntries(kept);
}
