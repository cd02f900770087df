import { useState } from 'react';
import type { Field } from '../../../openapi/index.ts';
import { type FieldState, jsonFault } from '../fields/fieldEdits.ts';
import { fieldLayout, type LaidOut } from './fieldLayout.ts';
import type { View } from './ViewToggle.tsx';

export interface FieldView {
  /** Whether there are two views to choose from. */
  readonly chooses: boolean;
  readonly view: View;
  /** `undefined` for a text that has no rows. */
  readonly laidOut: LaidOut | undefined;
  /** Why it has none. */
  readonly fault: string | undefined;
  readonly onView: (view: View) => void;
}

/** How a field is shown: an array or object in rows, as long as it is one and nobody wants its text. */
export function useFieldView(field: Field, { json, sent, text }: FieldState): FieldView {
  const [wanted, setWanted] = useState<View>('rows');
  const chooses = json && sent;
  const laidOut = chooses ? fieldLayout(field, text) : undefined;
  return {
    chooses,
    view: laidOut ? wanted : 'text',
    laidOut,
    fault: chooses && !laidOut ? jsonFault(text) : undefined,
    onView: setWanted,
  };
}
