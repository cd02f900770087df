import type { SourceDocument } from '../../../openapi/index.ts';
import { encodeLink } from './encodeLink.ts';
import { stateWithDocuments, type ToPacker } from './packing.ts';

let documents: readonly SourceDocument[] = [];

addEventListener('message', ({ data }: MessageEvent<ToPacker>) => {
  documents = data.documents ?? documents;
  void encodeLink(stateWithDocuments(data.state, documents)).then(
    (fragment) => postMessage({ request: data.request, fragment }),
    (error: unknown) => reportError(error),
  );
});
