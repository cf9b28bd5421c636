import { isMainThread } from 'node:worker_threads';
import { languageOf } from './language.ts';
import type { CommandName } from './options.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** The command's name and what runs it; each is loaded only when asked for, so that `--help` costs nothing. */
const commands: Readonly<Record<CommandName, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
  check: async (args, terminal) => (await import('./check.ts')).check(args, terminal),
  completion: async (args, terminal) => (await import('./completion.ts')).completion(args, terminal),
  compare: async (args, terminal) => (await import('./compare.ts')).compare(args, terminal),
  facts: async (args, terminal) => (await import('./facts.ts')).facts(args, terminal),
  fix: async (args, terminal) => (await import('./fix.ts')).fix(args, terminal),
  merge: async (args, terminal) => (await import('./merge.ts')).merge(args, terminal),
  rules: async (args, terminal) => (await import('./rules.ts')).rules(args, terminal),
};

if (isMainThread) start();
else void import('./archive/worker.ts');

function start(): void {
  const args = process.argv.slice(2);
  const terminal = openTerminal(languageOf(args, process.env));
  run(args, terminal).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}

async function run([name = '', ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  const { helpOf, overview } = await import('./help.ts');
  if (name === '--version' || name === '-V') {
    const { version } = await import('./version.ts');
    terminal.out(`${version}\n`);
    return 0;
  }
  const asked = name === 'help' ? (rest[0] ?? '') : name;
  const command = isCommand(asked) ? commands[asked] : undefined;
  if (name === 'help' || name === '--help' || name === '-h' || (command && (rest.includes('--help') || rest.includes('-h')))) {
    terminal.out(isCommand(asked) ? helpOf(asked, terminal.language) : overview[terminal.language]);
    return 0;
  }
  if (name === '') {
    terminal.err(overview[terminal.language]);
    return 2;
  }
  try {
    if (!command) throw await unknownCommand(name);
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = `plandoc ${command ? `${name} ` : ''}--help`;
    terminal.err(`plandoc: ${terminal.say(error.words)}\n${terminal.say({ zh: `用法见 ${help}`, en: `See ${help}` })}\n`);
    return 2;
  }
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** A file in place of the command is most likely to be checked. */
async function unknownCommand(name: string): Promise<UsageError> {
  const [{ existsSync }, { nearest }] = await Promise.all([import('node:fs'), import('../core/index.ts')]);
  const meant = existsSync(name) ? `check ${name}` : nearest(name, Object.keys(commands));
  return new UsageError({
    zh: `没有 ${name} 这个命令${meant ? `，是不是 plandoc ${meant}？` : ''}`,
    en: `there is no command ${name}${meant ? `; did you mean plandoc ${meant}?` : ''}`,
  });
}
