import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What Vite lists (`build.license`); read here and left out of the build. */
export const LISTED = 'licences.json';
export const LICENCES = 'licences.txt';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As in SPDX. */
  readonly identifier?: string;
  readonly text?: string;
}

const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ofRoot = (path: string) => readFileSync(join(ROOT, path), 'utf8').trim();

/**
 * Writes our own licence and those of all that the build holds into one text. The build fails where a licence is not
 * a permissive one, and where a worker holds a package that the list lacks: Vite lists what the page itself bundles.
 */
export function licences(): { readonly ofPage: Plugin; readonly ofWorkers: Plugin } {
  const inWorkers = new Set<string>();
  const ofWorkers: Plugin = {
    name: 'licences-of-workers',
    generateBundle(_options, bundle) {
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk') for (const id of item.moduleIds) inWorkers.add(packageOf(id));
      }
    },
  };
  const ofPage: Plugin = {
    name: 'licences',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const listed = bundle[LISTED];
        if (listed?.type !== 'asset') return this.error(`Vite wrote no ${LISTED}.`);
        const found: readonly Licence[] = JSON.parse(String(listed.source));
        delete bundle[LISTED];
        const names = new Set(found.map(({ name }) => name));
        const unlisted = [...inWorkers].filter((name) => name !== '' && !names.has(name));
        if (unlisted.length > 0)
          this.error(`Only workers bundle ${unlisted.join(', ')}: list their licences.`);
        const refused = found.filter(({ identifier }) => !PERMISSIVE.includes(identifier ?? ''));
        if (refused.length > 0) this.error(`Not permissive: ${refused.map(({ name }) => name).join(', ')}.`);
        const own = ofRoot('LICENSE');
        const notices = ofRoot('node_modules/monaco-editor/ThirdPartyNotices.txt');
        const source = [licenceText(own, found), heading('What monaco-editor holds of others'), notices];
        this.emitFile({ type: 'asset', fileName: LICENCES, source: `${source.join('\n\n')}\n` });
      },
    },
  };
  return { ofPage, ofWorkers };
}

/** The name of the package that a module belongs to; empty for our own. */
export function packageOf(moduleId: string): string {
  const path = moduleId.split('/node_modules/').at(-1);
  if (path === undefined || path === moduleId) return '';
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

/** Packages that share a text word for word are named above it together. */
export function licenceText(own: string, found: readonly Licence[]): string {
  const byText = new Map<string, string[]>();
  for (const licence of found) {
    const text = licence.text?.trim() ?? withoutText(licence);
    byText.set(text, [...(byText.get(text) ?? []), `${licence.name} ${licence.version}`]);
  }
  const sections = [...byText].map(([text, names]) => `${heading(names.join(', '))}\n\n${text}`);
  return [heading('Callback Explorer'), own, ...sections].join('\n\n');
}

/** Our own licence is MIT, too; without the line that names its holders it is anyone's. */
function withoutText({ name, identifier }: Licence): string {
  if (identifier !== 'MIT')
    throw new Error(`${name} brings no text of its licence, ${identifier}: add it here.`);
  const own = ofRoot('LICENSE');
  const terms = own.slice(own.indexOf('Permission is hereby granted'));
  return `MIT; the package holds no copy of the licence's text.\n\n${terms}`;
}

function heading(text: string): string {
  return `${'='.repeat(80)}\n${text}\n${'='.repeat(80)}`;
}
