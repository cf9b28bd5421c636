import type { Held } from '../option.ts';
import type { Completed, CompletedCommand, CompletedOption } from './words.ts';

/** The script for bash. It keeps to what bash 3.2 knows, and needs no bash-completion. */
export function bashScript(completed: Completed): string {
  const { commands, rules, levels, shells, endings } = completed;
  return `# bash completion of plandoc, written by \`plandoc completion bash\`

_plandoc_take() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@" -- "$cur")
}

_plandoc_files() {
  local ending cur=$cur
  compopt -o filenames 2>/dev/null
  # a name is looked up without its quotes, which bash puts back
  cur=\${cur//\\\\/} cur=\${cur#[\\"\\']}
  for ending in "$@"; do _plandoc_take -f -X "!*$ending"; done
  _plandoc_take -d
}

_plandoc_levels() {
  compopt -o nospace 2>/dev/null
  _plandoc_take -S = -W '${names(rules)}'
}

_plandoc() {
  local cur=\${COMP_WORDS[COMP_CWORD]} option=''
  COMPREPLY=()
  if ((COMP_CWORD < 2)); then
    _plandoc_take -W '${[...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' ')}'
    return
  fi
  option=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash takes the = of --format=json, and of unit-scale=off, for a word of its own
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $option == = ]]; then
    option=\${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $option != -* ]]; then
    option=''
  fi
  if [[ -n $option && $option != -* ]]; then
    _plandoc_take -W '${levels.join(' ')}'
    return
  fi
  case "\${COMP_WORDS[1]} $option" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map(operandCase).join('\n')}
    help) _plandoc_take -W '${names(commands)}' ;;
  esac
}

complete -F _plandoc plandoc
`;

  function valueCases(command: CompletedCommand): string[] {
    return command.options.flatMap((option) => {
      if (!option.value) return [];
      const pattern = writings(option)
        .map((written) => `"${command.name} ${written}"`)
        .join(' | ');
      return [
        `    ${pattern}) ${'values' in option.value ? `_plandoc_take -W '${option.value.values.join(' ')}'` : takes(option.value.held)}; return ;;`,
      ];
    });
  }

  function operandCase({ name, takes: operand, options }: CompletedCommand): string {
    const written = options.flatMap(writings).join(' ');
    return `    ${name}) if [[ $cur == -* ]]; then _plandoc_take -W '${written}'; else ${takes(operand)}; fi ;;`;
  }

  function takes(held: Held | 'words'): string {
    switch (held) {
      case 'document':
        return `_plandoc_files ${endings.map((ending) => `.${ending}`).join(' ')}`;
      case 'report':
        return '_plandoc_files .json';
      case 'file':
        return 'compopt -o filenames 2>/dev/null; _plandoc_take -f';
      case 'folder':
        return '_plandoc_files';
      case 'rule':
        return `_plandoc_take -W '${names(rules)}'`;
      case 'level':
        return '_plandoc_levels';
      case 'shell':
        return `_plandoc_take -W '${shells.join(' ')}'`;
      case 'words':
        return ':';
    }
  }
}

const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(' ');

const writings = ({ name, short }: CompletedOption): string[] => [...(short ? [`-${short}`] : []), `--${name}`];
