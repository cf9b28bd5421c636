import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document, Message } from '../core/index.ts';
import { decoded, type Encoding, sizeProblem } from './decode.ts';

/** A file that was read: the document, and how to write it back. */
export interface Source {
  readonly document: Document;
  readonly path: string;
  /** The name by which it is shown. */
  readonly name: string;
  readonly encoding: Encoding;
  /** True where the command line names the file itself, not a folder above it. */
  readonly named: boolean;
}

/** A file that could not be read, and why. */
export interface Unread {
  readonly path: string;
  readonly name: string;
  readonly reason: Message;
}

export const isUnread = <T extends object>(result: T | Unread): result is Unread => 'reason' in result;

export function readSource(path: string, named: boolean): Source | Unread {
  const name = shownName(path);
  try {
    const tooLarge = sizeProblem(statSync(path).size);
    return tooLarge ? { path, name, reason: tooLarge } : sourceOf(readFileSync(path), path, name, named);
  } catch (error) {
    return { path, name, reason: reasonOf(error) };
  }
}

/** Standard input as the file that it stands for: a draft not saved yet, a version out of git. */
export async function readStdin(filename: string | undefined): Promise<Source | Unread> {
  const path = resolve(filename ?? 'stdin.md');
  const name = filename === undefined ? '<stdin>' : shownName(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  const bytes = Buffer.concat(chunks);
  const tooLarge = sizeProblem(bytes.length);
  return tooLarge ? { path, name, reason: tooLarge } : sourceOf(bytes, path, name, true);
}

function sourceOf(bytes: Uint8Array, path: string, name: string, named: boolean): Source | Unread {
  const result = decoded(bytes);
  if ('problem' in result) return { path, name, reason: result.problem };
  return { document: { uri: pathToFileURL(path).href, text: result.text }, path, name, encoding: result.encoding, named };
}

/** A path as people know it: relative to where they stand, absolute where it lies outside; always with `/`. */
export function shownName(path: string): string {
  const shown = relative(process.cwd(), resolve(path));
  return (shown.startsWith('..') || shown === '' ? resolve(path) : shown).replace(/\\/g, '/');
}

export function reasonOf(error: unknown): Message {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? { zh: `读不了（${message}）`, en: `cannot be read (${message})` };
}

const reasons: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '没有这个文件：请检查路径', en: 'there is no such file: check the path' },
  ENOTDIR: { zh: '没有这个文件：请检查路径', en: 'there is no such file: check the path' },
  EACCES: { zh: '没有读取权限：请检查文件的权限', en: 'permission denied: check the permissions of the file' },
  EPERM: { zh: '没有读取权限：请检查文件的权限', en: 'permission denied: check the permissions of the file' },
  EISDIR: { zh: '是文件夹，这里要一个文件', en: 'this is a folder; a file is wanted here' },
  ELOOP: { zh: '是循环的符号链接：请删除或改正它', en: 'this symbolic link leads back to itself: delete or mend it' },
};
