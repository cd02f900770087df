import type { Palette } from '../pictures/drawing.types.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../pictures/palettes.ts';

/** The colours of a palette as custom properties. */
function properties({ kinds, ...colours }: Palette): string {
  return [
    ...Object.entries(colours).map(([name, value]) => `--${name}: ${value};`),
    ...Object.entries(kinds).flatMap(([kind, { text, background }]) => [
      `--kind-${kind}: ${text};`,
      `--kind-${kind}-bg: ${background};`,
    ]),
  ].join(' ');
}

const KINDS = Object.keys(LIGHT_PALETTE.kinds)
  .map((kind) => `[data-kind="${kind}"] { color: var(--kind-${kind}); background: var(--kind-${kind}-bg); }`)
  .join('\n');

/** The look of the HTML file. Pictures take the same colours (`PAGE_PALETTE`). */
export const REVIEW_STYLES = `
:root { color-scheme: light dark; ${properties(LIGHT_PALETTE)} --error: #b42020; --warning: #8a4b00; --info: #1a56c4; }
@media screen and (prefers-color-scheme: dark) { :root { ${properties(DARK_PALETTE)} --error: #ff8f8f; --warning: #f0b860; --info: #8db8ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--background); color: var(--text); font: 400 15px/1.5 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, b, th { font-weight: 600; } h1 { margin: 0 0 8px; font-size: 22px; } h2, h3 { margin: 0 0 8px; font-size: 15px; font-weight: 600; }
h1, h2, h3, p, td, th, li, summary, blockquote { overflow-wrap: anywhere; }
p { margin: 8px 0; }
.group { margin: 32px 0 8px; font-size: 22px; }
section { margin: 16px 0; padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
small { color: var(--soft); font-size: 13px; font-weight: 400; }
a { color: var(--accent); }
code { unicode-bidi: isolate; font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
[data-kind] { border-radius: 2px; }
${KINDS}
.mark[data-severity="error"] { color: var(--error); } .mark[data-severity="warning"] { color: var(--warning); } .mark[data-severity="info"] { color: var(--info); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th, td { min-width: 6rem; } td:nth-child(2) code { overflow-wrap: break-word; }
.facts th { width: 9rem; color: var(--soft); font-weight: 400; }
.facts tr:last-child > * { border-bottom: 0; }
thead th { color: var(--soft); }
ul { margin: 8px 0; padding-left: 20px; } .boxes { padding-left: 24px; list-style: "\\2610  "; }
summary { color: var(--soft); cursor: pointer; }
blockquote { margin: 12px 0; padding: 1px 12px; border-left: 3px solid var(--accent); background: var(--sunken); }
figure { margin: 16px 0; } figure svg { display: block; width: var(--picture); height: auto; }
figcaption span { display: inline-block; max-width: clamp(0px, (var(--picture) - 100%) * 9999, 100%); overflow: hidden; vertical-align: bottom; white-space: pre; }
figure { --figure: max(100%, min(var(--picture), 100vw - 4rem)); width: var(--figure); margin-left: calc((100% - var(--figure)) / 2); }
figure .scroll::-webkit-scrollbar { height: 10px; } figure .scroll::-webkit-scrollbar-thumb { border-radius: 5px; background: var(--line); } figcaption { color: var(--soft); font-size: 13px; }
@media print {
  @page { margin: 14mm; }
  @page wide { size: landscape; }
  body { background: none; print-color-adjust: exact; } main { max-width: none; padding: 0; }
  section { margin: 0 0 12pt; border-width: 0 0 1px; border-radius: 0; padding: 8px 0; }
  h1, h2, h3, summary, thead, figcaption, p:has(+ :is(.facts, .scroll, details)) { break-after: avoid; } p, li { orphans: 3; widows: 3; }
  tr, li, blockquote, figure, .facts, table:not(:has(tr:nth-child(13))) { break-inside: avoid; }
  .scroll + p:not(:has(+ :is(.scroll, details))) { break-before: avoid; }
  summary { list-style: none; } summary::-webkit-details-marker { display: none; }
  .scroll { overflow: visible; } figure { width: 100%; margin-left: 0; } figcaption span { display: none; }
  figure svg { max-width: 100%; max-height: 230mm; }
  main:has(.wide) > :is(h1, p, .wide) { page: wide; }
  details::details-content { height: auto; content-visibility: visible; }
}
`;
