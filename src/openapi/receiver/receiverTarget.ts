import { consumerOrigin } from '../exchange/servers.ts';
import type { Simulation } from '../simulation/simulation.ts';
import type { ReceiverTarget } from './receiver.types.ts';

/**
 * What a receiver needs to know of a simulated callback request: its URL, and what expressions put into it.
 *
 * @param id The callback request. @param simulation From `simulate`, by any readings.
 * @example receiverTarget(callback.id, simulation).url // 'https://consumer.example/data'
 */
export function receiverTarget(id: string, { callbackUrl, parts }: Simulation): ReceiverTarget {
  if (callbackUrl.kind === 'none') return { id, reason: callbackUrl.reason, inserted: [] };
  return {
    id,
    url: callbackUrl.url,
    inserted: parts.flatMap((part) => {
      if (part.kind !== 'expression' || !part.urlRange || part.resolution.kind !== 'resolved') return [];
      const { source, value, generated } = part.resolution;
      return [{ range: part.urlRange, expression: part.expression, source, value, generated }];
    }),
  };
}

/**
 * The same of a webhook, whose URL is registered elsewhere: one is made up, and marked so.
 *
 * @param id The webhook. @param name Its name becomes the path.
 * @example webhookTarget('/webhooks/newPet/post', 'newPet').url // 'https://consumer.example/newPet'
 */
export function webhookTarget(id: string, name: string): ReceiverTarget {
  const segments = name
    .replace(/^\//, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/');
  const path = segments.map(encodeURIComponent).join('/');
  return { id, url: `${consumerOrigin}/${path}`, inserted: [], generatedUrl: true };
}
