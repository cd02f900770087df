import { describeEngines, findEngines } from '../engines/findEngines.ts';
import { isNginxInstalled } from './nginx.ts';

/** Before the journeys: which engines `npm run e2e:engines` would use, and what of this run is left out. */
export default function sayWhatIsThere(): void {
  console.log(`${describeEngines(findEngines())} Only Chromium is used here; npm run e2e:engines uses all.`);
  if (!isNginxInstalled()) console.log('No nginx: the configuration of the container is not tried.');
}
