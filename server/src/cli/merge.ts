import { readFile } from 'node:fs/promises';
import { type Merged, merged } from '../exchange/merge.ts';
import { options } from './options.ts';
import { reasonOf } from './source.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, parsed, UsageError } from './usage.ts';
import { written } from './written.ts';

/** `plandoc merge`: the JSON reports of all shards as the one that a check of the whole gives, and its status. */
export async function merge(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options.merge);
  const bar = oneOf('fail-on', values['fail-on'], options.merge['fail-on'].values, 'error');
  if (positionals.length === 0)
    throw new UsageError({
      zh: '要给出各份的 JSON 报告，例如 plandoc merge 1.json 2.json',
      en: 'name the reports of the shards, as in plandoc merge 1.json 2.json',
    });
  const shards = [];
  for (const path of positionals) {
    try {
      shards.push({ name: path, text: await readFile(path, 'utf8') });
    } catch (error) {
      terminal.err(`plandoc: ${path}: ${terminal.say(reasonOf(error))}\n`);
      return 2;
    }
  }
  const result: Merged = merged(shards);
  if ('problem' in result) {
    terminal.err(`plandoc: ${terminal.say(result.problem)}\n`);
    return 2;
  }
  if (values.output === undefined) terminal.out(result.text);
  else if (!written(values.output, result.text, terminal)) return 2;
  if (result.unread > 0) return 2;
  const reached = bar === 'never' ? 0 : { error: result.error, warning: result.error + result.warning, info: result.findings }[bar];
  return reached > 0 ? 1 : 0;
}
