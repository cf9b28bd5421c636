import { factsJsonl, factsOf, factsText } from '../exchange/facts.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, parsed, sharedOptions, UsageError } from './usage.ts';
import { openPaths } from './workspace.ts';

const options = { ...sharedOptions, format: { type: 'string' } } as const;

/** `plandoc facts`: the indicator statements of files, plans or not; status 2 where a file could not be read. */
export async function facts(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options);
  const format = oneOf('format', values.format, ['text', 'jsonl'], 'text');
  if (positionals.length === 0)
    throw new UsageError({ zh: '要给出文件，例如 plandoc facts 2024.md', en: 'name a file, as in plandoc facts 2024.md' });

  const { groups, unread } = await openPaths(positionals, {}, terminal);
  for (const { snapshot, sources } of groups) {
    for (const { document, name } of sources) {
      const found = factsOf(snapshot, document, name);
      if (format === 'jsonl') terminal.out(factsJsonl(found));
      else terminal.out(`${name}\n${factsText(found, terminal.language)}`);
    }
  }
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  return unread.length > 0 ? 2 : 0;
}
