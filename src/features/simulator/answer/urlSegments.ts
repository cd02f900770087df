import type { Simulation, UrlPart } from '../../../openapi/index.ts';

/**
 * The URL cut into the pieces its parts gave, so that the pieces joined are exactly the URL.
 *
 * @returns One text per part, or `undefined` where the parts do not account for every character.
 */
export function urlSegments(simulation: Simulation): readonly string[] | undefined {
  if (simulation.callbackUrl.kind !== 'url') return undefined;
  const segments = simulation.parts.map(segmentText);
  return segments.join('') === simulation.callbackUrl.url ? segments : undefined;
}

function segmentText(part: UrlPart): string {
  if (part.kind === 'literal') return part.raw;
  return part.resolution.kind === 'resolved' ? part.resolution.text : '';
}
