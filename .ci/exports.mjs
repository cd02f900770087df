// What is exported: no two things of one name, an example for each function of the core's entries, no dead value in them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { loadedOnUse } = JSON.parse(readFileSync(new URL('borders.json', import.meta.url), 'utf8'));
const modules = new Map(sourceFiles().map((path) => [path, read(path)]));

const faults = [...namesakes(), ...entries().flatMap(([path]) => faultsOfEntry(path))];
console.log(
  `Exports: ${modules.size} modules, ${entries().length} entries of the core, ${faults.length} faults.`,
);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

function sourceFiles() {
  return ['src', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter(
        (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !/\/(?:suite|node_modules)\//.test(name),
      ),
  );
}

/** The names that a module declares and exports, those it exports from others, and those it imports. */
function read(path) {
  const code = readFileSync(join(root, path), 'utf8');
  const { body } = parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const targetOf = ({ source }) =>
    source?.value.startsWith('.')
      ? normalize(join(dirname(path), source.value)).replaceAll('\\', '/')
      : undefined;
  const own = new Map();
  for (const node of body) {
    for (const name of namesOf(node)) {
      const comment = commentBefore(code, node.start) || (own.get(name)?.comment ?? '');
      own.set(name, { type: node.declaration.type, comment });
    }
  }
  return {
    own,
    from: body
      .filter(({ type }) => type.startsWith('Export'))
      .flatMap((node) => reexports(node, targetOf(node))),
    imported: body
      .filter(({ type }) => type === 'ImportDeclaration')
      .flatMap((node) =>
        node.specifiers.map(({ imported }) => ({ target: targetOf(node), name: imported?.name })),
      ),
  };
}

/** What an `export` declares itself. */
function namesOf({ type, declaration }) {
  if (type !== 'ExportNamedDeclaration' || !declaration) return [];
  return (declaration.declarations ?? [declaration]).flatMap(({ id }) =>
    id.type === 'Identifier' ? [id.name] : [],
  );
}

function reexports({ type, exportKind, specifiers }, target) {
  if (target === undefined) return [];
  if (type === 'ExportAllDeclaration') return [{ target, isType: exportKind === 'type' }];
  return specifiers.map((each) => ({
    target,
    name: each.local.name,
    isType: (each.exportKind ?? exportKind) === 'type' || exportKind === 'type',
  }));
}

/** The comment that ends right before an offset; of a function with several signatures, only the first has one. */
function commentBefore(code, offset) {
  const before = code.slice(0, offset).trimEnd();
  return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : '';
}

/** Tests, and what only they use, may name their samples as they like. */
function namesakes() {
  const homes = new Map();
  for (const [path, { own }] of modules) {
    if (/^e2e\/|\.(?:test|growth|fixture)\.|fixtures\.ts$|renderForTest/.test(path)) continue;
    for (const name of own.keys()) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  return [...homes]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: exported by ${paths.join(' and ')}`);
}

function entries() {
  return [...modules].filter(([path]) => /^src\/openapi\/(?:\w+\/)?index\.ts$/.test(path));
}

function faultsOfEntry(entry) {
  return exportsOf(entry).flatMap(({ name, path, isType }) => {
    const { type, comment } = modules.get(path).own.get(name);
    if (isType || /^TS/.test(type)) return [];
    const isDead = !loadedOnUse.includes(path) && !isImported(entry, name);
    return [
      ...(type === 'FunctionDeclaration' && !comment.includes('@example')
        ? [`${name}: exported by ${entry} without an @example (${path})`]
        : []),
      ...(isDead ? [`${name}: exported by ${entry}, but nothing imports it`] : []),
    ];
  });
}

function exportsOf(path) {
  return modules.get(path).from.flatMap(({ target, name, isType }) => {
    const names = name === undefined ? [...modules.get(target).own.keys()] : [name];
    return names.map((each) => ({ name: each, path: target, isType }));
  });
}

function isImported(entry, name) {
  return [...modules.values()].some(({ imported }) =>
    imported.some((each) => each.target === entry && each.name === name),
  );
}
