import type { Held } from '../option.ts';
import { type Completed, type CompletedCommand, type CompletedOption, quoted } from './words.ts';

/** The script for fish: to be sourced, or kept as `plandoc.fish` in a folder of $fish_complete_path. */
export function fishScript({ commands, rules, levels, shells, endings }: Completed): string {
  const lines = [
    ...commands.map(({ name, summary }) => `${complete} -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`),
    `${complete} -n __fish_use_subcommand -a help`,
    `${complete} -n __fish_use_subcommand -l version -s V`,
    `${complete} -n __fish_use_subcommand -l help -s h`,
    `${complete} -n ${quoted(`${within} help`)} -a ${quoted(commands.map(({ name }) => name).join(' '))}`,
    ...commands.flatMap(linesOf),
  ];
  return `# fish completion of plandoc, written by \`plandoc completion fish\`

function __plandoc_rules
    printf '%s\\t%s\\n' ${rules.map(({ name, summary }) => `${name} ${quoted(summary)}`).join(' \\\n        ')}
end

function __plandoc_levels
    for rule in ${rules.map(({ name }) => name).join(' ')}
        printf "$rule=%s\\n" ${levels.join(' ')}
    end
end

function __plandoc_files
    __fish_complete_path (commandline -ct) | string match -r '^[^\\t]*(?:/|\\.(?:'$argv[1]'))(?:\\t.*)?$'
end

complete -c plandoc -e
${complete} -f
${lines.join('\n')}
`;

  function linesOf(command: CompletedCommand): string[] {
    const here = `${complete} -n ${quoted(`${within} ${command.name}`)}`;
    return [`${here}${offering(command.takes)}`, ...command.options.map((option) => here + optionWords(option))];
  }

  function optionWords({ name, short, summary, value }: CompletedOption): string {
    const taken = !value ? '' : ` -r${'values' in value ? ` -f -a ${quoted(value.values.join(' '))}` : offering(value.held)}`;
    return ` -l ${name}${short ? ` -s ${short}` : ''} -d ${quoted(summary)}${taken}`;
  }

  function offering(held: Held | 'words'): string {
    switch (held) {
      case 'document':
        return ` -f -a "(__plandoc_files '${endings.join('|')}')"`;
      case 'report':
        return ` -f -a "(__plandoc_files json)"`;
      case 'file':
        return ' -F';
      case 'folder':
        return " -f -a '(__fish_complete_directories)'";
      case 'rule':
        return " -f -a '(__plandoc_rules)'";
      case 'level':
        return " -f -a '(__plandoc_levels)'";
      case 'shell':
        return ` -f -a ${quoted(shells.join(' '))}`;
      case 'words':
        return ' -f';
    }
  }
}

const complete = 'complete -c plandoc';
const within = '__fish_seen_subcommand_from';
