import { extname } from 'node:path';
import { snapshotOf } from '../core/index.ts';
import { factsOf } from '../exchange/facts.ts';
import { type FactsFormat, type FactsSink, openSink } from './facts-sink.ts';
import { filesAt } from './files.ts';
import { options } from './options.ts';
import { isUnread, readSource, type Unread } from './source.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, parsed, UsageError } from './usage.ts';
import { ruledAlike } from './workspace.ts';
import { tellUnwritten } from './written.ts';

/**
 * `plandoc facts`: the indicator statements of files, plans or not; status 2 where a file could not be read. One file is held at a
 * time, however many there are.
 */
export async function facts(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options.facts);
  const { output } = values;
  const format = oneOf('format', values.format, options.facts.format.values, endings[extname(output ?? '').toLowerCase()] ?? 'text');
  if (positionals.length === 0)
    throw new UsageError({ zh: '要给出文件，例如 plandoc facts 2024.md', en: 'name a file, as in plandoc facts 2024.md' });
  if (format === 'parquet' && output === undefined) throw new UsageError(parquetNeedsFile);

  const found = filesAt(positionals);
  const { ruled } = ruledAlike(found.files, {});
  const unread: Unread[] = [...found.unread];
  let sink: FactsSink;
  try {
    sink = await openSink(format, output, terminal);
    let done = 0;
    for (const { settings, members, unread: problems } of ruled) {
      for (const { path, named } of members) {
        const source = readSource(path, named);
        terminal.progress(done++, found.files.length, path);
        if (isUnread(source)) unread.push(source);
        else sink.add(source.name, factsOf(snapshotOf([source.document], settings), source.document, source.name));
      }
      unread.push(...problems);
    }
    sink.close();
  } catch (error) {
    if (output === undefined || !isFromFiles(error)) throw error;
    tellUnwritten(output, error, terminal);
    return 2;
  }
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  return unread.length > 0 ? 2 : 0;
}

const endings: Readonly<Record<string, FactsFormat>> = { '.jsonl': 'jsonl', '.csv': 'csv', '.parquet': 'parquet' };

const isFromFiles = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const parquetNeedsFile = {
  zh: 'Parquet 要写到文件：加上 --output facts.parquet',
  en: 'Parquet goes to a file: add --output facts.parquet',
};
