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

/** The dark theme of `tokens.css`. */
export const DARK_PALETTE: Palette = {
  background: '#0f131a',
  surface: '#161b25',
  sunken: '#11161f',
  line: '#6d7b95',
  text: '#e7ebf3',
  soft: '#aab4c6',
  accent: '#938fff',
  kinds: {
    line: { text: '#c4a7ff', background: '#2a2145' },
    status: { text: '#c4a7ff', background: '#2a2145' },
    path: { text: '#5fd6c8', background: '#12332f' },
    query: { text: '#8db8ff', background: '#172b4d' },
    header: { text: '#f0b860', background: '#3a2a10' },
    body: { text: '#74d990', background: '#15331f' },
  },
};

/** Colours by name, for a page that has both themes: it says what `--text` and the others are. */
export const PAGE_PALETTE: Palette = {
  background: 'var(--background)',
  surface: 'var(--surface)',
  sunken: 'var(--sunken)',
  line: 'var(--line)',
  text: 'var(--text)',
  soft: 'var(--soft)',
  accent: 'var(--accent)',
  kinds: {
    line: { text: 'var(--kind-line)', background: 'var(--kind-line-bg)' },
    status: { text: 'var(--kind-status)', background: 'var(--kind-status-bg)' },
    path: { text: 'var(--kind-path)', background: 'var(--kind-path-bg)' },
    query: { text: 'var(--kind-query)', background: 'var(--kind-query-bg)' },
    header: { text: 'var(--kind-header)', background: 'var(--kind-header-bg)' },
    body: { text: 'var(--kind-body)', background: 'var(--kind-body-bg)' },
  },
};
