import { readNearlyJson } from './json/brokenJson.ts';
import { isMeantAsJson, type TolerantParser } from './parseSource.ts';
import { tolerantYaml } from './yaml/tolerantYaml.ts';

/**
 * Reads a text that is neither sound JSON nor sound YAML. It is large, so it is a module of its own, loaded when
 * `parseSource` met such a text.
 *
 * @param fault What the fast YAML parser stumbled over.
 * @returns Always a source: as much of the text as could be read, and a problem for each fault.
 * @example readBrokenText('{"a": 1').value // { a: 1 }
 */
export const readBrokenText: TolerantParser = (text, fault) =>
  isMeantAsJson(text) ? readNearlyJson(text) : tolerantYaml(text, fault);
