import type { ParameterLocation, ParameterStyle } from '../http/message.ts';
import { withParts } from '../schema/schemaTree.ts';
import { defined } from '../source/defined.ts';
import { member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import { describeValue } from './describeValue.ts';
import type { Field, Sample } from './detail.ts';
import { firstExample, namedExamples } from './examples.ts';
import { keepsUrl } from './fitString.ts';
import { conventionValue, type DescribeContext, type KeySource, sourcesByField } from './keySources.ts';
import { type SchemaSample, sampleSchema } from './sampleSchema.ts';

const styles: Readonly<Record<ParameterLocation, readonly [ParameterStyle, ...ParameterStyle[]]>> = {
  path: ['simple', 'matrix', 'label'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  querystring: ['form'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/**
 * Describes a Parameter Object, or a Header Object with its name from the map that holds it.
 *
 * @param place The object after references; a member of the wrong type counts as absent.
 */
export function describeField(
  context: DescribeContext,
  name: string,
  location: ParameterLocation,
  place: Place,
): Field {
  const { workspace } = context;
  const declaration = workspace.value(place);
  const feeding = sourcesByField(context.sources)({ name, in: location });
  const style = styles[location].find((each) => each === member(declaration, 'style')) ?? styles[location][0];
  const explode = member(declaration, 'explode');
  const required = location === 'path' || member(declaration, 'required') === true;
  const content = contentOf(context, place);
  const holder = content?.place ?? place;
  const fromSchema = sampleSchema(workspace, childPlace(holder, 'schema'), { hidden: context.hidden });
  const own = firstExample(workspace, place) ?? (content && firstExample(workspace, content.place));
  const made = fromSchema.types.length === 0 || fromSchema.types.includes('string');
  const sample: Sample =
    own !== undefined && own !== null
      ? { value: own, origin: 'example', generated: [] }
      : byConvention(fromSchema, made ? feeding : []);
  const description = stringMember(declaration, 'description');
  return defined({
    ...bareField(name, location),
    required,
    declared: true,
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form' || style === 'cookie',
    allowReserved: member(declaration, 'allowReserved') === true && reservedCounts(context, location),
    ...(content !== undefined && { mediaType: content.mediaType }),
    types: fromSchema.types,
    format: fromSchema.format,
    enum: fromSchema.enum,
    ...(fromSchema.types.some(holdsMore) ? { inner: describeValue(fromSchema.schema, 1) } : {}),
    description,
    deprecated: member(declaration, 'deprecated') === true,
    sample,
    examples: namedExamples(workspace, place),
    sentByDefault: required || feeding.length > 0,
    feedsUrl: feeding.length > 0,
    range: workspace.range(place, 'key'),
  });
}

/** A field for a name that only a callback key mentions, or for one of the headers that need no declaration. */
export function undeclaredField(
  source: KeySource,
  location: ParameterLocation,
  more: Partial<Field> = {},
): Field {
  const made: Sample = { value: 'string', origin: 'schema', generated: [''] };
  return {
    ...bareField(source.name, location),
    required: location === 'path',
    declared: false,
    types: [],
    deprecated: false,
    sample: byConvention({ sample: made, schema: {} }, [source]),
    examples: [],
    sentByDefault: true,
    feedsUrl: true,
    ...more,
  };
}

function bareField(name: string, location: ParameterLocation) {
  const style = styles[location][0];
  return {
    id: `${location}.${name}`,
    name,
    in: location,
    style,
    explode: style === 'form',
    allowReserved: false,
  };
}

function holdsMore(type: string): boolean {
  return type === 'array' || type === 'object';
}

/** A generated value that begins a URL is one that looks like a URL; one that is nothing is at least text. */
function byConvention(
  { sample, schema }: Pick<SchemaSample, 'sample' | 'schema'>,
  sources: readonly KeySource[],
): Sample {
  if (sample.generated.length === 0) return sample;
  const value = sources.map(conventionValue).find((each) => each !== undefined);
  if (value !== undefined && !keepsUrl(sample.value, value, withParts(schema)))
    return { value, origin: 'convention', generated: [''] };
  return sample.value === null ? { ...sample, value: 'string' } : sample;
}

/** Up to 3.1 `allowReserved` is for queries only (Parameter Object). */
function reservedCounts(context: DescribeContext, location: ParameterLocation): boolean {
  return location === 'query' || (context.minor === '3.2' && location !== 'header');
}

interface Content {
  readonly mediaType: string;
  readonly place: Place;
}

/** The one media type of a `content` parameter, its Media Type Object through references. */
function contentOf(context: DescribeContext, place: Place): Content | undefined {
  const [first] = members(member(context.workspace.value(place), 'content'));
  if (first === undefined) return undefined;
  const written = childPlace(place, 'content', first[0]);
  const followed = follow(context.workspace, written);
  return { mediaType: first[0], place: followed.kind === 'found' ? followed.place : written };
}
