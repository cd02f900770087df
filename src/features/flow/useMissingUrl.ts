import { useEffect } from 'react';
import type { CallbackRequest } from '../../openapi/index.ts';
import type { SimulatedUrl } from './flowPane.types.ts';

/** Asks for the URL of a callback request that came on screen without one, once for each analysis. */
export function useMissingUrl(
  callback: CallbackRequest | undefined,
  url: SimulatedUrl | undefined,
  onMissingUrl: (callbackId: string) => void,
) {
  const missing = url === undefined ? callback : undefined;
  useEffect(() => {
    if (missing !== undefined) onMissingUrl(missing.id);
  }, [missing, onMissingUrl]);
}
