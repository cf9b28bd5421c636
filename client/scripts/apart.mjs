import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The forms to hand on that come with a large library of their own. */
const forms = /\/(?:xlsx|docx)\.ts$/;

/**
 * Puts the modules of these forms, where they are imported when asked for, into files beside the program: it starts without reading them.
 * They take plain data, so that nothing of the program is in there twice, and programs of both kinds that stand in one folder share them. For Node.
 */
export const apart = besides((file) => `module.exports = require(require('node:path').join(__dirname, '${file}'));`);

/** The same for a Web Worker, whose name ends with its address: where it runs may be an address of the editor's own. */
export const apartInWorker = besides(
  (file, form) => `importScripts(new URL('${file}', self.name.split(' -> ').pop()).href); module.exports = self.${form};`,
);

/** `loading` gives the program that loads such a file, given the global name by which a worker knows what it exports. */
function besides(loading) {
  return {
    name: 'apart',
    setup(plan) {
      const { absWorkingDir, outfile } = plan.initialOptions;
      const folder = dirname(resolve(absWorkingDir, outfile));
      plan.onResolve({ filter: forms }, ({ path, kind, resolveDir }) =>
        kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'apart' } : undefined,
      );
      plan.onLoad({ filter: /.*/, namespace: 'apart' }, async ({ path }) => {
        const form = basename(path, '.ts');
        const file = join(folder, `${form}.js`);
        if (!written.has(file)) written.set(file, build(formBundle(absWorkingDir, path, form, file)));
        await written.get(file);
        return { contents: loading(`${form}.js`, form), loader: 'js' };
      });
    },
  };
}

/** By file: programs are bundled side by side, and each form is written once. */
const written = new Map();

/** What esbuild makes of a form: a program for workers, which Node takes for a module. */
const formBundle = (absWorkingDir, path, form, outfile) => ({
  absWorkingDir,
  entryPoints: [path],
  outfile,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  platform: 'browser',
  conditions: ['worker', 'module'],
  target: 'es2022',
  format: 'iife',
  globalName: form,
  footer: { js: `if (typeof module === 'object') module.exports = ${form};` },
});
