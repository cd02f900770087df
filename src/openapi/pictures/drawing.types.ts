import type { SourceKind } from '../expression/sources.ts';
import type { MessageGroup, TextPiece } from './sequence.types.ts';

/** What a shape or text is, which decides its colours. */
export type DrawingRole =
  | 'card'
  | 'chosen'
  | 'ground'
  | 'lane'
  | 'note'
  | 'frame'
  | 'line'
  | 'strong'
  | 'soft';

export interface DrawnRect {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly role: DrawingRole;
  readonly dashed?: boolean;
}

export interface DrawnLine {
  readonly shape: 'line';
  /** Corners, from start to end. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly role: DrawingRole;
  readonly dashed: boolean;
  readonly end: 'none' | 'filled' | 'open';
}

/** One line of text; it is never wrapped by whoever draws it. */
export interface DrawnText {
  readonly shape: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly font: 'sans' | 'mono';
  readonly bold: boolean;
  readonly role: DrawingRole;
  readonly pieces: readonly TextPiece[];
}

export type DrawnShape = DrawnRect | DrawnLine | DrawnText;

/** Shapes that belong to one operation or callback request. */
export interface DrawnGroup {
  readonly id?: string;
  /** What assistive technology and tooltips say of it. */
  readonly label?: string;
  /** Of an arrow that several callbacks share. */
  readonly group?: MessageGroup;
  readonly shapes: readonly DrawnShape[];
}

/** A picture in pixels, origin at the top left, before any syntax. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Later ones lie above earlier ones. */
  readonly groups: readonly DrawnGroup[];
  readonly permalink?: string;
  /** Pixels at the top, with the heads of lifelines, that may stay in sight while the rest is scrolled. */
  readonly heading?: number;
}

/** Colours of one theme, resolved: a file knows no variables. */
export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly soft: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<SourceKind, { readonly text: string; readonly background: string }>>;
}
