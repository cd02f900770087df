import type { JsonValue } from '../json.ts';
import { isArray, members as membersIn } from '../json.ts';

type Members = Record<string, JsonValue>;

/** The members of one YAML mapping while it is read. */
export class YamlMembers {
  readonly value: Members = {};
  /** Names that only came in by a merge, so that the mapping's own members may still replace them. */
  #merged: Set<string> | undefined;

  /** @returns Whether the mapping had a member of this name already; the later one counts. */
  add(name: string, content: JsonValue): boolean {
    const repeated = Object.hasOwn(this.value, name) && this.#merged?.delete(name) !== true;
    setOwn(this.value, name, content);
    return repeated;
  }

  /** A member of the mapping itself wins over a merged one, an earlier source over a later one. */
  merge(content: JsonValue): void {
    this.#merged ??= new Set();
    for (const source of isArray(content) ? content : [content]) {
      for (const [name, value] of membersIn(source)) {
        if (Object.hasOwn(this.value, name)) continue;
        setOwn(this.value, name, value);
        this.#merged.add(name);
      }
    }
  }
}

/** Assignment would run the setter that every object inherits for `__proto__`. */
function setOwn(members: Members, name: string, value: JsonValue): void {
  if (name !== '__proto__') members[name] = value;
  else Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
}
