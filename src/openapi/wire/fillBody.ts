import { chosenMedia } from '../exchange/buildBody.ts';
import type { MediaDetail } from '../exchange/detail.ts';
import { inlineCode, inlineCodes } from '../expression/inlineCode.ts';
import { dataFormOf } from '../http/dataForm.ts';
import type { WireBody } from '../http/wireBody.ts';
import type { JsonValue } from '../source/json.ts';
import { likeOf } from './likeOf.ts';
import { readFormBody } from './readFormBody.ts';
import { readMultipart } from './readMultipart.ts';
import { fieldsLike } from './typedLike.ts';

/** A pasted body as the editor of one of the declared media types shows it. */
export interface FilledBody {
  readonly mediaType: string;
  readonly text: string;
}

/**
 * Finds the declared media type of a body, and writes the body as its editor does: JSON for forms and parts.
 *
 * cURL calls everything a form that does not say otherwise, and messages in documentation often say nothing; what
 * looks like JSON is then JSON.
 *
 * @returns The body, or a sentence where the operation has no such body.
 */
export function fillBody(
  media: readonly MediaDetail[],
  body: WireBody,
): FilledBody | { readonly note: string } {
  const found = mediaOf(media, body);
  if (found === undefined) {
    const declared = media.map((each) => each.mediaType);
    const instead = declared.length === 0 ? 'declares no body' : `declares ${inlineCodes(declared)}`;
    return {
      note: `The body (${inlineCode(body.mediaType || 'of no type')}) was left out: this ${instead}.`,
    };
  }
  return { mediaType: found.mediaType, text: editorText(found, body) };
}

function mediaOf(media: readonly MediaDetail[], { mediaType, text }: WireBody): MediaDetail | undefined {
  const wanted = essence(mediaType);
  const looksLikeJson = /^\s*[{[]/.test(text);
  const byName = media.find((each) => essence(each.mediaType) === wanted);
  const byRange = media.find((each) => includes(essence(each.mediaType), wanted));
  const asJson = looksLikeJson ? media.find((each) => each.dataForm === 'json') : undefined;
  const vague = wanted === '' || wanted === 'application/x-www-form-urlencoded';
  const alike = media.find((each) => each.dataForm === dataFormOf(mediaType) && each.dataForm !== 'opaque');
  const guessed = vague && wanted !== '' && byName === undefined ? asJson : undefined;
  if (wanted === '') return asJson ?? chosenMedia(media, undefined);
  return byName ?? guessed ?? byRange ?? alike;
}

function essence(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether a range (`text/*`) includes a media type. */
function includes(range: string, mediaType: string): boolean {
  if (range === '*/*') return true;
  return range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1));
}

function editorText(media: MediaDetail, { mediaType, text }: WireBody): string {
  const { dataForm } = media;
  if (dataForm === 'form' && !/^\s*\{/.test(text)) return pretty(readFormBody(media, text.trim()));
  if (dataForm !== 'multipart') return text;
  const parts = readMultipart(mediaType, text);
  return parts === undefined
    ? text
    : pretty(fieldsLike(likeOf(media.sample.value, media.inner) ?? {}, parts));
}

function pretty(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}
