// Which folder may import which folders and packages, without circles: node .ci/borders.mjs
// With --update it takes today's state over, and writes the table of CONTRIBUTING.md anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = new URL('borders.json', import.meta.url);
const borders = JSON.parse(readFileSync(file, 'utf8'));
const guide = new URL('../CONTRIBUTING.md', import.meta.url);

/** By "from → to": how many imports, whether any of them is of a value, and one of them. */
const edges = new Map();
const packages = [];
for (const path of sourceFiles()) for (const found of importsOf(path)) note(path, found);

const forbidden = [...edges.keys()].filter((key) => !isAllowed(edges.get(key))).sort();
const circles = {
  values: circlesOf([...edges.values()].filter(({ value }) => value)),
  types: circlesOf([...edges.values()]),
};

if (process.argv.includes('--update')) {
  const known = { imports: forbidden, circles };
  if (JSON.stringify(known) !== JSON.stringify(borders.known))
    writeFileSync(file, `${JSON.stringify({ ...borders, known }, null, 2)}\n`);
  writeFileSync(guide, withTable(readFileSync(guide, 'utf8')));
}
const { known } = JSON.parse(readFileSync(file, 'utf8'));
const news = [
  ...forbidden
    .filter((key) => !known.imports.includes(key))
    .map((key) => `${key}: not allowed by .ci/borders.json (${edges.get(key).example})`),
  ...Object.entries(circles).flatMap(([kind, found]) =>
    found
      .filter((circle) => !known.circles[kind].some((old) => circle.every((name) => old.includes(name))))
      .map((circle) => `${circle.join(', ')}: a circle of ${kind}`),
  ),
  ...packages,
  ...differencesOfTable(),
];
const mended = known.imports.filter((key) => !forbidden.includes(key));
console.log(
  `Borders: ${forbidden.length} pairs of folders that should not import each other, ${circles.values.length} circles of values, ${circles.types.length} with types.`,
);
if (mended.length > 0)
  console.log(`No more needed in .ci/borders.json (--update):\n  ${mended.join('\n  ')}`);
if (news.length > 0) {
  console.error(news.join('\n'));
  process.exitCode = 1;
}

function sourceFiles() {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|growth|fixture|d)\.tsx?$|ForTest\.tsx$/.test(name));
}

function* importsOf(path) {
  const code = readFileSync(join(root, path), 'utf8');
  for (const node of parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).body) {
    if (!node.source) continue;
    const names = node.specifiers ?? [];
    const onlyTypes =
      (node.importKind ?? node.exportKind) === 'type' ||
      (names.length > 0 && names.every((each) => (each.importKind ?? each.exportKind) === 'type'));
    yield { target: node.source.value, value: !onlyTypes };
  }
  for (const [, type, target] of code.matchAll(/(typeof )?\bimport\(\s*'([^']+)'/g))
    yield { target, value: type === undefined };
}

function note(path, { target, value }) {
  if (!target.startsWith('.')) {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
    const allowed = packagesOf(path) ?? packagesOf(folderOf(path)) ?? [];
    if (!allowed.includes('*') && !allowed.includes(name))
      packages.push(`${path} → ${name}: this package is not allowed by .ci/borders.json`);
    return;
  }
  if (!/\.tsx?$/.test(target)) return;
  const file = normalize(join(dirname(path), target)).replaceAll('\\', '/');
  const from = folderOf(path);
  const to = (inCore(path) ? undefined : wayIn(file)) ?? folderOf(file);
  if (from === to) return;
  const key = `${from} → ${to}`;
  const before = edges.get(key);
  edges.set(key, { from, to, value: value || before?.value === true, example: before?.example ?? path });
}

function inCore(path) {
  return path.startsWith('src/openapi/');
}

/** How a file of the core may be imported from outside it, if at all: see "The entries" in src/openapi/README.md. */
function wayIn(file) {
  if (/^src\/openapi\/(?:\w+\/)?index\.ts$/.test(file)) return 'entries';
  return borders.loadedOnUse.includes(file) ? 'loadedOnUse' : undefined;
}

/** What the rules speak of: a folder of `src`; in the core and the features one of theirs, or a file beside those. */
function folderOf(path) {
  const parts = path.split('/');
  return parts.slice(0, ['openapi', 'features'].includes(parts[1]) ? 3 : 2).join('/');
}

function isAllowed({ from, to }) {
  const [above, below] = [from, to].map((each) => borders.floors.indexOf(each));
  if (above >= 0 && below >= 0) return below < above;
  const allowed = borders.mayImport[from] ?? borders.mayImport[`${dirname(from)}/*`];
  return (allowed ?? []).some(
    (each) => each === to || (each.endsWith('*') && to.startsWith(each.slice(0, -1))),
  );
}

function packagesOf(from) {
  return borders.packages[from] ?? borders.packages[`${dirname(from)}/*`];
}

/** The rows of the table in CONTRIBUTING.md; their last cell is written from the rules. */
function tableRows(text) {
  return [...text.matchAll(/^\| `(src\/[^`]+)` \|(.*)\|(.*)\|$/gm)].map(([line, folder, holds]) => ({
    line,
    folder,
    right: `| \`${folder}\` |${holds}| ${mayImportText(folder)} |`,
  }));
}

function withTable(text) {
  return tableRows(text).reduce((before, { line, right }) => before.replace(line, () => right), text);
}

function differencesOfTable() {
  const rows = tableRows(readFileSync(guide, 'utf8'));
  const missing = ['src/openapi', ...Object.keys(borders.mayImport)].filter(
    (name) => !rows.some(({ folder }) => folder === name),
  );
  return [
    ...missing.map((name) => `CONTRIBUTING.md: the table has no row for ${name}`),
    ...rows
      .filter(({ line, right }) => line !== right)
      .map(({ folder }) => `CONTRIBUTING.md: the row of ${folder} differs from .ci/borders.json (--update)`),
  ];
}

function mayImportText(folder) {
  const floors = folder === 'src/openapi';
  const names = (borders.mayImport[folder] ?? []).map((each) =>
    each === '*' ? 'everything' : `\`${each.replace(/^src\/|\/\*$|\/index\.ts$/g, '')}\``,
  );
  const own = borders.packages[floors ? `${folder}/*` : folder] ?? [];
  const exceptions = Object.entries(borders.packages).filter(
    ([path]) => path.startsWith(`${folder}/`) && /\.ts$/.test(path),
  );
  const more = exceptions.map(
    ([path, list]) =>
      `${list.filter((each) => !own.includes(each)).join(', ')} in \`${path.slice(folder.length + 1)}\``,
  );
  return [
    floors ? 'each folder those below it' : names.join(', '),
    [...own.filter((each) => each !== '*'), ...more].join(', '),
  ]
    .filter(Boolean)
    .join('; ');
}

/** Folders that reach each other, with more than one in each circle (Tarjan would be faster; there are forty). */
function circlesOf(arrows) {
  const next = group(arrows);
  const reach = (start) => {
    const seen = new Set();
    const open = [start];
    while (open.length > 0)
      for (const { to } of next.get(open.pop()) ?? []) if (!seen.has(to)) open.push(to) && seen.add(to);
    return seen;
  };
  const reached = new Map([...next.keys()].map((name) => [name, reach(name)]));
  const circles = new Map();
  for (const [name, names] of reached) {
    if (!names.has(name)) continue;
    const circle = [...names].filter((other) => reached.get(other)?.has(name)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

function group(arrows) {
  const groups = new Map();
  for (const arrow of arrows) groups.set(arrow.from, [...(groups.get(arrow.from) ?? []), arrow]);
  return groups;
}
