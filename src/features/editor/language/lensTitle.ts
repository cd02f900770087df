import type { Simulated } from '../../../store/simulations.ts';

const LONGEST = 60;

/** What the lens above a callback request says: what it does, and the URL as it is now. */
export function lensTitle(simulated: Simulated | undefined, several: boolean): string {
  if (!simulated) return '▶ Simulate';
  const { parent, simulation } = simulated;
  const { callbackUrl } = simulation;
  const from = several ? ` for ${parent.method} ${'path' in parent ? parent.path : parent.name}` : '';
  const outcome = callbackUrl.kind === 'url' ? callbackUrl.url : `no URL: ${callbackUrl.reason}`;
  return escapeIcons(`▶ Simulate${from} · ${shorten(outcome)}`);
}

function shorten(text: string): string {
  const characters = [...text.replaceAll('`', '').slice(0, 2 * LONGEST)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

/** Monaco draws an icon where a title holds `$(name)`. */
function escapeIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
