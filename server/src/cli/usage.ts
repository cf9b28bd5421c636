import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Message } from '../core/index.ts';
import { nearest } from '../core/index.ts';

/** The command was called wrongly: it ends with status 2 and a pointer to its help. */
export class UsageError extends Error {
  readonly words: Message;

  constructor(words: Message) {
    super(words.en);
    this.words = words;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and paths of a command line; throws a UsageError that names the nearest option for one that does not exist. */
export function parsed<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(wordsFor(error, Object.keys(options)));
  }
}

/** The value of an option that has a fixed set of them. */
export function oneOf<const T extends string>(option: string, value: string | undefined, values: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = values.find((known) => known === value);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `--${option} 不能是 ${value}：可用的有 ${values.join('、')}`,
    en: `--${option} cannot be ${value}: it is one of ${values.join(', ')}`,
  });
}

function wordsFor(error: unknown, names: readonly string[]): Message {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const option = /'(?:-\w, )?(-{1,2}[\w-]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(option.replace(/^-+/, ''), names);
    return {
      zh: `没有 ${option} 这个选项${near ? `，是不是 --${near}？` : ''}`,
      en: `there is no option ${option}${near ? `; did you mean --${near}?` : ''}`,
    };
  }
  if (message.includes('does not take')) return { zh: `${option} 后面不带值`, en: `${option} does not take a value` };
  return { zh: `${option} 后面要有一个值`, en: `${option} needs a value` };
}
