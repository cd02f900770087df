import { type Description, describeWith } from '../description/describeWith.ts';
import { callbackFacts } from '../facts/callbackFacts.ts';
import { sliceValue } from '../slice/sliceDescription.ts';
import { writeYaml } from '../slice/writeYaml.ts';
import { distinct } from '../source/distinct.ts';
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import { inlineCode, inlineCodes, listed } from '../source/words.ts';
import { minorOfKind, type OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { foreignDocuments, reachedComponents, withoutDeadMappings } from './components.ts';
import { joinOperations } from './joinOperations.ts';
import { nestedCallbacks } from './nestedCallbacks.ts';
import { receivedOperation, urlParameters } from './receivedOperation.ts';
import type {
  ReceivedRequest,
  Receiver,
  ReceiverOptions,
  ReceiverTarget,
  UrlTemplate,
} from './receiver.types.ts';
import { swapSides } from './swapSides.ts';
import { uniqueOperationIds } from './uniqueOperationIds.ts';
import { urlTemplate, variableTemplate } from './urlTemplate.ts';

/** More callback requests make no readable description. */
const MOST_REQUESTS = 400;

/**
 * The OpenAPI description of what the receiver of some callback requests must build: servers are origins only, paths the
 * whole paths of the URLs, operations the callback requests with all that they refer to.
 *
 * @param description The documents. @param targets The requests with their URLs, from `receiverTarget`.
 * @returns A document in the version of its source, with remarks on what is not in it. Requests without a URL are left
 *   out. Never throws; unknown ids are passed over, more than 400 requests left out.
 * @example receiverDocument(description, [target], {}).value.paths // { '/data': { post: { … } } }
 */
export function receiverDocument(
  description: Description,
  targets: readonly ReceiverTarget[],
  options: ReceiverOptions = {},
): Receiver {
  const remarks: string[] = [];
  const known = targets.filter(({ id }) => requestPath(description.analysis, id).length > 0);
  if (known.length > MOST_REQUESTS)
    remarks.push(
      `Only the first ${MOST_REQUESTS} of ${known.length.toLocaleString('en')} requests are described.`,
    );
  const asked = known.slice(0, MOST_REQUESTS);
  const sliced = sliceValue(
    description,
    asked.map(({ id }) => id),
    { withLinks: false },
  );
  const text = JSON.stringify(sliced.value);
  const slice = describeWith({ entry: sliced.uri, documents: [{ uri: sliced.uri, text }] }, undefined);
  const minor = minorOfKind(description.analysis.kind);
  const builder = createBuilder({ description, slice, value: sliced.value, minor, options, remarks });
  for (const target of asked) builder.add(target);
  const value = builder.document(asked);
  const uri = sliced.uri.replace(/\.slice\.yaml$/, '.receiver.yaml');
  return {
    value,
    text: writeYaml(value),
    uri,
    requests: builder.requests,
    remarks: [...new Set(remarks)],
  };
}

interface Context {
  readonly description: Description;
  readonly slice: Description;
  readonly value: JsonObject;
  readonly minor: OpenApiMinor;
  readonly options: ReceiverOptions;
  readonly remarks: string[];
}

interface ReceiverPath {
  readonly path: string;
  /** Keys of the servers. */
  readonly servers: Set<string>;
  readonly operations: Map<string, JsonObject>;
}

interface Builder {
  readonly requests: readonly ReceivedRequest[];
  readonly add: (target: ReceiverTarget) => void;
  readonly document: (asked: readonly ReceiverTarget[]) => JsonObject;
}

function createBuilder(context: Context): Builder {
  const { description, slice, value, minor, options, remarks } = context;
  const requests: ReceivedRequest[] = [];
  const paths = new Map<string, ReceiverPath>();
  const servers = new Map<string, JsonObject>();
  const nested = nestedCallbacks(value, () =>
    remarks.push('A nested callback that contains itself is not repeated inside of itself.'),
  );

  return { requests, add, document };

  function add(target: ReceiverTarget): void {
    const node = requestPath(description.analysis, target.id).at(-1);
    if (!node) return;
    const name = 'key' in node ? node.name : node.path;
    const template = urlTemplate(target);
    if (!template) {
      const reason = target.reason === undefined ? '' : `: ${target.reason}`;
      remarks.push(`${inlineCode(name)} is left out, since it has no callback URL${reason}.`);
      return;
    }
    const sources = callbackFacts(description, target.id)?.sources ?? [];
    const placed = (options.serverVariable ? variableTemplate(target) : undefined) ?? template;
    const turned = receivedOperation({
      ...{ slice, id: target.id, name, template: placed, sources, minor, nested },
      origin: originOf(context, node, target),
    });
    if (!turned) {
      remarks.push(`${inlineCode(name)} is left out, since it could not be read.`);
      return;
    }
    for (const remark of [...placed.remarks, ...turned.remarks, ...methodRemarks(node.method)])
      remarks.push(remark);
    const parameters = placed === template ? turned.parameters : urlParameters(template, sources, minor);
    requests.push({ id: target.id, name, method: node.method, template, parameters });
    const server = serverOf(placed, target);
    servers.set(JSON.stringify(server), server);
    place(placed, JSON.stringify(server), node, turned.operation);
  }

  /** Templates that differ only in the names of their parameters are one path (Paths Object). */
  function place(
    template: UrlTemplate,
    server: string,
    { method }: Operation | CallbackRequest,
    operation: JsonObject,
  ): void {
    const key = template.segments.map((each) => (typeof each === 'string' ? `=${each}` : '{}')).join('/');
    const known = paths.get(key) ?? { path: template.path, servers: new Set(), operations: new Map() };
    paths.set(key, known);
    known.servers.add(server);
    const own = known.path === template.path ? operation : renamed(operation, template, known.path);
    const before = known.operations.get(method);
    if (!before) {
      known.operations.set(method, own);
      return;
    }
    const joined = joinOperations(before, own, value);
    known.operations.set(method, joined.operation);
    const names = distinct([before, own].flatMap((each) => stringMember(each, 'operationId') ?? [])).map(
      inlineCode,
    );
    const { bodies } = joined;
    const apart =
      bodies === 'same'
        ? ''
        : bodies === 'alike'
          ? '; nothing in their bodies tells them apart for certain'
          : `; ${inlineCode(bodies.toldApartBy)} tells their bodies apart`;
    remarks.push(
      `Requests of ${listed(names)} arrive as ${method} at the same path, so they are one operation${apart}.`,
    );
  }

  function document(asked: readonly ReceiverTarget[]): JsonObject {
    const serversAt = (keys: Iterable<string>) => [...keys].flatMap((key) => servers.get(key) ?? []);
    const items = uniqueOperationIds(
      Object.fromEntries(
        Array.from(paths.values(), (each) => [
          each.path,
          {
            ...(servers.size > 1 && { servers: serversAt(each.servers) }),
            ...pathItemOf(each.operations, minor),
          },
        ]),
      ),
    );
    const components = reachedComponents(items, withExamples(context), (component, kind) =>
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
      info: infoOf(context, asked),
      ...(dialect !== undefined && { jsonSchemaDialect: dialect }),
      ...(servers.size > 0 && { servers: [...servers.values()] }),
      ...(tags.length > 0 && { tags }),
      paths: member(swapped, 'paths') ?? {},
      ...(Object.keys(components).length > 0 && { components: member(swapped, 'components') ?? {} }),
    };
  }

  function originOf(
    { description: { analysis, workspace } }: Context,
    node: Operation | CallbackRequest,
    target: ReceiverTarget,
  ): JsonObject {
    const [operation] = requestPath(analysis, node.id);
    return {
      document: analysis.title ?? workspace.set.entry,
      ...(analysis.apiVersion !== undefined && { version: analysis.apiVersion }),
      ...('key' in node
        ? {
            operation: `${operation?.method ?? ''} ${operation?.path ?? ''}`.trim(),
            callback: node.name,
            key: node.key,
          }
        : { webhook: node.path }),
      ...(target.scenario !== undefined && { scenario: target.scenario }),
      ...(target.permalink !== undefined && { permalink: target.permalink }),
    };
  }
}

/** A method that only 3.2 has a place for. */
function methodRemarks(method: string): readonly string[] {
  if (isMethod(method.toLowerCase(), '3.1')) return [];
  return [
    `${inlineCode(method)} is described as OpenAPI 3.2 does. Tools made for earlier versions pass over it: a mock server such as Prism 5.16 has nothing to serve.`,
  ];
}

function serverOf({ origin, variable }: UrlTemplate, { generatedUrl }: ReceiverTarget): JsonObject {
  if (variable === undefined) return { url: origin, ...(generatedUrl && { 'x-generated': true }) };
  const description = 'The URL that the API consumer gives';
  return {
    url: `{${variable.name}}`,
    variables: { [variable.name]: { default: variable.value, description } },
  };
}

/** A slice reads no references in data, but people write examples so, and tools follow them. */
function withExamples({ description: { workspace }, value }: Context): JsonValue {
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

function pathItemOf(operations: ReadonlyMap<string, JsonObject>, minor: OpenApiMinor): JsonObject {
  const own = [...operations].filter(([method]) => isMethod(method.toLowerCase(), minor));
  const additional = [...operations].filter(([method]) => !isMethod(method.toLowerCase(), minor));
  return {
    ...Object.fromEntries(own.map(([method, operation]) => [method.toLowerCase(), operation])),
    ...(additional.length > 0 && { additionalOperations: Object.fromEntries(additional) }),
  };
}

/** The same operation with the parameter names of another template for the same path. */
function renamed(operation: JsonObject, template: UrlTemplate, path: string): JsonObject {
  const parameters = member(operation, 'parameters');
  if (!isArray(parameters)) return operation;
  const names = path.split('/').slice(1);
  const to = new Map(
    template.segments.flatMap((each, index): readonly [string, string][] =>
      typeof each === 'string' ? [] : [[each.name, (names[index] ?? '').slice(1, -1)]],
    ),
  );
  const changed = parameters.map((each): JsonValue => {
    const name = stringMember(each, 'in') === 'path' ? to.get(stringMember(each, 'name') ?? '') : undefined;
    return name !== undefined && isObject(each) ? { ...each, name } : each;
  });
  return { ...operation, parameters: changed };
}

function infoOf(
  { description: { analysis }, slice, value }: Context,
  asked: readonly ReceiverTarget[],
): JsonObject {
  const info = member(value, 'info');
  const title = analysis.title ?? 'Untitled';
  const nodes = asked.flatMap(({ id }) => requestPath(analysis, id).at(-1) ?? []);
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
