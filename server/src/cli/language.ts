import type { Language } from '../core/index.ts';

/** The language of all that is printed: `--lang`, else what the environment says, else what the system speaks. */
export function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.startsWith('--lang=') ? args[at]?.slice('--lang='.length) : at >= 0 ? args[at + 1] : undefined;
  const told =
    asked || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || new Intl.PluralRules().resolvedOptions().locale;
  return told.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
