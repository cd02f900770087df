import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';
import { describeFirstExample } from './firstExample.ts';
import { firstAnswer } from './shell/firstAnswer.ts';

/**
 * What the page's own markup does before any script has arrived: it draws the frame of the page (`shell/`), in the right
 * theme and with the page's own style sheet, and it names everything that the first screen needs, so that nothing is
 * found only once something else has arrived.
 */
export function startPage(): Plugin {
  return {
    name: 'start-page',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (!bundle) return html;
        const files = Object.values(bundle);
        const answer = firstAnswer(await describeFirstExample());
        const shell = compact(read('shell/shell.html')).replaceAll('<!--first-answer-->', () => answer);
        const entry = chunkNamed(files, 'index');
        const sheets = (chunk: Rollup.OutputChunk) => [...(chunk.viteMetadata?.importedCss ?? [])];
        const wide = ['wide', 'simulator', 'FlowCanvas'].map((name) => chunkNamed(files, name));
        const worker = files.find(({ fileName }) => /\/analysis\.worker-/.test(fileName));
        const early = chunkNamed(files, 'early');
        const first = new Set([early.fileName, entry.fileName, ...entry.imports]);
        const head = [
          ...sheets(entry).map((href) => `<link rel="preload" as="style" crossorigin href="./${href}">`),
          ...[...first].map((fileName) => `<link rel="modulepreload" crossorigin href="./${fileName}">`),
          // Preloaded by `theme.js` where the answer waits for it.
          `<link data-script="worker" as="fetch" crossorigin href="./${worker?.fileName}">`,
          ...[...new Set(wide.flatMap(({ fileName, imports }) => [fileName, ...imports]))]
            .filter((fileName) => !first.has(fileName))
            .map((href) => `<link rel="modulepreload" crossorigin media="${WIDE}" href="./${href}">`),
          ...wide
            .flatMap(sheets)
            .map((href) => `<link rel="preload" as="style" crossorigin media="${WIDE}" href="./${href}">`),
          // Asked for by `fetched`, once the page is idle.
          `<link data-script="monaco" href="./${chunkNamed(files, 'monaco').fileName}">`,
        ];
        // After `theme.js`, which would wait for a style sheet before it.
        const styles = [
          ...sheets(entry).map((href) => `<link rel="stylesheet" crossorigin href="./${href}">`),
          `<style>${compact(read('shell/shell.css'))}</style>`,
        ];
        const late = [
          `<script type="module" async crossorigin src="./${early.fileName}"></script>`,
          `<script type="module" crossorigin src="./${entry.fileName}"></script>`,
        ];
        return WRITTEN_BY_VITE.reduce((before, written) => before.replaceAll(written, ''), html)
          .replace(THEME, () => [...head, THEME, ...styles].join('\n    '))
          .replace(
            '<div id="root"></div>',
            () => `<div id="root">${shell}</div>\n    ${late.join('\n    ')}`,
          );
      },
    },
  };
}

/** All but `NARROW` of `src/app/Workbench.tsx`. */
const WIDE = 'not all and (max-width: 900px)';

const THEME = '<script src="./theme.js"></script>';

const WRITTEN_BY_VITE = [
  /<script type="module" crossorigin src="[^">]*"><\/script>/g,
  /<link rel="(?:modulepreload|stylesheet)" crossorigin href="[^">]*">/g,
];

function chunkNamed(files: readonly (Rollup.OutputAsset | Rollup.OutputChunk)[], name: string) {
  const found = files.find((file) => file.type === 'chunk' && file.name === name);
  if (found?.type !== 'chunk') throw new Error(`The build has no script named ${name}.`);
  return found;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Without the white space between lines, which means nothing in either, and lines that are a comment. */
function compact(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('/*'))
    .join('');
}
