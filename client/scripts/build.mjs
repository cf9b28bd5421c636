import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, root } from './bundles.mjs';

// Bundles the programs into dist/.

await Promise.all(Object.values(bundles).map((options) => build(options)));
await chmod(join(root, bundles.command.outfile), 0o755);
