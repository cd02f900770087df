import type { JsonValue } from '../source/json.ts';
import type { ParameterLocation, ParameterStyle } from './message.ts';

/** What of a Parameter or Header Object decides how its value is written. */
export interface ParameterShape {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type of a `content` parameter; takes the place of `style`. */
  readonly mediaType?: string;
}

/** A value to write. `undefined` is the "undefined" column of the specification's table of style examples. */
export type ParameterValue = JsonValue | undefined;
