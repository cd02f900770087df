const hosts = new Set<string>();

/** Hosts the user let this page ask since it was loaded. What a link or stored work says of its origin is not consent. */
export function rememberAgreed(agreed: readonly string[]): void {
  for (const host of agreed) hosts.add(host);
}

export function isAgreedHere(host: string): boolean {
  return hosts.has(host);
}
