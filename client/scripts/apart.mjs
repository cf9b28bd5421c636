import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The forms to hand on that come with a large library of their own. */
const forms = /\/(?:xlsx|docx)\.ts$/;

/**
 * Puts the modules of these forms, where they are imported when asked for, into files beside the program: it starts without reading them.
 * They take plain data, so that nothing of the program is in there twice. For Node.
 */
export const apart = besides('.cjs', (file) => ({
  contents: `module.exports = require(require('node:path').join(__dirname, '${file}'));`,
}));

/** The same for a Web Worker, whose name ends with its address: where it runs may be an address of the editor's own. */
export const apartInWorker = besides('.js', (file, form) => ({
  globalName: form,
  contents: `importScripts(new URL('${file}', self.name.split(' -> ').pop()).href); module.exports = self.${form};`,
}));

/** `loading` gives the program that loads such a file, and the global name that the file has for what it exports. */
function besides(ending, loading) {
  return {
    name: 'apart',
    setup(plan) {
      const folder = dirname(resolve(plan.initialOptions.absWorkingDir, plan.initialOptions.outfile));
      const { entryPoints: _entry, plugins: _plugins, banner: _banner, footer: _footer, ...options } = plan.initialOptions;
      plan.onResolve({ filter: forms }, ({ path, kind, resolveDir }) =>
        kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'apart' } : undefined,
      );
      plan.onLoad({ filter: /.*/, namespace: 'apart' }, async ({ path }) => {
        const form = basename(path, '.ts');
        const { contents, globalName } = loading(form + ending, form);
        const outfile = join(folder, form + ending);
        await build({ ...options, sourcemap: false, entryPoints: [path], outfile, ...(globalName && { globalName }) });
        return { contents, loader: 'js' };
      });
    },
  };
}
