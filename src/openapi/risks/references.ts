/** Where a finding or a question is explained. */
export interface RiskReference {
  readonly label: string;
  readonly url: string;
}

export const REFERENCES = {
  ssrf: {
    label: 'OWASP API7:2023',
    url: 'https://owasp.org/API-Security/editions/2023/en/0xa7-server-side-request-forgery/',
  },
  ssrfSheet: {
    label: 'OWASP SSRF cheat sheet',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
  },
  standardWebhooks: {
    label: 'Standard Webhooks',
    url: 'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
  },
  cloudEvents: {
    label: 'CloudEvents webhooks',
    url: 'https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md',
  },
  webSub: { label: 'WebSub §5', url: 'https://www.w3.org/TR/websub/#subscriber-sends-subscription-request' },
  urlStandard: { label: 'URL Standard', url: 'https://url.spec.whatwg.org/#concept-basic-url-parser' },
  githubSignatures: {
    label: 'GitHub webhooks',
    url: 'https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks',
  },
  rfc3986: { label: 'RFC 3986 §2.2', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.2' },
} as const satisfies Readonly<Record<string, RiskReference>>;
