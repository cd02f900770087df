import { percentEncode } from '../http/percentEncode.ts';
import { parsePointer } from '../source/pointer.ts';
import type { KeySource } from './keySources.ts';
import { consumerOrigin, providerOrigin } from './serverUrl.ts';

/**
 * The made-up value for a source that begins a URL, so that the URL looks like one: callbacks go to the consumer, and
 * a `Location` names something the provider made. Both hosts are reserved and call nobody.
 *
 * @returns Nothing for a source that begins no URL.
 * @example conventionValue({ message: 'request', kind: 'query', name: 'callbackUrl', role: 'url' })
 *   // 'https://consumer.example/callbackUrl'
 */
export function conventionValue(source: KeySource): string | undefined {
  switch (source.role) {
    case 'scheme':
      return 'https';
    case 'host':
      return 'consumer.example';
    case 'url':
      if (
        source.message === 'response' &&
        source.kind === 'header' &&
        source.name.toLowerCase() === 'location'
      ) {
        return `${providerOrigin}/status/1`;
      }
      return `${consumerOrigin}/${percentEncode(lastName(source))}`;
    default:
      return undefined;
  }
}

/** The member's own name; array indices name nothing. */
function lastName(source: KeySource): string {
  if (source.kind !== 'body') return source.name;
  const tokens = (parsePointer(source.name) ?? []).filter((token) => token !== '' && !/^[0-9]+$/.test(token));
  return tokens.at(-1) ?? 'callback';
}
