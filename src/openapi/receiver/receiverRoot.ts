import type { Description } from '../description/describeWith.ts';
import { distinct } from '../source/distinct.ts';
import { isArray, type JsonObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { inlineCodes } from '../source/words.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { foreignDocuments, reachedComponents, withoutDeadMappings } from './components.ts';
import type { NestedCallbacks } from './nestedCallbacks.ts';
import type { ReceiverPaths } from './receiverPaths.ts';
import { swapSides } from './swapSides.ts';
import { uniqueOperationIds } from './uniqueOperationIds.ts';

/** What a receiver is made of. */
interface RootSource {
  /** The documents, and the slice of them with all that the operations refer to. */
  readonly description: Description;
  readonly slice: Description;
  /** The slice. */
  readonly value: JsonObject;
  readonly nested: NestedCallbacks;
  /** Gets a sentence about what was changed or left out. */
  readonly remarks: string[];
}

/**
 * The OpenAPI Object around the paths of a receiver: its title, the servers and tags in use, the components that are
 * reached, all of them from the receiver's side.
 *
 * @param nodes The requests it describes.
 */
export function receiverRoot(
  source: RootSource,
  paths: ReceiverPaths,
  nodes: readonly (Operation | CallbackRequest)[],
): JsonObject {
  const { value, nested, remarks } = source;
  const items = uniqueOperationIds(paths.items());
  const servers = paths.servers();
  const components = reachedComponents(items, withExamples(source), (component, kind) =>
    kind === 'callbacks'
      ? nested.callback(component)
      : kind === 'pathItems'
        ? nested.pathItem(component)
        : component,
  );
  const lost: string[] = [];
  const mapped = withoutDeadMappings({ paths: items, components }, components, lost);
  if (lost.length > 0)
    remarks.push(
      `Left out of discriminators, since ${lost.length === 1 ? 'it leads' : 'they lead'} nowhere: ${inlineCodes(distinct(lost))}.`,
    );
  let isSwapped = false;
  const swapped = swapSides(mapped, () => {
    isSwapped = true;
  });
  if (isSwapped)
    remarks.push(
      '`readOnly` and `writeOnly` are swapped, since the sender of these requests is the side that owns `readOnly` members.',
    );
  const foreign = foreignDocuments(swapped);
  if (foreign.length > 0) remarks.push(`It still refers to what is not open: ${inlineCodes(foreign)}.`);
  const tags = usedTags(items, member(value, 'tags'));
  const dialect = member(value, 'jsonSchemaDialect');
  return {
    openapi: member(value, 'openapi') ?? '3.1.1',
    info: infoOf(source, nodes),
    ...(dialect !== undefined && { jsonSchemaDialect: dialect }),
    ...(servers.length > 0 && { servers }),
    ...(tags.length > 0 && { tags }),
    paths: member(swapped, 'paths') ?? {},
    ...(Object.keys(components).length > 0 && { components: member(swapped, 'components') ?? {} }),
  };
}

/** A slice reads no references in data, but people write examples so, and tools follow them. */
function withExamples({ description: { workspace }, value }: RootSource): JsonValue {
  const source = member(workspace.value({ uri: workspace.set.entry, pointer: '' }), 'components');
  const [kept, all] = [member(value, 'components'), member(source, 'examples')];
  return {
    ...Object.fromEntries(members(kept)),
    examples: {
      ...Object.fromEntries(members(all)),
      ...Object.fromEntries(members(member(kept, 'examples'))),
    },
  };
}

function infoOf(
  { description: { analysis }, slice, value }: RootSource,
  nodes: readonly (Operation | CallbackRequest)[],
): JsonObject {
  const info = member(value, 'info');
  const title = analysis.title ?? 'Untitled';
  const version = stringMember(info, 'version') ?? String(member(info, 'version') ?? '1');
  const license = member(info, 'license');
  return {
    title: `Receiver of ${receivedWhat(nodes)} (${title})`,
    description: `What the receiver of requests described in ${title}${slice.analysis.apiVersion === undefined ? '' : ` ${slice.analysis.apiVersion}`} must offer.`,
    version,
    ...(license !== undefined && { license }),
    'x-generated': true,
  };
}

function receivedWhat(nodes: readonly (Operation | CallbackRequest)[]): string {
  const names = new Set(nodes.map((node) => ('key' in node ? node.name : node.path)));
  const [only] = names;
  if (names.size === 1 && only !== undefined) return only;
  const callbacks = nodes.filter((node) => 'key' in node).length;
  if (callbacks === 0) return 'webhooks';
  return callbacks === nodes.length ? 'callbacks' : 'callbacks and webhooks';
}

/** The Tag Objects of the tags that are in use, with the tags those belong to (3.2 `parent`). */
function usedTags(paths: JsonObject, tags: JsonValue | undefined): readonly JsonValue[] {
  if (!isArray(tags)) return [];
  const used = new Set<string>();
  for (const [, item] of members(paths)) {
    for (const [, operation] of members(item)) {
      const names = member(operation, 'tags');
      if (isArray(names)) for (const name of names) if (typeof name === 'string') used.add(name);
    }
  }
  for (const name of used) {
    const parent = stringMember(
      tags.find((tag) => stringMember(tag, 'name') === name),
      'parent',
    );
    if (parent !== undefined) used.add(parent);
  }
  return tags.filter((tag) => used.has(stringMember(tag, 'name') ?? ''));
}
