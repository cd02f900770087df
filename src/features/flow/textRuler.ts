/** How wide texts of the flow are, in pixels. */
export interface TextRuler {
  /** Paths and keys. */
  readonly mono: (text: string) => number;
  /** Summaries and marks. */
  readonly sans: (text: string) => number;
  /** Names. */
  readonly bold: (text: string) => number;
}

/** --size-s, in rem. */
const SIZE = 0.75;

/**
 * Measures text in the page's fonts, so that the room it takes is known before anything is drawn. Each character is
 * measured once: thousands of names cost additions only.
 *
 * @param rem Pixels of the root font size.
 */
export function textRuler(rem: number): TextRuler {
  const style = getComputedStyle(document.documentElement);
  const context = document.createElement('canvas').getContext('2d');
  const ruler = (font: string, weight: number, usual: number) =>
    rulerOf((character) => {
      if (!context) return usual * SIZE * rem;
      context.font = `${weight} ${SIZE * rem}px ${font}`;
      return context.measureText(character).width;
    });
  const mono = style.getPropertyValue('--font-mono') || 'monospace';
  const sans = style.getPropertyValue('--font-sans') || 'sans-serif';
  return { mono: evenly(ruler(mono, 400, 0.605)), sans: ruler(sans, 400, 0.55), bold: ruler(sans, 600, 0.6) };
}

/** Of a font whose characters are equally wide, most texts need no sum. */
function evenly(measure: (text: string) => number): (text: string) => number {
  const one = measure('0');
  return (text) => (ASCII.test(text) ? one * text.length : measure(text));
}

const ASCII = /^[ -~]*$/;

function rulerOf(measure: (character: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let width = 0;
    for (const character of text) {
      let own = known.get(character);
      if (own === undefined) {
        own = measure(character);
        known.set(character, own);
      }
      width += own;
    }
    return width;
  };
}
