import { useContext, useEffect } from 'react';
import type { Monaco } from '../../../monaco/monaco.ts';
import { StoreContext } from '../../../store/hooks.ts';
import { createEditorLanguage } from './editorLanguage.ts';
import type { LanguageContext } from './languageContext.ts';
import { registerLanguage } from './registerLanguage.ts';

/** Gives the editor what it knows of callbacks, for as long as it is on screen. */
export function useLanguage(
  monaco: Monaco,
  handle: Pick<LanguageContext, 'current' | 'open'> | undefined,
): void {
  const store = useContext(StoreContext);
  useEffect(() => {
    if (!handle || !store) return;
    const registered = registerLanguage({
      monaco,
      language: createEditorLanguage(store),
      current: () => handle.current(),
      open: (document) => handle.open(document),
    });
    return () => registered.dispose();
  }, [monaco, handle, store]);
}
