import { distinct } from '../source/distinct.ts';
import { isArray, isObject, type JsonObject, type JsonValue, member, stringMember } from '../source/json.ts';
import { inlineCode, listed } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';
import { joinOperations } from './joinOperations.ts';
import type { UrlTemplate } from './receiver.types.ts';

/** The operations of a receiver, by the paths they arrive at. */
export interface ReceiverPaths {
  readonly add: (template: UrlTemplate, server: JsonObject, method: string, operation: JsonObject) => void;
  /** Server Objects, each once. */
  readonly servers: () => readonly JsonObject[];
  /** The Paths Object; paths name their servers where there are several. */
  readonly items: () => JsonObject;
}

interface ReceiverPath {
  readonly path: string;
  /** Keys of the servers. */
  readonly servers: Set<string>;
  readonly operations: Map<string, JsonObject>;
}

/**
 * Gathers operations by path and method; those that arrive at the same are joined.
 *
 * @param value The slice, for what the operations refer to. @param remarks Gets a sentence about each that was joined.
 */
export function createReceiverPaths(
  value: JsonObject,
  minor: OpenApiMinor,
  remarks: string[],
): ReceiverPaths {
  const paths = new Map<string, ReceiverPath>();
  const servers = new Map<string, JsonObject>();

  return { add, servers: () => [...servers.values()], items };

  /** Templates that differ only in the names of their parameters are one path (Paths Object). */
  function add(template: UrlTemplate, server: JsonObject, method: string, operation: JsonObject): void {
    const serverKey = JSON.stringify(server);
    servers.set(serverKey, server);
    const key = template.segments.map((each) => (typeof each === 'string' ? `=${each}` : '{}')).join('/');
    const known = paths.get(key) ?? { path: template.path, servers: new Set(), operations: new Map() };
    paths.set(key, known);
    known.servers.add(serverKey);
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

  function items(): JsonObject {
    const serversAt = (keys: Iterable<string>) => [...keys].flatMap((key) => servers.get(key) ?? []);
    return Object.fromEntries(
      Array.from(paths.values(), (each) => [
        each.path,
        {
          ...(servers.size > 1 && { servers: serversAt(each.servers) }),
          ...pathItemOf(each.operations, minor),
        },
      ]),
    );
  }
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
