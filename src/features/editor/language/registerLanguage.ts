import type { IDisposable } from 'monaco-editor/editor';
import { useContext, useEffect } from 'react';
import type { Monaco } from '../../../monaco/monaco.ts';
import { StoreContext } from '../../../store/hooks.ts';
import { registerCompletion } from './completion.ts';
import { createEditorLanguage } from './editorLanguage.ts';
import { registerHover } from './hover.ts';
import type { LanguageContext } from './languageContext.ts';
import { registerLenses } from './lenses.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutline } from './outline.ts';

/** Registers all that the editor knows of callbacks. */
function registerLanguage(context: LanguageContext): IDisposable {
  const registrations = [
    registerCompletion(context),
    registerHover(context),
    registerNavigation(context),
    registerOutline(context),
    registerLenses(context),
  ];
  return {
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}

/** Gives the editor its callback features while it is on screen. */
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
