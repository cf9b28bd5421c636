import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, root } from './bundles.mjs';
import { compile } from './command.mjs';

// Bundles the programs into dist/. What an earlier version put beside them is not to be packed with them.

for (const folder of ['client', 'command', 'server']) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
await Promise.all(Object.values(bundles).map((options) => build(options)));
compile(join(root, bundles.command.outfile), join(root, 'seeds', 'samples'));
for (const { outfile } of [bundles.server, bundles.command]) chmodSync(join(root, outfile), 0o755);
