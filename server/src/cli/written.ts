import { writeFile } from 'node:fs/promises';
import { reasonOf } from './source.ts';
import type { Terminal } from './terminal.ts';

/** Writes what a command was asked to put into a file; says why where that cannot be done. */
export async function written(output: string, rendered: string | Uint8Array, terminal: Terminal): Promise<boolean> {
  try {
    await writeFile(output, rendered);
    return true;
  } catch (error) {
    tellUnwritten(output, error, terminal);
    return false;
  }
}

/** Says why a file could not be written. */
export function tellUnwritten(output: string, error: unknown, terminal: Terminal): void {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? { zh: '所在的文件夹不存在', en: 'its folder does not exist' } : reasonOf(error);
  terminal.err(`plandoc: --output ${output}: ${terminal.say({ zh: '写不了：', en: 'cannot be written: ' })}${terminal.say(reason)}\n`);
}
