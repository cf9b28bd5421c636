import type { Held } from '../option.ts';
import { type Completed, type CompletedCommand, type CompletedOption, type Described, quoted } from './words.ts';

/** The script for zsh: to be sourced after compinit, or kept as `_plandoc` in a folder of $fpath. */
export function zshScript({ commands, rules, levels, shells, endings }: Completed): string {
  return `#compdef plandoc
# zsh completion of plandoc, written by \`plandoc completion zsh\`

_plandoc_commands() {
  local -a all=(
${described(commands)}
  )
  _describe command all
}

_plandoc_rules() {
  local -a all=(
${described(rules)}
  )
  _describe rule all "$@"
}

_plandoc_levels() {
  if compset -P '*='; then compadd -- ${levels.join(' ')}; else _plandoc_rules -S =; fi
}

_plandoc() {
  local curcontext=$curcontext
  if ((CURRENT == 2)); then
    _plandoc_commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${commands.map(commandCase).join('\n')}
    help) ((CURRENT == 2)) && _plandoc_commands ;;
  esac
}

if [[ $funcstack[1] == _plandoc ]]; then _plandoc "$@"; else compdef _plandoc plandoc; fi
`;

  function commandCase({ name, takes, options }: CompletedCommand): string {
    const specs = [...options.map(specOf), quoted(`*:${takes}:${action(takes)}`)];
    return `    ${name}) _arguments -s -S \\\n${specs.map((spec) => `      ${spec}`).join(' \\\n')} ;;`;
  }

  function specOf({ name, short, summary, value, multiple }: CompletedOption): string {
    const long = `--${name}${value ? '=' : ''}`;
    const words = `[${summary.replace(/[[\]\\]/g, '\\$&')}]`;
    const takes = !value ? '' : `:${name}:${'values' in value ? `(${value.values.join(' ')})` : action(value.held)}`;
    if (short === undefined) return quoted(`${multiple ? '*' : ''}${long}${words}${takes}`);
    return `${quoted(`(-${short} --${name})`)}{-${short}${value ? '+' : ''},${long}}${quoted(words + takes)}`;
  }

  function action(held: Held | 'words'): string {
    switch (held) {
      case 'document':
        return `_files -g "*.(${endings.join('|')})"`;
      case 'report':
        return '_files -g "*.json"';
      case 'file':
        return '_files';
      case 'folder':
        return '_files -/';
      case 'rule':
        return '_plandoc_rules';
      case 'level':
        return '_plandoc_levels';
      case 'shell':
        return `(${shells.join(' ')})`;
      case 'words':
        return ' ';
    }
  }
}

const described = (all: readonly Described[]): string => all.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n');
