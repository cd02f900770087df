import type { Palette } from './drawing.types.ts';

/** The light theme of `tokens.css`, in which files are drawn; a test compares them. */
export const LIGHT_PALETTE: Palette = {
  background: '#f6f7f9',
  surface: '#ffffff',
  sunken: '#f0f2f5',
  line: '#8c95a6',
  text: '#1b2130',
  soft: '#505a6e',
  accent: '#4f46e5',
  kinds: {
    line: { text: '#6d28d9', background: '#f3edff' },
    status: { text: '#6d28d9', background: '#f3edff' },
    path: { text: '#0b6b63', background: '#e3f6f3' },
    query: { text: '#1a56c4', background: '#e6f0ff' },
    header: { text: '#8a4b00', background: '#fdf1dc' },
    body: { text: '#11702f', background: '#e5f6ea' },
  },
};
