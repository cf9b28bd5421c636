import { closeSync, openSync, writeFileSync } from 'node:fs';
import { isOffice } from '../exchange/office-forms.ts';
import { reasonOf } from './source.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** A result, as a whole or in pieces that are made as they are written. */
export type Rendered = string | Uint8Array | Iterable<string | Uint8Array>;

/** Prints a result, or writes it into the file that was asked for; false where that cannot be done. */
export function handedOver(output: string | undefined, rendered: Rendered, terminal: Terminal): boolean {
  if (output !== undefined) return written(output, rendered, terminal);
  for (const piece of piecesOf(rendered)) terminal.out(piece);
  return true;
}

/** Throws a UsageError where a form that is no text would go to a terminal. */
export function keepFromTerminal(format: string, output: string | undefined): void {
  if (output !== undefined || !process.stdout.isTTY || !isOffice(format)) return;
  throw new UsageError({
    zh: `${format} 不是文本，不能显示在终端上：加上 --output 文件.${format}`,
    en: `${format} is no text to show on a terminal: add --output FILE.${format}`,
  });
}

/** Writes what a command was asked to put into a file; says why where that cannot be done. */
export function written(output: string, rendered: Rendered, terminal: Terminal): boolean {
  try {
    const file = openSync(output, 'w');
    try {
      for (const piece of piecesOf(rendered)) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    tellUnwritten(output, error, terminal);
    return false;
  }
}

const piecesOf = (rendered: Rendered): Iterable<string | Uint8Array> =>
  typeof rendered === 'string' || rendered instanceof Uint8Array ? [rendered] : rendered;

/** Says why a file could not be written. */
export function tellUnwritten(output: string, error: unknown, terminal: Terminal): void {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? { zh: '所在的文件夹不存在', en: 'its folder does not exist' } : reasonOf(error);
  terminal.err(`plandoc: --output ${output}: ${terminal.say({ zh: '写不了：', en: 'cannot be written: ' })}${terminal.say(reason)}\n`);
}
