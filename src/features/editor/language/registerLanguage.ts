import type { IDisposable } from 'monaco-editor/editor';
import { registerCompletion } from './completion.ts';
import { registerHover } from './hover.ts';
import type { LanguageContext } from './languageContext.ts';
import { registerLenses } from './lenses.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutline } from './outline.ts';

/** Registers all that the editor knows of callbacks. */
export function registerLanguage(context: LanguageContext): IDisposable {
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
