import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * What the language server seldom needs, and the functions that are called of each: Markdown's parser is not, where a plan is bare text, nor is the look of
 * a report before one is written, nor what the library of the protocol takes of Node for other uses.
 */
const seldom = {
  yaml: ['parse'],
  'jsonc-parser': ['findNodeAtLocation', 'getNodeValue', 'modify', 'parse', 'parseTree', 'printParseErrorCode'],
  picomatch: ['isMatch'],
  zod: [
    'array',
    'boolean',
    'enum',
    'int',
    'looseObject',
    'number',
    'object',
    'partialRecord',
    'record',
    'strictObject',
    'string',
    'toJSONSchema',
    'tuple',
    'unknown',
  ],
  './tree.ts': ['treeOf'],
  './style.ts': ['styleSheet'],
  child_process: ['fork', 'spawnSync'],
  crypto: ['randomBytes'],
};
const only = new RegExp(`^(?:${Object.keys(seldom).join('|').replaceAll('.', '\\.')})$`);

/** A program that is a function around a module, as `compiled.cjs` loads it. */
export const inFunction = {
  banner: { js: '(function (exports, require, module, __filename, __dirname, load) {' },
  footer: { js: '})' },
};

/**
 * Puts what a program seldom needs into files beside it, which are read when one of their functions is first called: the libraries above
 * and the pages of the rules. For Node, where a file can be read while the caller waits. Those in `compiled` are loaded as the command loads itself.
 */
export const aside = (compiled = []) => ({
  name: 'aside',
  setup(plan) {
    const folder = dirname(resolve(plan.initialOptions.absWorkingDir, plan.initialOptions.outfile));
    const { entryPoints: _entry, plugins: _plugins, outfile: _outfile, banner: _banner, footer: _footer, ...options } = plan.initialOptions;
    plan.onStart(() => void mkdirSync(folder, { recursive: true }));

    plan.onResolve({ filter: only }, ({ path, resolveDir, importer, namespace }) =>
      importer === '' || namespace === 'aside' ? undefined : { path, namespace: 'aside', pluginData: resolveDir },
    );
    plan.onLoad({ filter: /.*/, namespace: 'aside' }, async ({ path, pluginData: resolveDir }) => {
      if (builtinModules.includes(path)) return { contents: stub(`require('node:${path}')`, seldom[path]), loader: 'js' };
      const file = `${basename(path, '.ts')}.cjs`;
      const names = path === 'picomatch' ? ['default'] : seldom[path];
      const contents = `export { ${names} } from '${path}';`;
      const own = compiled.includes(path) ? inFunction : {};
      await build({ ...options, ...own, sourcemap: false, stdin: { contents, resolveDir }, outfile: join(folder, file) });
      const load = compiled.includes(path) ? 'load' : 'require';
      return {
        contents: stub(`${load}(require('node:path').join(__dirname, '${file}'))`, seldom[path], path === 'picomatch'),
        loader: 'js',
      };
    });

    plan.onLoad({ filter: /rules[\\/][\w-]+\.md$/ }, ({ path }) => {
      mkdirSync(join(folder, 'rules'), { recursive: true });
      writeFileSync(join(folder, 'rules', basename(path)), readFileSync(path));
      return {
        contents: `export default require('node:fs').readFileSync(require('node:path').join(__dirname, 'rules', '${basename(path)}'), 'utf8');`,
        loader: 'js',
      };
    });
  },
});

/** A module whose functions load the real one, as `loading` does, when they are called. */
function stub(loading, names, isDefault) {
  const functions = names.map((name) => `const ${name}_ = (...given) => whole().${isDefault ? 'default.' : ''}${name}(...given);`);
  const exported = isDefault
    ? `export default { ${names.map((name) => `${name}: ${name}_`)} };`
    : `export { ${names.map((name) => `${name}_ as ${name}`)} };`;
  return `const whole = () => ${loading};\n${functions.join('\n')}\n${exported}`;
}
