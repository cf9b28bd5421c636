import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../version.ts';
import { hashOf, keyOf } from './cache.ts';

/** Names this very program, the vocabulary beside it included: what another version made, or another build of the same, is not taken for its own. */
export function programHash(): string {
  const files = readdirSync(__dirname).filter((name) => /\.(?:cjs|json|txt|bin)$/.test(name));
  return `${version} ${keyOf(files.sort().map((name) => [name, hashOf(readFileSync(join(__dirname, name)))]))}`;
}
