import type { Field, NamedExample, OperationDetail } from '../exchange/detail.ts';
import { exampleNames } from '../exchange/exampleNames.ts';
import type { ExchangeEdits, FieldEdit } from '../exchange/exchange.ts';
import { scalarText } from '../http/scalarText.ts';
import { inlineCode, listed } from '../source/words.ts';
import { responseFor } from './messageBodies.ts';
import type { ScenarioInput, ScenarioPlan } from './scenario.types.ts';

const MOST_EXAMPLES = 50;

/**
 * S1: each name of an example is one exchange: the parameters, bodies and responses that have an example of this name
 * take it, all others keep their sample. This is how Microcks pairs examples.
 *
 * @example exampleRows(input).map(({ name }) => name) // ['tulip', 'rose']
 */
export function exampleRows({ parentDetail, callbackDetail }: ScenarioInput): readonly ScenarioPlan[] {
  const names = new Set([
    ...requestNames(parentDetail),
    ...parentDetail.responses.flatMap((each) => [...exampleNames(each.headers), ...exampleNames(each.media)]),
    ...(callbackDetail ? requestNames(callbackDetail) : []),
  ]);
  return [...names].slice(0, MOST_EXAMPLES).map((name) => {
    const request = requestPart(parentDetail, name);
    const response = responsePart(parentDetail, name);
    const ofCallback = callbackDetail && requestPart(callbackDetail, name);
    const differs = [
      ...request.parts,
      ...response.parts,
      ...(ofCallback?.parts ?? []).map((part) => `callback’s ${part}`),
    ];
    const fields = { ...request.edits.fields, ...response.edits.fields };
    return {
      id: `S1 ${name}`,
      group: 'example',
      name,
      differs: listed(differs),
      reason: `because the description names an example ${inlineCode(name)}`,
      change: {
        kind: 'edits',
        edits: { ...request.edits, ...response.edits, ...(Object.keys(fields).length > 0 && { fields }) },
        ...(ofCallback && ofCallback.parts.length > 0 && { callbackEdits: ofCallback.edits }),
      },
    };
  });
}

interface Part {
  readonly edits: ExchangeEdits;
  /** What has an example of the name: `query id`, `request body`. */
  readonly parts: readonly string[];
}

function requestNames({ parameters, requestBody }: OperationDetail): readonly string[] {
  return [...exampleNames(parameters), ...exampleNames(requestBody?.media ?? [])];
}

function find(examples: readonly NamedExample[], wanted: string): NamedExample | undefined {
  return examples.find(({ name }) => name === wanted);
}

function requestPart({ parameters, requestBody }: OperationDetail, name: string): Part {
  const given = fieldParts(parameters, 'request', name);
  const [first, ...others] = requestBody?.media ?? [];
  const media = [...(first ? [first] : []), ...others].find(({ examples }) => find(examples, name));
  const example = media && find(media.examples, name);
  if (media === undefined || example === undefined) return given;
  return {
    edits: {
      ...given.edits,
      ...(media !== first && { requestMediaType: media.mediaType }),
      requestBodies: { [media.mediaType]: example.text ?? scalarText(example.value) },
      sendRequestBody: true,
    },
    parts: [...given.parts, 'request body'],
  };
}

/** The response of the samples where it has an example of the name, else the first that has one. */
function responsePart(detail: OperationDetail, name: string): Part {
  const chosen = responseFor(detail);
  const response = [...(chosen ? [chosen] : []), ...detail.responses].find(
    ({ headers, media }) => exampleNames(headers).includes(name) || exampleNames(media).includes(name),
  );
  if (response === undefined) return { edits: {}, parts: [] };
  const { status, headers } = response;
  const given = fieldParts(headers, 'response', name);
  const media = response.media.find(({ examples }) => find(examples, name));
  const example = media && find(media.examples, name);
  return {
    edits: {
      ...given.edits,
      ...(response !== chosen && { status }),
      ...(media && media !== response.media[0] && { responseMediaTypes: { [status]: media.mediaType } }),
      ...(media &&
        example && {
          responseBodies: { [`${status} ${media.mediaType}`]: example.text ?? scalarText(example.value) },
        }),
    },
    parts: [`${status} response`],
  };
}

function fieldParts(fields: readonly Field[], message: 'request' | 'response', name: string): Part {
  const edits: Record<string, FieldEdit> = {};
  const parts: string[] = [];
  for (const field of fields) {
    const example = find(field.examples, name);
    if (example === undefined) continue;
    edits[`${message}.${field.id}`] = { text: scalarText(example.value), send: true };
    parts.push(`${field.in} ${field.name}`);
  }
  return { edits: parts.length > 0 ? { fields: edits } : {}, parts };
}
