import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { applyEdits, type Edit, fixAllOf, type Message } from '../core/index.ts';
import { encoded } from './decode.ts';
import { options } from './options.ts';
import { reasonOf, type Source } from './source.ts';
import { colored, type Terminal } from './terminal.ts';
import { parsed } from './usage.ts';
import { openPaths } from './workspace.ts';

/**
 * `plandoc fix`: mends the plans at the paths and keeps their encoding and line ends. With `--diff` nothing is written and the
 * status is 1 where something would be; 2 where a file could not be read or written.
 */
export async function fix(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options.fix);
  const { groups, unread } = openPaths(positionals.length > 0 ? positionals : ['.'], values, terminal);
  let changed = 0;
  let failed = unread.length > 0;
  for (const { snapshot, sources } of groups) {
    for (const source of sources) {
      const edits = fixAllOf(snapshot, source.document.uri, values.unsafe ? 'unsafe' : 'safe');
      if (edits.length === 0) continue;
      const text = applyEdits(source.document.text, edits);
      changed += 1;
      if (values.diff) {
        terminal.out(await diffOf(source, text, colored(values, false)));
        continue;
      }
      const problem = await save(source, text);
      if (problem) terminal.err(`plandoc: ${source.name}: ${terminal.say(problem)}\n`);
      else if (!values.quiet) terminal.out(`${source.name}: ${terminal.say(mended(edits))}\n`);
      failed ||= problem !== undefined;
    }
  }
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  if (changed === 0 && !values.quiet) terminal.err(`${terminal.say({ zh: '没有可以自动修正的地方', en: 'there is nothing to fix' })}\n`);
  return failed ? 2 : values.diff && changed > 0 ? 1 : 0;
}

/** The change as a unified diff. Its header is written here: names in Chinese stay readable. */
async function diffOf({ name, document }: Source, text: string, color: boolean): Promise<string> {
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff');
  const options = { context: 1, headerOptions: OMIT_HEADERS };
  const hunks = createTwoFilesPatch(name, name, document.text, text, undefined, undefined, options);
  const patch = `--- a/${name}\n+++ b/${name}\n${hunks}`;
  return color ? patch.replace(/^-.*$/gm, '\u001b[31m$&\u001b[0m').replace(/^\+.*$/gm, '\u001b[32m$&\u001b[0m') : patch;
}

/** Writes a file anew beside the old one and puts it in its place, so that a full disk or a crash costs no text. */
async function save({ path, encoding }: Source, text: string): Promise<Message | undefined> {
  const bytes = encoded(text, encoding);
  if (!bytes) return gb18030;
  try {
    const real = await realpath(path);
    const draft = `${real}.plandoc-${process.pid}`;
    try {
      await writeFile(draft, bytes, { flag: 'wx' });
      await chmod(draft, (await stat(real)).mode);
      await rename(draft, real);
    } finally {
      await rm(draft, { force: true });
    }
    return undefined;
  } catch (error) {
    const { zh, en } = reasonOf(error);
    return { zh: `写不了：${zh}`, en: `cannot be written: ${en}` };
  }
}

const mended = (edits: readonly Edit[]): Message => ({
  zh: `修改了 ${edits.length} 处`,
  en: `${edits.length} ${edits.length === 1 ? 'place' : 'places'} changed`,
});

const gb18030: Message = {
  zh: '是 GB18030 编码，不能写回：请先另存为 UTF-8，再运行 plandoc fix',
  en: 'is in GB18030, which cannot be written: save it as UTF-8 first, then run plandoc fix',
};
