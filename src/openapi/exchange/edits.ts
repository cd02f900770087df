/** What the user typed over the default samples of one operation: exactly what cannot be derived. */
export interface ExchangeEdits {
  readonly server?: number;
  readonly serverVariables?: Readonly<Record<string, string>>;
  /** By `request.` or `response.` + field id. Absent member: untouched. */
  readonly fields?: Readonly<Record<string, FieldEdit>>;
  readonly requestMediaType?: string;
  /** By media type. */
  readonly requestBodies?: Readonly<Record<string, string>>;
  readonly sendRequestBody?: boolean;
  /** A declared response, or `none`: the callback comes before any response. */
  readonly status?: string;
  /** By declared status: the concrete code of `2XX` and `default`. */
  readonly statusCodes?: Readonly<Record<string, number>>;
  readonly responseMediaTypes?: Readonly<Record<string, string>>;
  /** By `status` + space + media type. */
  readonly responseBodies?: Readonly<Record<string, string>>;
}

export interface FieldEdit {
  /** Text for scalars; JSON text for arrays and objects. */
  readonly text?: string;
  readonly send?: boolean;
}
