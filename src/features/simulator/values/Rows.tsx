import type { ReactNode } from 'react';
import { lazyPart } from '../../../parts/lazyPart.tsx';
import type { BodyRowsProps } from './BodyRows.tsx';
import type { FieldRowsProps } from './FieldRows.tsx';
import { TextFoot } from './RowFoot.tsx';

/** Most requests have neither forms nor lists, and the URL waits for neither; meanwhile one may choose the text. */
const Choice = ({ children }: { readonly children: ReactNode }) => <TextFoot>{children}</TextFoot>;

export const BodyRows = lazyPart<BodyRowsProps>({
  name: 'The rows of a body',
  load: () => import('./BodyRows.tsx'),
  meanwhile: Choice,
  instead: Choice,
});

export const FieldRows = lazyPart<FieldRowsProps>({
  name: 'The rows of a field',
  load: () => import('./FieldRows.tsx'),
  meanwhile: Choice,
  instead: Choice,
});
