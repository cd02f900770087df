import type { Plugin } from 'vite';

const WHOLE_LIBRARY = /\/js-yaml\/dist\/js-yaml\.mjs$/;

/**
 * Lets the bundler drop top-level definitions of js-yaml that nothing uses: it builds schemas of every YAML version when
 * it is loaded, and the core reads the parser's events itself. Saves 3 kB gzip of the worker.
 *
 * A bundler keeps `var x = define(…)`, since the call might do more than give a value. Here it is told that no
 * initializer of the file does. Used code stays unchanged, in its original order.
 */
export function unusedDefinitions(): Plugin {
  return {
    name: 'unused-definitions',
    apply: 'build',
    transform(code, id) {
      if (!WHOLE_LIBRARY.test(id)) return undefined;
      return { code: markPure(code, this.parse(code)), map: null };
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Program {
  readonly body: readonly (Node & { readonly declarations?: readonly { readonly init: Node | null }[] })[];
}

/** Makes each top-level initializer the body of a call that is marked as pure. */
export function markPure(code: string, { body }: Program): string {
  const initializers = body.flatMap(({ type, declarations = [] }) =>
    type === 'VariableDeclaration' ? declarations.flatMap(({ init }) => (init === null ? [] : [init])) : [],
  );
  let marked = '';
  let end = 0;
  for (const init of initializers) {
    // Literals and functions are known to do nothing; a name would be lost to an anonymous function.
    if (!MAY_ACT.has(init.type)) continue;
    marked += `${code.slice(end, init.start)}/* @__PURE__ */ (() => (${code.slice(init.start, init.end)}))()`;
    end = init.end;
  }
  return marked + code.slice(end);
}

const MAY_ACT = new Set([
  'CallExpression',
  'NewExpression',
  'ObjectExpression',
  'TemplateLiteral',
  'MemberExpression',
]);
