import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';
import { rulesFor } from './rulesFor.ts';

/**
 * What the page's own markup does before any script has arrived: it draws the frame of the page (`shell/`), in the right
 * theme and with the style sheet's own rules, and it names everything that the first screen needs, so that nothing is
 * found only once something else has arrived.
 */
export function startPage(): Plugin {
  return {
    name: 'start-page',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const files = Object.values(bundle);
        const shell = compact(read('shell/shell.html'));
        const styles = files.flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') && !/\/monaco-/.test(file.fileName)
            ? [String(file.source)]
            : [],
        );
        const css = rulesFor(shell, styles.join('')) + compact(read('shell/shell.css'));
        const entry = chunkNamed(files, 'index');
        const sheets = (chunk: Rollup.OutputChunk) => [...(chunk.viteMetadata?.importedCss ?? [])];
        const wide = ['wide', 'simulator', 'FlowCanvas'].map((name) => chunkNamed(files, name));
        const worker = files.find(({ fileName }) => /\/analysis\.worker-/.test(fileName));
        const early = chunkNamed(files, 'early');
        const first = [...new Set([early.fileName, entry.fileName, ...entry.imports])];
        const head = [
          ...first.map((fileName) => `<link rel="modulepreload" crossorigin href="./${fileName}">`),
          ...sheets(entry).map((href) => `<link rel="preload" as="style" crossorigin href="./${href}">`),
          `<link rel="preload" as="fetch" crossorigin href="./${worker?.fileName}">`,
          ...wide.flatMap((chunk) => [
            `<link rel="modulepreload" crossorigin media="${WIDE}" href="./${chunk.fileName}">`,
            ...sheets(chunk).map(
              (href) => `<link rel="preload" as="style" crossorigin media="${WIDE}" href="./${href}">`,
            ),
          ]),
          `<style>${css}</style>`,
        ];
        const late = [
          ...sheets(entry).map((href) => `<link rel="stylesheet" crossorigin href="./${href}">`),
          `<script type="module" async crossorigin src="./${early.fileName}"></script>`,
          `<script type="module" crossorigin src="./${entry.fileName}"></script>`,
        ];
        return html
          .replaceAll(WRITTEN_BY_VITE, '')
          .replace(/<script src="\.\/theme\.js">/, (script) => `${head.join('\n    ')}\n    ${script}`)
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

const WRITTEN_BY_VITE =
  /\s*<(?:script type="module" crossorigin src="\.\/assets\/[^>]*><\/script>|link rel="(?:modulepreload|stylesheet)" crossorigin [^>]*>)/g;

function chunkNamed(files: readonly (Rollup.OutputAsset | Rollup.OutputChunk)[], name: string) {
  const found = files.find((file) => file.type === 'chunk' && file.name === name);
  if (found?.type !== 'chunk') throw new Error(`The build has no script named ${name}.`);
  return found;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Without the white space between lines, which means nothing in either. */
function compact(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, '');
}
