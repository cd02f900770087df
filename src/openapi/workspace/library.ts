import { stringMember } from '../source/json.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import { percentDecode } from '../source/percentDecode.ts';
import type { DocumentSet, SourceDocument } from './model.ts';
import { normalizeUri, resolveUri } from './uri.ts';

/** The documents of a set by name, parsed at most once each. */
export interface Library {
  readonly open: (uri: string) => ParsedSource | undefined;
  readonly opened: () => readonly string[];
  /** Whether some document read so far needs the tolerant parser, which it was read without. */
  readonly needsTolerant: () => boolean;
  /** The name, as the set writes it, of the document a resolved reference means. */
  readonly find: (uri: string) => string | undefined;
  /** The `$self` of a 3.2 document. */
  readonly selfOf: (uri: string) => string | undefined;
}

/**
 * Indexes a set by name. A reference may percent-encode what a file name writes literally, so both spellings find it.
 *
 * @param set The documents.
 * @param parse Called once per document, when it is first opened.
 * @example createLibrary(set, parseSource).open('openapi.yaml')?.value
 */
export function createLibrary(set: DocumentSet, parse: (text: string) => ParsedSource): Library {
  const texts = new Map<string, SourceDocument>();
  const names = new Map<string, string>();
  const parsed = new Map<string, ParsedSource>();
  let selfNames: Map<string, string> | undefined;

  for (const document of set.documents) {
    if (texts.has(document.uri)) continue;
    texts.set(document.uri, document);
    const normal = normalizeUri(document.uri);
    for (const name of [normal, percentDecode(normal)]) {
      if (!names.has(name)) names.set(name, document.uri);
    }
  }

  return {
    open,
    opened: () => [...texts.keys()].filter((uri) => parsed.has(uri)),
    needsTolerant: () => [...parsed.values()].some((source) => source.needsTolerant === true),
    find,
    selfOf,
  };

  function open(uri: string): ParsedSource | undefined {
    const known = parsed.get(uri);
    if (known) return known;
    const document = texts.get(uri);
    if (!document) return undefined;
    const source = parse(document.text);
    parsed.set(uri, source);
    return source;
  }

  function find(uri: string): string | undefined {
    return names.get(uri) ?? names.get(percentDecode(uri)) ?? bySelf().get(uri);
  }

  function selfOf(uri: string): string | undefined {
    const root = open(uri)?.value;
    const version = stringMember(root, 'openapi') ?? '';
    return /^3\.([2-9]|\d\d)/.test(version) ? stringMember(root, '$self') : undefined;
  }

  /** Only documents whose text mentions `$self` are parsed for this, and only once a name was not found. */
  function bySelf(): Map<string, string> {
    if (selfNames) return selfNames;
    selfNames = new Map();
    for (const { uri, text } of texts.values()) {
      const self = text.includes('$self') ? selfOf(uri) : undefined;
      if (self !== undefined) selfNames.set(resolveUri(uri, self), uri);
    }
    return selfNames;
  }
}
