import { otherParty } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation, Party } from '../workspace/model.ts';

const HERE = { uri: 'openapi.yaml', start: 0, end: 0 };
const PLACE = { uri: 'openapi.yaml', pointer: '' };

/** What a test says about a callback request; the rest is generated. */
export interface CallbackSketch {
  readonly name?: string;
  readonly key?: string;
  readonly method?: string;
  readonly tags?: readonly string[];
  readonly callbacks?: readonly CallbackSketch[];
}

/** What a test says about an operation. `name` becomes its id. */
export interface OperationSketch extends CallbackSketch {
  readonly path: string;
  readonly origin?: Operation['origin'];
  readonly summary?: string;
  readonly unused?: boolean;
}

/** An operation of the model, written by hand in a few words. Ids are `path`, `path>name.0`, `path>name.0>name.1`, … */
export function operation(sketch: OperationSketch): Operation {
  const origin = sketch.origin ?? 'path';
  const sender = origin === 'webhook' ? 'provider' : 'consumer';
  return {
    id: sketch.path,
    path: sketch.path,
    origin,
    method: sketch.method ?? 'POST',
    tags: sketch.tags ?? [],
    deprecated: false,
    unused: sketch.unused ?? false,
    place: PLACE,
    range: HERE,
    sender,
    callbacks: callbacks(sketch.callbacks, sketch.path, otherParty(sender)),
    ...(sketch.summary !== undefined && { summary: sketch.summary }),
  };
}

function callbacks(
  sketches: readonly CallbackSketch[] | undefined,
  parentId: string,
  sender: Party,
): readonly CallbackRequest[] {
  return (sketches ?? []).map((sketch, index) => {
    const name = sketch.name ?? 'onEvent';
    const key = sketch.key ?? '{$request.query.url}';
    const id = `${parentId}>${name}.${index}`;
    return {
      id,
      parentId,
      name,
      key,
      method: sketch.method ?? 'POST',
      tags: sketch.tags ?? [],
      deprecated: false,
      place: PLACE,
      range: HERE,
      nameRange: HERE,
      keyPlace: PLACE,
      keyRange: HERE,
      keyExtent: HERE,
      extent: HERE,
      parsed: { key, form: key.includes('{') ? 'template' : 'literal', parts: [], problems: [], notices: [] },
      partRanges: [],
      references: [],
      repeats: false,
      sender,
      callbacks: callbacks(sketch.callbacks, id, otherParty(sender)),
    };
  });
}
