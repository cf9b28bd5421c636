import type { Language, Message } from '../core/index.ts';
import { steering, widthOf } from '../exchange/width.ts';

/** Where a command prints: results to `out`, everything said about them to `err`. */
export interface Terminal {
  readonly language: Language;
  readonly say: (message: Message) => string;
  readonly out: (result: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** A line that tells how far a long run has come; seen only on a terminal, and only after a while. */
  readonly progress: (done: number, total: number, name: string) => void;
  /** Takes the progress line away. */
  readonly settle: () => void;
}

export function openTerminal(language: Language): Terminal {
  // A reader that has seen enough (`plandoc check | head`) closes the pipe: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const bar = progressLine(language);
  return {
    language,
    say: (message) => message[language],
    out: (result) => process.stdout.write(result),
    err: (text) => {
      bar.clear();
      process.stderr.write(text);
    },
    progress: bar.show,
    settle: bar.clear,
  };
}

/** Colours: asked for, or for a terminal whose owner does not mind (no-color.org). */
export function colored(
  { color, 'no-color': plain }: { color?: boolean | undefined; 'no-color'?: boolean | undefined },
  toFile: boolean,
): boolean {
  if (plain || color) return Boolean(color) && !plain;
  if (toFile || process.env.NO_COLOR) return false;
  const { FORCE_COLOR: force = '', TERM: kind } = process.env;
  if (force !== '') return force !== '0' && force !== 'false';
  return process.stdout.isTTY && kind !== 'dumb';
}

/** The width that lines may take: no wider than is pleasant to read. */
export const outputWidth = (): number => Math.min(120, Math.max(40, process.stdout.columns || 100));

/** The end of a name, as much of it as fits: that is where names of files differ. */
function lastOf(name: string, room: number): string {
  const characters = Array.from(name);
  while (characters.length > 0 && widthOf(characters.join('')) > room) characters.shift();
  return characters.join('');
}

const quietFor = 600;

function progressLine(language: Language) {
  const started = Date.now();
  let last = 0;
  let shown = false;
  return {
    show: (done: number, total: number, name: string) => {
      const now = Date.now();
      if (!process.stderr.isTTY || now - started < quietFor || now - last < 80) return;
      [last, shown] = [now, true];
      const words = language === 'zh' ? `正在检查 ${done}/${total}` : `checking ${done}/${total}`;
      // A line that goes on over the next could not be taken away again.
      const room = (process.stderr.columns || 80) - widthOf(words) - 3;
      process.stderr.write(`\r\u001b[K${words}  ${lastOf(name.replace(steering, ' '), room)}`);
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
