import { isMainThread } from 'node:worker_threads';
import { languageOf } from './language.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { version } from './version.ts';

// What the command is asked for is loaded then, and nothing else.

if (isMainThread) start();
else void import('./commands.ts').then(({ work }) => work());

function start(): void {
  const args = process.argv.slice(2);
  const terminal = openTerminal(languageOf(args, process.env));
  run(args, terminal).then(end, (error: unknown) => {
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    end(2);
  });
}

/** Ends at once where all is written, else when it is: to take the heap down piece by piece is of no use to anybody. */
function end(status: number): void {
  process.exitCode = status;
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

async function run([name = '', ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version' || name === '-V') {
    terminal.out(`${version}\n`);
    return 0;
  }
  if (name === '' || name === 'help' || [name, ...rest].some((arg) => arg === '--help' || arg === '-h')) {
    const help = (await import('./help.ts')).helpFor(name, rest, terminal.language);
    if (help !== undefined) {
      (name === '' ? terminal.err : terminal.out)(help);
      return name === '' ? 2 : 0;
    }
  }
  const { runCommand } = await import('./commands.ts');
  return runCommand(name, rest, terminal);
}
