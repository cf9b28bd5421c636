import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, root } from './bundles.mjs';
import { compile } from './command.mjs';

// Bundles the programs into dist/.

await Promise.all(Object.values(bundles).map((options) => build(options)));
compile(join(root, bundles.command.outfile), join(root, 'seeds', 'samples'));
for (const { outfile } of [bundles.server, bundles.command]) chmodSync(join(root, outfile), 0o755);
