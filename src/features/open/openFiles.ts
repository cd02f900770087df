import type { DocumentSet, SourceDocument } from '../../openapi/index.ts';
import {
  type Entry,
  type FoundEntries,
  type NameMatch,
  pictureLink,
  pictureRefusal,
  placeMissing,
  relativePaths,
  renamed,
} from '../../openapi/open/index.ts';
import { counted } from '../../openapi/source/index.ts';
import { LARGEST_DOCUMENT } from '../../remote/limits.ts';
import { answerOrWhy } from '../../store/answerOrWhy.ts';
import type { AppStore, Store } from '../../store/createAppStore.ts';
import type { Origin } from '../../store/work.ts';
import { droppedFiles } from './droppedFiles.ts';
import { type OpenInto, openInto, type Purpose } from './openInto.ts';
import type { Dropped, PickedFile } from './pickedFiles.ts';
import { bytesOf, type Refusal, readFile, readFiles } from './readFiles.ts';
import { isArchive, unpackArchives } from './unpackArchives.ts';

export async function openDropped(store: Store, dropped: Dropped): Promise<void> {
  await openFiles(store, await droppedFiles(dropped));
}

/**
 * Opens what was chosen or dropped: one document, a set of files with the document it starts from, or files that the
 * open set lacks. The open work stays if none of the files can be opened. Or compares what is open with them.
 */
export async function openFiles(
  store: Store,
  picked: readonly PickedFile[],
  purpose: Purpose = 'open',
): Promise<void> {
  const [first] = picked;
  if (!first) return;
  const { actions } = store.getState();
  const into = openInto(store, purpose);
  const refuse = ({ title, text, nextStep }: Refusal) =>
    actions.notify({ kind: 'refused', title, text, nextStep });
  if (picked.length === 1 && !isArchive(first)) {
    if (await openPicture(actions, into, first)) return;
    const read = await readFile(first);
    if (!read.ok) return refuse(read);
    const { name, text } = read;
    if (purpose === 'open' && addMissing(store.getState(), [{ uri: name, text }])) return;
    return void (await into.offerText(name, text, { kind: 'file', name }));
  }
  const unpacked = await unpackArchives(picked);
  if (!unpacked.ok) return refuse(unpacked);
  const read = await readFiles(unpacked.files);
  if (purpose === 'open' && read.ok && addMissing(store.getState(), read.documents)) return;
  const found = await answerOrWhy(find, () => void openFiles(store, picked, purpose));
  if (found === undefined) return;
  if ('notice' in found) return actions.notify(found.notice);
  if (found.entries.length > 0) return openDocuments(actions, into, found, picked);
  if (!read.ok) return refuse(read);
  return openDocuments(actions, into, { ...NOTHING, documents: read.documents }, picked);

  async function find(): Promise<Found> {
    const visible = read.ok ? await withEntries(actions, read.documents) : NOTHING;
    if (visible.entries.length > 0 || !unpacked.ok) return visible;
    return (await amongHidden(actions, unpacked.files)) ?? NOTHING;
  }
}

/**
 * A picture that was exported here holds a link to what it shows.
 *
 * @returns Whether it is a picture; what only has the name of one is read as any other file.
 */
async function openPicture(actions: AppStore['actions'], into: OpenInto, file: PickedFile): Promise<boolean> {
  if (!/\.(?:png|jpe?g|gif|webp)$/i.test(file.name) || file.size > LARGEST_DOCUMENT) return false;
  const bytes = await bytesOf(file);
  const found = bytes && pictureLink(bytes);
  if (!found) return false;
  if (found.kind === 'link') {
    into.openLink(found.fragment, file.name);
  } else {
    const { title, message, nextStep } = pictureRefusal(found.format);
    actions.notify({ kind: 'refused', title, text: message, nextStep });
  }
  return true;
}

/** Files, and which of them a description can start from. */
interface Found extends FoundEntries {
  readonly documents: readonly SourceDocument[];
}

const NOTHING: Found = { documents: [], entries: [], matches: [] };

