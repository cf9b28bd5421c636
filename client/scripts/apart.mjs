import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The forms to hand on that come with a large library of their own. */
const forms = /\/(?:xlsx|docx)\.ts$/;

/**
 * Puts the modules of these forms, where they are imported when asked for, into files beside the program: it starts without reading them.
 * They take plain data, so that nothing of the program is in there twice. For Node.
 */
export const apart = {
  name: 'apart',
  setup(plan) {
    const folder = dirname(resolve(plan.initialOptions.absWorkingDir, plan.initialOptions.outfile));
    const { entryPoints: _entry, plugins: _plugins, banner: _banner, ...options } = plan.initialOptions;
    plan.onResolve({ filter: forms }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'apart' } : undefined,
    );
    plan.onLoad({ filter: /.*/, namespace: 'apart' }, async ({ path }) => {
      const file = `${basename(path, '.ts')}.cjs`;
      await build({ ...options, sourcemap: false, entryPoints: [path], outfile: join(folder, file) });
      return { contents: `module.exports = require(require('node:path').join(__dirname, '${file}'));`, loader: 'js' };
    });
  },
};
