import { isMainThread } from 'node:worker_threads';
import { helpOf, overview } from './help.ts';
import { languageOf } from './language.ts';
import { isCommand } from './options.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { version } from './version.ts';

// What the command tells of itself is here; what it does is loaded when it is asked for.

if (isMainThread) start();
else void import('./commands.ts').then(({ work }) => work());

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
  if (name === '--version' || name === '-V') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const asked = name === 'help' ? (rest[0] ?? '') : name;
  if (name === 'help' || name === '--help' || name === '-h' || (isCommand(asked) && (rest.includes('--help') || rest.includes('-h')))) {
    terminal.out(isCommand(asked) ? helpOf(asked, terminal.language) : overview[terminal.language]);
    return 0;
  }
  if (name === '') {
    terminal.err(overview[terminal.language]);
    return 2;
  }
  const { runCommand } = await import('./commands.ts');
  return runCommand(name, rest, terminal);
}
