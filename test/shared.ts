import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real documents that stand beside the project and not in it; a checkout elsewhere does not have them. */
export const shared = join(import.meta.dirname, '..', '..', 'shared');

/** Why a test over real documents is left out, or false where they are at hand. */
export const leftOut = existsSync(join(shared, 'seed', 'plan-2024.txt'))
  ? false
  : 'the real documents are not beside this checkout (../shared)';
