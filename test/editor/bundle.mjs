import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Bundles all of test/editor/suite into one module for an extension host, 'node' or 'web', and returns its path.
 * The suites are the same in both, but for `*.node.test.ts` and `*.web.test.ts`, which are left out in the other.
 */
export async function bundleSuites(host) {
  const other = host === 'node' ? '.web.test.ts' : '.node.test.ts';
  const files = readdirSync(join(here, 'suite')).filter((name) => name.endsWith('.test.ts') && !name.endsWith(other));
  const load = files.map((name) => `require('./suite/${name}');`).join(' ');
  const outfile = join(here, '..', '..', 'out', host === 'node' ? 'suites.node.cjs' : 'suites.web.js');
  await build({
    stdin: {
      contents: `import { runMocha } from './mocha.${host}.ts';\nexport const run = () => runMocha(() => { ${load} });`,
      resolveDir: here,
    },
    bundle: true,
    platform: host === 'node' ? 'node' : 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', ...(host === 'node' ? ['mocha'] : [])],
    outfile,
  });
  return outfile;
}
