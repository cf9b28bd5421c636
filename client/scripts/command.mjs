import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { inFunction } from './aside.mjs';

/** Where what the commands do stands, from the command itself. */
const beside = ['command', 'commands.cjs'];

/**
 * Puts what the commands do into a program beside the command, bundled with these plugins, so that `--help` and `--version` need not wait for it.
 */
export const commandsApart = (plugins) => ({
  name: 'commands-apart',
  setup(plan) {
    const { entryPoints: _entry, plugins: _plugins, ...options } = plan.initialOptions;
    const outfile = join(dirname(resolve(options.absWorkingDir, options.outfile)), ...beside);
    plan.onResolve({ filter: /\/commands\.ts$/ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'commands-apart' } : undefined,
    );
    plan.onLoad({ filter: /.*/, namespace: 'commands-apart' }, async ({ path }) => {
      await build({ ...options, plugins, entryPoints: [path], outfile, ...inFunction });
      const file = `require('node:path').join(__dirname, ${beside.map((part) => `'${part}'`)})`;
      return { contents: `module.exports = require('./compiled.cjs').load(${file});`, loader: 'js', resolveDir: import.meta.dirname };
    });
  },
});

/** Keeps what V8 compiles of that program, and of what is loaded like it, while it checks some plans, for the command to start from. */
export function compile(command, plans) {
  const program = join(dirname(command), ...beside);
  for (const name of readdirSync(dirname(program))) if (name.endsWith('.v8')) rmSync(join(dirname(program), name));
  execFileSync(process.execPath, [join(import.meta.dirname, 'compile.cjs'), program, plans]);
}
