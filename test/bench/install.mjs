import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { quietly } from '../../client/scripts/dependencies.mjs';
import { runSayingSo } from '../../client/scripts/progress.mjs';
import { root } from './texts.mjs';

const here = import.meta.dirname;

const entry = [
  "export * from './server/src/core/index.ts';",
  "export { lexicon } from './server/src/core/lexicon/lexicon.ts';",
  "export { readBlocks } from './server/src/core/markdown/blocks.ts';",
  "export { readParagraph } from './server/src/core/plan/statements/reading.ts';",
  "export { default as remarkParse } from 'remark-parse';",
  "export { unified } from 'unified';",
].join('\n');

/** The core and the parser it builds on as the programs have it, for measuring in this process. */
export const core = join(root, 'out', 'bench', 'core.cjs');

/** Installs what PlanDoc is measured beside, bundles the programs, and gives the versions of the peers. */
export async function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  if (!Object.keys(dependencies).every((name) => existsSync(join(here, 'node_modules', name))))
    await runSayingSo('downloading what PlanDoc is measured beside (npm ci, once)', 'npm', ['ci', ...quietly], { cwd: here });
  await build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root },
    outfile: core,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    logLevel: 'error',
  });
  await runSayingSo('building', process.execPath, ['client/scripts/build.mjs'], { cwd: root });
  return dependencies;
}
