import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, root } from './bundles.mjs';
import { startFromCompiled } from './command.mjs';

// Bundles the programs into dist/.

await Promise.all(Object.values(bundles).map((options) => build(options)));
startFromCompiled(join(root, bundles.command.outfile), join(root, 'dist', 'plandoc.cjs'));
chmodSync(join(root, bundles.server.outfile), 0o755);
