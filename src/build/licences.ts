import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
const ICONS =
  'codicon.ttf: Visual Studio Code icons, https://github.com/microsoft/vscode-codicons, copyright Microsoft Corporation, Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/legalcode';
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
        const found: readonly Licence[] = [...JSON.parse(String(listed.source)), ...copiedIntoMonaco()];
        delete bundle[LISTED];
        const names = new Set(found.map(({ name }) => name));
        const unlisted = [...inWorkers].filter((name) => name !== '' && !names.has(name));
        if (unlisted.length > 0)
          this.error(`Only workers bundle ${unlisted.join(', ')}: list their licences.`);
        const refused = found.filter(({ identifier }) => !isPermissive(identifier));
        if (refused.length > 0) this.error(`Not permissive: ${refused.map(({ name }) => name).join(', ')}.`);
        const own = ofRoot('LICENSE');
        const notices = ofRoot('node_modules/monaco-editor/ThirdPartyNotices.txt');
        const source = [
          licenceText(own, found),
          heading('What monaco-editor holds of others'),
          notices,
          heading('The icons of monaco-editor'),
          ICONS,
        ];
        this.emitFile({ type: 'asset', fileName: LICENCES, source: `${source.join('\n\n')}\n` });
      },
    },
  };
  return { ofPage, ofWorkers };
}

/** Monaco's code holds copies of its dependencies, so that Vite sees no packages; its own notices leave one out. */
export function copiedIntoMonaco(): readonly Licence[] {
  const { dependencies } = JSON.parse(ofRoot('node_modules/monaco-editor/package.json'));
  return Object.keys(dependencies).map((name) => {
    const folder = [`node_modules/monaco-editor/node_modules/${name}`, `node_modules/${name}`].find((each) =>
      existsSync(join(ROOT, each)),
    );
    const { version, license } = JSON.parse(ofRoot(`${folder}/package.json`));
    if (version !== dependencies[name]) throw new Error(`${name} is ${version}, and not what Monaco holds.`);
    const file = readdirSync(join(ROOT, folder ?? '')).find((each) =>
      ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].includes(each),
    );
    return { name, version, identifier: license, text: ofRoot(`${folder}/${file}`) };
  });
}

/** Of several licences to choose from, one is enough. */
function isPermissive(identifier = ''): boolean {
  return identifier
    .replace('(', '')
    .replace(')', '')
    .split(' OR ')
    .some((each) => PERMISSIVE.includes(each));
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
