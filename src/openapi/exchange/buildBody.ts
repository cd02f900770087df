import { readBody } from '../http/body.ts';
import type { ExchangeBody } from '../http/message.ts';
import type { JsonValue } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import type { MediaDetail } from './detail.ts';

/**
 * The body of one media type, as edited. Members of an edited text that still hold the generated sample stay marked as
 * generated.
 *
 * @param text What the user typed; `undefined` for an untouched sample.
 * @example buildBody(media, '{"a": 1}') // { kind: 'data', value: { a: 1 }, … }
 */
export function buildBody(media: MediaDetail, text: string | undefined): ExchangeBody {
  const { mediaType, dataForm, sample } = media;
  const about = {
    ...(media.encoding && { encoding: media.encoding }),
    ...(media.declared && { declared: media.declared }),
  };
  const structured = dataForm === 'json' || dataForm === 'form' || dataForm === 'multipart';
  if (text === undefined || text === media.text) {
    // The sample is the value its text was written from, so nothing needs to be read on every keystroke elsewhere.
    if (structured && typeof sample.value === 'object' && media.text !== '') {
      return {
        kind: 'data',
        mediaType,
        dataForm,
        text: media.text,
        value: sample.value,
        generated: sample.generated,
        ...about,
      };
    }
    const body = readBody(mediaType, media.text, sample.generated);
    return body.kind === 'data' ? { ...body, ...about } : body;
  }
  const body = readBody(mediaType, text);
  if (body.kind !== 'data') return body;
  return { ...body, generated: stillGenerated(sample.generated, sample.value, body.value), ...about };
}

function stillGenerated(pointers: readonly string[], before: JsonValue, now: JsonValue): readonly string[] {
  return pointers.filter((pointer) => {
    const made = readPointer(before, pointer);
    return made !== undefined && typeof made !== 'object' && made === readPointer(now, pointer);
  });
}

/**
 * The media type a message is written in: the chosen one while the document still has it, else the first.
 *
 * @example chosenMedia(detail.requestBody?.media ?? [], edits.requestMediaType)?.text
 */
export function chosenMedia(
  media: readonly MediaDetail[],
  chosen: string | undefined,
): MediaDetail | undefined {
  return media.find((each) => each.mediaType === chosen) ?? media[0];
}
