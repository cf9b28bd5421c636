import { type Language, rules } from '../core/index.ts';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import type { Completed, CompletedOption } from './completion/words.ts';
import { zshScript } from './completion/zsh.ts';
import type { Option } from './option.ts';
import { type CommandName, levels, options } from './options.ts';
import { pages } from './pages.ts';
import type { Terminal } from './terminal.ts';
import { parsed, UsageError } from './usage.ts';

const scripts: Readonly<Record<string, (completed: Completed) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript };
const shells = Object.keys(scripts);

/** `plandoc completion SHELL`: the script by which a shell completes commands, options, values, rules and documents. */
export async function completion(args: readonly string[], terminal: Terminal): Promise<number> {
  const [shell = '', ...more] = parsed(args, options.completion).positionals;
  const script = shells.includes(shell) && more.length === 0 ? scripts[shell] : undefined;
  if (!script) throw new UsageError(whichShell);
  terminal.out(script(completedIn(terminal.language)));
  return 0;
}

function completedIn(language: Language): Completed {
  const names = Object.keys(options) as CommandName[];
  return {
    commands: names.map((name) => ({
      name,
      summary: briefly(pages[name].summary[language]),
      takes: pages[name].takes,
      options: Object.entries<Option>(options[name]).map(([name, option]) => optionIn(name, option, language)),
    })),
    rules: rules.map(({ id, summary }) => ({ name: id, summary: summary[language] })),
    levels,
    shells,
    endings: ['md', 'markdown', 'txt'],
  };
}

function optionIn(name: string, { type, short, multiple, values, holds, words }: Option, language: Language): CompletedOption {
  // A rule and its level are completed one after the other.
  const value = holds === undefined && values ? { values } : { held: holds ?? ('words' as const) };
  return {
    name,
    summary: words[language],
    multiple: multiple ?? false,
    ...(short !== undefined && { short }),
    ...(type === 'string' && { value }),
  };
}

const briefly = (summary: string): string => summary.split(/[；;]/)[0] ?? summary;

const whichShell = {
  zh: `要给出一种 shell：${shells.join('、')}，例如 plandoc completion bash`,
  en: `name a shell, ${shells.join(', ')}, as in plandoc completion bash`,
};
