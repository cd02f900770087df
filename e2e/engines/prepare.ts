import { describeEngines, findEngines } from './findEngines.ts';
import { prepareBuild } from './servedBuild.ts';

export default async function prepare(): Promise<void> {
  console.log(describeEngines(findEngines()));
  await prepareBuild();
}
