import { bodyText } from '../http/body.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { readForm } from '../http/form.ts';
import type { DataForm } from '../http/message.ts';
import { readJson } from '../http/readJson.ts';
import { exampleData } from '../schema/exampleData.ts';
import { type JsonObject, type JsonValue, member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeEncoding, describeValue } from './describeValue.ts';
import type { MediaDetail, NamedExample, Sample } from './detail.ts';
import { chooseExample, declaredOnly, namedExamples } from './examples.ts';
import { fillForKeys } from './fillForKeys.ts';
import type { DescribeContext, KeySource } from './keySources.ts';
import { secretPointers } from './samplePointers.ts';
import { type SchemaSample, sampleSchema } from './sampleSchema.ts';

/** Describes a `content` map: one body per media type, each with a sample (Media Type Object, all versions). */
export function describeContent(
  context: DescribeContext,
  place: Place,
  content: JsonValue | undefined,
): readonly MediaDetail[] {
  return members(content).map(([mediaType, value]) =>
    describeMedia(context, mediaType, { place: childPlace(place, mediaType), value }),
  );
}

function describeMedia(context: DescribeContext, mediaType: string, written: MediaAt): MediaDetail {
  const { workspace } = context;
  const followed = follow(workspace, written.place, written.value);
  const { place, value: media } = followed.kind === 'found' ? followed : written;
  const dataForm = dataFormOf(mediaType);
  const sources = context.sources.filter((source) => source.kind === 'body');
  const wanted = sources.map((source) => source.name);
  const schemaPlace = childPlace(place, 'schema');
  const options = { hidden: context.hidden, wanted };
  const fromSchema = sampleSchema(workspace, schemaPlace, options, member(media, 'schema'));
  const { schema } = fromSchema;
  const secrets = secretPointers(schema);
  const examples = namedExamples(workspace, place, media).map((example) => ({
    ...example,
    text: exampleText(example, dataForm, fromSchema),
  }));
  const chosen = chooseExample(
    [...ownExample(workspace, { place, value: media }), ...examples].map((example) => ({
      ...example,
      value: asData(example.value, dataForm, fromSchema),
    })),
    wanted,
  );
  const sample: Sample = chosen
    ? { value: chosen.value, origin: 'example', generated: [] }
    : sampleOfSchema(dataForm, sources, fromSchema);
  const declared = declaredOnly(schema, sample.value, wanted);
  return {
    mediaType,
    dataForm,
    sample,
    ...(chosen === undefined && isComposed(sample.value) ? { assembled: true } : {}),
    ...((chosen ? chosen.followed : fromSchema.followed) ? { followed: true } : {}),
    text: chosen?.text ?? bodyText(dataForm, sample.value),
    examples,
    ...partsOf(dataForm, schema, member(media, 'encoding')),
    ...(secrets.length > 0 && { secrets }),
    ...(declared.length > 0 && { declared }),
    range: workspace.range(place, 'key'),
  };
}

/** A Media Type Object, or the reference to one. */
interface MediaAt {
  readonly place: Place;
  readonly value: JsonValue;
}

function isComposed(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Forms and multipart bodies are edited and written part by part. */
function partsOf(
  dataForm: DataForm,
  schema: JsonObject,
  written: JsonValue | undefined,
): Pick<MediaDetail, 'inner' | 'encoding'> {
  if (dataForm !== 'form' && dataForm !== 'multipart') return {};
  const inner = describeValue(schema, 2);
  return { inner, encoding: describeEncoding(written, inner) };
}

/** The one `example`, which has no text of its own. */
function ownExample(
  workspace: Workspace,
  { place, value: media }: MediaAt,
): readonly Omit<NamedExample, 'name' | 'summary'>[] {
  const written = member(media, 'example');
  const data = written === undefined ? undefined : exampleData(workspace, childPlace(place, 'example'));
  if (data === undefined) return [];
  return [{ value: data.value, ...(data.followed ? { followed: true as const } : {}) }];
}

function sampleOfSchema(dataForm: DataForm, sources: readonly KeySource[], fromSchema: SchemaSample): Sample {
  const { sample } = fromSchema;
  switch (dataForm) {
    case 'xml':
    case 'opaque':
      return typeof sample.value === 'string' && sample.generated.length === 0
        ? sample
        : { ...sample, value: '' };
    case 'text':
      return fillForKeys(sample, fromSchema.schema, sources);
    default: {
      const unknown = sample.value === null && fromSchema.types.length === 0;
      return fillForKeys(unknown ? { ...sample, value: {} } : sample, fromSchema.schema, sources);
    }
  }
}

/** The editor of a multipart body shows the parts as JSON, not the body's text. */
function exampleText({ value, text }: NamedExample, dataForm: DataForm, schema: SchemaSample): string {
  const given = dataForm === 'multipart' ? undefined : text;
  return given ?? bodyText(dataForm, asData(value, dataForm, schema));
}

/** Examples are often written as text instead of the data itself. */
function asData(example: JsonValue, dataForm: DataForm, schema: SchemaSample): JsonValue {
  if (typeof example !== 'string' || schema.types.includes('string')) return example;
  if (dataForm !== 'json' && dataForm !== 'form' && dataForm !== 'multipart') return example;
  const read = /^\s*[{[]/.test(example) ? readJson(example) : undefined;
  if (read?.ok === true) return read.value;
  return dataForm === 'form' ? readForm(example) : example;
}