async function withEntries(
  actions: AppStore['actions'],
  documents: readonly SourceDocument[],
): Promise<Found> {
  const found = await actions.entriesOf(documents);
  return { ...found, documents: renamed(documents, found.matches) };
}

/** Some tools keep descriptions in hidden folders: GitBook in `.gitbook/assets`. Asked only where nothing else has one. */
async function amongHidden(
  actions: AppStore['actions'],
  files: readonly PickedFile[],
): Promise<Found | undefined> {
  if (relativePaths(files).length === relativePaths(files, { hidden: true }).length) return undefined;
  const read = await readFiles(files, { hidden: true });
  const found = read.ok ? await withEntries(actions, read.documents) : undefined;
  return found?.entries.length ? found : undefined;
}

/** Whether the files were among those that the open set lacks. */
function addMissing({ actions, current, work }: AppStore, documents: readonly SourceDocument[]): boolean {
  const missing = current.analysis.missing?.map(({ uri }) => uri) ?? [];
  const files = documents.map(({ uri, text }) => ({ path: uri, text }));
  const placed = placeMissing(files, missing, work.set.entry);
  if (!placed) return false;
  actions.addDocuments(placed.map(({ uri, file }) => ({ uri, text: file.text })));
  return true;
}

async function openDocuments(
  actions: AppStore['actions'],
  into: OpenInto,
  { documents, entries, matches }: Found,
  picked: readonly PickedFile[],
): Promise<void> {
  const [only] = documents;
  const choices = entries.map((each) => ({
    set: setOf(documents, each),
    origin: originOf(picked, each.uri),
  }));
  const [choice] = choices;
  if (choices.length > 1) return into.choose(choices);
  if (choice) {
    const { set, origin } = choice;
    return into.openSet(set, origin, opened(set, documents.length) + matchedText(set, matches));
  }
  if (only && documents.length === 1)
    return void (await into.offerText(only.uri, only.text, originOf(picked, only.uri)));
  actions.notify({
    kind: 'refused',
    title: 'None of these files is an OpenAPI document',
    text: `None of the ${documents.length} YAML and JSON files has an \`openapi\` field.`,
    nextStep: 'Open the folder that holds the document with `openapi: 3.…`.',
  });
}

/**
 * The entry with what it refers to; files that nothing refers to would only make links longer. While a file is missing
 * they all stay: it may refer to any of them.
 */
function setOf(documents: readonly SourceDocument[], { uri: entry, reaches, lacks }: Entry): DocumentSet {
  const needed = new Set([entry, ...reaches]);
  return { entry, documents: documents.filter(({ uri }) => lacks || needed.has(uri)) };
}

function opened({ entry, documents }: DocumentSet, found: number): string {
  const others = documents.length - 1;
  const left = found - documents.length;
  const refers = others === 0 ? '' : ` with ${counted(others, 'other file')} of the description`;
  const rest = left === 0 ? '' : ` ${counted(left, 'other file is', 'other files are')} left out.`;
  return `Opened \`${entry}\`${refers}.${rest}`;
}

/** Which files references found by their names alone. */
function matchedText({ documents }: DocumentSet, matches: readonly NameMatch[]): string {
  const uris = new Set(documents.map(({ uri }) => uri));
  const used = matches.filter(({ uri }) => uris.has(uri));
  if (used.length === 0) return '';
  const said = used.slice(0, MOST_NAMED).map(({ file, reference }) => `\`${file}\` for \`${reference}\``);
  const more = used.length - said.length;
  return ` Matched by name: ${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

const MOST_NAMED = 4;

/** The folder or archive that everything came out of; of files chosen one by one, the one it starts from. */
function originOf(picked: readonly PickedFile[], entry: string): Origin {
  const [first] = picked;
  const [folder = '', inside] = first?.name.split('/') ?? [];
  const isWhole = inside !== undefined || (first !== undefined && isArchive(first));
  return { kind: 'file', name: isWhole ? folder : (entry.split('/').at(-1) ?? entry) };
}
