/** `openapi/open`: what a text is before it is opened, and what files and archives contribute to a set of documents. */

export { beginsWithHtml } from '../workspace/beginsWithHtml.ts';
export { describeKind } from '../workspace/describeKind.ts';
export { type Entry, findEntries } from './findEntries.ts';
export { type Formatted, formatJson } from './formatJson.ts';
export { type FoundEntries, matchByName, type NameMatch, renamed } from './matchByName.ts';
export { type Inspection, inspectText, pictureRefusal } from './openable.ts';
export { fragmentIn, type PictureLink, pictureLink } from './pictureLink.ts';
export { placeMissing } from './placeMissing.ts';
export { type ReadZip, readZip, type ZippedFile } from './readZip.ts';
export { type ReferredDocument, referredDocuments } from './referredDocuments.ts';
export { isDocumentName, isNeverRead, type PlacedFile, relativePaths } from './relativePaths.ts';
export type { TextVerdict } from './textVerdict.ts';
