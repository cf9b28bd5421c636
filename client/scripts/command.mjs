import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { inFunction } from './aside.mjs';

/** Where what the command loads when it is asked for stands, from the command itself. */
const folder = 'command';

/**
 * Puts what the commands do, and their help, into programs beside the command, bundled with these plugins: neither has to wait for the other.
 */
export const commandsApart = (plugins) => ({
  name: 'commands-apart',
  setup(plan) {
    const { entryPoints: _entry, plugins: _plugins, ...options } = plan.initialOptions;
    plan.onResolve({ filter: /\/(?:commands|help)\.ts$/ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'commands-apart' } : undefined,
    );
    plan.onLoad({ filter: /.*/, namespace: 'commands-apart' }, async ({ path }) => {
      const file = `${basename(path, '.ts')}.cjs`;
      const outfile = join(dirname(resolve(options.absWorkingDir, options.outfile)), folder, file);
      await build({ ...options, plugins, entryPoints: [path], outfile, ...inFunction });
      const where = `require('node:path').join(__dirname, '${folder}', '${file}')`;
      return { contents: `module.exports = require('./compiled.cjs').load(${where});`, loader: 'js', resolveDir: import.meta.dirname };
    });
  },
});

/** Of the manifest a program needs its version alone. */
export const versionAlone = {
  name: 'version-alone',
  setup(plan) {
    plan.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
      loader: 'json',
    }));
  },
};

/** Keeps what V8 compiles of what the commands do, and of what is loaded like it, while they check some plans, for the command to start from. */
export function compile(command, plans) {
  const program = join(dirname(command), folder, 'commands.cjs');
  for (const name of readdirSync(dirname(program))) if (name.endsWith('.v8')) rmSync(join(dirname(program), name));
  execFileSync(process.execPath, [join(import.meta.dirname, 'compile.cjs'), program, plans]);
}
