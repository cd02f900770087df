import { type Description, describeWith } from '../description/describeWith.ts';
import { callbackFacts } from '../facts/callbackFacts.ts';
import { sliceValue } from '../slice/sliceDescription.ts';
import { writeYaml } from '../slice/writeYaml.ts';
import type { JsonObject } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { minorOfKind, type OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { type NestedCallbacks, nestedCallbacks } from './nestedCallbacks.ts';
import { receivedOperation, urlParameters } from './receivedOperation.ts';
import type {
  ReceivedRequest,
  Receiver,
  ReceiverOptions,
  ReceiverTarget,
  UrlTemplate,
} from './receiver.types.ts';
import { createReceiverPaths, type ReceiverPaths } from './receiverPaths.ts';
import { receiverRoot } from './receiverRoot.ts';
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
  const nested = nestedCallbacks(sliced.value, () =>
    remarks.push('A nested callback that contains itself is not repeated inside of itself.'),
  );
  const paths = createReceiverPaths(sliced.value, minor, remarks);
  const building: Building = { description, slice, minor, options, nested, paths, remarks };
  const requests = asked.flatMap((target) => receivedRequest(building, target) ?? []);
  const nodes = asked.flatMap(({ id }) => requestPath(description.analysis, id).at(-1) ?? []);
  const value = receiverRoot({ description, slice, value: sliced.value, nested, remarks }, paths, nodes);
  const uri = sliced.uri.replace(/\.slice\.yaml$/, '.receiver.yaml');
  return {
    value,
    text: writeYaml(value),
    uri,
    requests,
    remarks: [...new Set(remarks)],
  };
}

interface Building {
  readonly description: Description;
  readonly slice: Description;
  readonly minor: OpenApiMinor;
  readonly options: ReceiverOptions;
  readonly nested: NestedCallbacks;
  readonly paths: ReceiverPaths;
  readonly remarks: string[];
}

/** Adds the operation of one request to the paths; nothing, and a remark, where it has no URL or cannot be read. */
function receivedRequest(building: Building, target: ReceiverTarget): ReceivedRequest | undefined {
  const { description, slice, minor, options, nested, paths, remarks } = building;
  const node = requestPath(description.analysis, target.id).at(-1);
  if (!node) return undefined;
  const name = 'key' in node ? node.name : node.path;
  const template = urlTemplate(target);
  if (!template) {
    const reason = target.reason === undefined ? '' : `: ${target.reason}`;
    remarks.push(`${inlineCode(name)} is left out, since it has no callback URL${reason}.`);
    return undefined;
  }
  const sources = callbackFacts(description, target.id)?.sources ?? [];
  const placed = (options.serverVariable ? variableTemplate(target) : undefined) ?? template;
  const turned = receivedOperation({
    ...{ slice, id: target.id, name, template: placed, sources, minor, nested },
    origin: originOf(description, node, target),
  });
  if (!turned) {
    remarks.push(`${inlineCode(name)} is left out, since it could not be read.`);
    return undefined;
  }
  for (const remark of [...placed.remarks, ...turned.remarks, ...methodRemarks(node.method)])
    remarks.push(remark);
  const parameters = placed === template ? turned.parameters : urlParameters(template, sources, minor);
  paths.add(placed, serverOf(placed, target), node.method, turned.operation);
  return { id: target.id, name, method: node.method, template, parameters };
}

function originOf(
  { analysis, workspace }: Description,
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
