import type { ReferredDocument } from '../openapi/open/index.ts';
import { readAddress } from './documentAddress.ts';
import { referredAddresses } from './referredAddress.ts';
import type { RemoteFailure } from './remoteFailure.ts';

/** A document to fetch, and where from. */
export interface WantedDocument {
  readonly uri: string;
  /** Addresses that may be asked. */
  readonly allowed: readonly string[];
  /** Hosts of the other addresses: the user has not agreed to them. */
  readonly elsewhere: readonly string[];
  /** Why it cannot be fetched, if no host may be asked for it. */
  readonly failure: RemoteFailure;
}

/** The facts that decide which hosts to ask. */
export interface Known {
  /** The hosts that the user lets the page ask. */
  readonly hosts: ReadonlySet<string>;
  /** The address a document was found at, by name. */
  readonly foundAt: ReadonlyMap<string, string>;
  /** The addresses that failed for a document, by its name, each with its failure. */
  readonly tried: ReadonlyMap<string, ReadonlyMap<string, RemoteFailure>>;
}

/** Where a missing document may be asked for; what no document can be fetched from (`http:` at a distance) is left out. */
export function wantedDocument(document: ReferredDocument, { hosts, foundAt, tried }: Known): WantedDocument {
  const { uri } = document;
  const reads = referredAddresses(document, (name) => foundAt.get(name) ?? name).map(readAddress);
  const asked = tried.get(uri);
  const open = reads.flatMap((read) => (read.ok && !asked?.has(read.address.url) ? [read.address] : []));
  const refused = reads.flatMap((read) => (read.ok ? [] : [read.failure]));
  const [failure = { kind: 'not-a-url', text: uri } as const] = [...(asked?.values() ?? []), ...refused];
  return {
    uri,
    allowed: open.filter(({ host }) => hosts.has(host)).map(({ url }) => url),
    elsewhere: open.filter(({ host }) => !hosts.has(host)).map(({ host }) => host),
    failure,
  };
}
