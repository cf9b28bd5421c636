import { existsSync } from 'node:fs';
import { nearest } from '../core/index.ts';
import { type CommandName, isCommand } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** The command's name and what runs it; each is loaded only when asked for. */
const commands: Readonly<Record<CommandName, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
  check: async (args, terminal) => (await import('./check.ts')).check(args, terminal),
  completion: async (args, terminal) => (await import('./completion.ts')).completion(args, terminal),
  compare: async (args, terminal) => (await import('./compare.ts')).compare(args, terminal),
  facts: async (args, terminal) => (await import('./facts.ts')).facts(args, terminal),
  fix: async (args, terminal) => (await import('./fix.ts')).fix(args, terminal),
  merge: async (args, terminal) => (await import('./merge.ts')).merge(args, terminal),
  rules: async (args, terminal) => (await import('./rules.ts')).rules(args, terminal),
};

/** Runs a command and gives its exit status; wrong usage is told with a pointer to its help. */
export async function runCommand(name: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const command = isCommand(name) ? commands[name] : undefined;
  try {
    if (!command) throw unknownCommand(name);
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = `plandoc ${command ? `${name} ` : ''}--help`;
    terminal.err(`plandoc: ${terminal.say(error.words)}\n${terminal.say({ zh: `用法见 ${help}`, en: `See ${help}` })}\n`);
    return 2;
  }
}

/** What a worker thread of `plandoc check` does. */
export const work = async (): Promise<void> => void (await import('./archive/worker.ts'));

/** A file in place of the command is most likely to be checked. */
function unknownCommand(name: string): UsageError {
  const meant = existsSync(name) ? `check ${name}` : nearest(name, Object.keys(commands));
  return new UsageError({
    zh: `没有 ${name} 这个命令${meant ? `，是不是 plandoc ${meant}？` : ''}`,
    en: `there is no command ${name}${meant ? `; did you mean plandoc ${meant}?` : ''}`,
  });
}
