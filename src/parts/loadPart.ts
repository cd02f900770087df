/** A part of the page that is fetched when it is needed, and how to fetch it. */
export interface Part<T> {
  /** As it begins a sentence: "The flow could not be loaded". */
  readonly name: string;
  /** A sentence on what fails without it, where that is more than the part itself. */
  readonly warning?: string;
  load(): Promise<T>;
}

/** The code of a part did not arrive. It may be asked for again. */
class PartNotLoaded extends Error {
  constructor(
    readonly part: string,
    cause: unknown,
  ) {
    super(`${part} could not be loaded.`, { cause });
    this.name = 'PartNotLoaded';
  }
}

/** Fetches a part; every call after a failure sends new requests. Rejects with `PartNotLoaded` only. */
export async function loadPart<T>({ name, load }: Part<T>): Promise<T> {
  try {
    const missing = [...(lacking.get(name) ?? [])].filter((href) => failedStyles.has(href));
    await Promise.all(missing.map(fetchStyles));
    return await load();
  } catch (cause) {
    if (/\.css/.test(String(cause))) lacking.set(name, new Set(failedStyles));
    throw new PartNotLoaded(name, cause);
  }
}

/** The stylesheets that had not arrived when a part failed without one; other parts do not wait for them. */
const lacking = new Map<string, ReadonlySet<string>>();

/**
 * Stylesheets that did not arrive. The import of a part asks for its stylesheets once, and neither again after a
 * failure nor while the failed element is in the page: without this a second try would show the part without styles.
 */
const failedStyles = new Set<string>();

/** Starts to note stylesheets that fail. Call it once, before the first part is loaded. */
export function watchStyles(): void {
  document.addEventListener('error', noteFailure, true);
}

function noteFailure({ target }: Event): void {
  if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
  failedStyles.add(target.href);
  target.remove();
}

function fetchStyles(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = href;
  return new Promise((done, failed) => {
    link.addEventListener('load', () => {
      failedStyles.delete(href);
      done();
    });
    link.addEventListener('error', () => failed(new Error(`${href} could not be loaded.`)));
    document.head.append(link);
  });
}
