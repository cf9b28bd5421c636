import { readFileSync } from 'node:fs';
import { version } from '../version.ts';
import { hashOf } from './cache.ts';

/** Names this very program: what another version made, or another build of the same, is not taken for its own. */
export const programHash = (): string => `${version} ${hashOf(readFileSync(__filename))}`;
