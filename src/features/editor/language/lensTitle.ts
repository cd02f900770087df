import type { Webhook } from '../../../openapi/index.ts';
import { shorten } from '../../../openapi/source/index.ts';
import type { Simulated } from '../../../store/simulations.ts';

const LONGEST = 60;

/** What the lens above a callback request says: what it does, and the current URL. */
export function lensTitle(simulated: Simulated | undefined, several: boolean): string {
  if (!simulated) return '▶ Simulate';
  const { parent, simulation } = simulated;
  const { callbackUrl } = simulation;
  const from = several ? ` for ${parent.method} ${'path' in parent ? parent.path : parent.name}` : '';
  const outcome = callbackUrl.kind === 'url' ? callbackUrl.url : `no URL: ${callbackUrl.reason}`;
  return escapeIcons(`▶ Simulate${from} · ${shorten(outcome.replaceAll('`', ''), LONGEST)}`);
}

/** A webhook has no URL to show; where several share a definition, the name tells them apart. */
export function webhookTitle({ path }: Webhook): string {
  return escapeIcons(`▶ Simulate webhook ${shorten(path, LONGEST)}`);
}

/** Monaco draws an icon where a title holds `$(name)`. */
function escapeIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
