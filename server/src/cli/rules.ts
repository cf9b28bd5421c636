import { rules as allRules, type Message, type Rule } from '../core/index.ts';
import { rulePage } from '../exchange/rule-page.ts';
import { padded, widthOf } from '../exchange/width.ts';
import { severityWords } from '../exchange/wording.ts';
import { options } from './options.ts';
import type { Terminal } from './terminal.ts';
import { parsed, UsageError } from './usage.ts';
import { noSuchRule } from './workspace.ts';

/** `plandoc rules`: the list of rules, or the page of one. */
export async function rules(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = parsed(args, options.rules);
  const [id] = positionals;
  if (id === undefined) {
    terminal.out(listOf(terminal));
    return 0;
  }
  const ids = allRules.map((rule) => rule.id);
  if (!ids.includes(id)) throw new UsageError(noSuchRule(id, ids));
  terminal.out(await rulePage(id));
  return 0;
}

function listOf(terminal: Terminal): string {
  const names = severityWords[terminal.language];
  const width = Math.max(...allRules.map(({ id }) => id.length));
  const severityWidth = Math.max(...Object.values(names).map(widthOf));
  const groups = [...new Set(allRules.map(({ group }) => group))].map((group) => {
    const members = allRules.filter((rule) => rule.group === group);
    const lines = members.map(
      (rule) =>
        `  ${padded(rule.id, width)}  ${padded(names[rule.severity], severityWidth)}  ${fixMark(rule, terminal)}  ${terminal.say(rule.summary)}`,
    );
    return `${terminal.say(groupWords[group])}\n${lines.join('\n')}\n`;
  });
  return `${groups.join('\n')}\n${terminal.say(legend)}\n`;
}

const fixMark = ({ fix }: Rule, terminal: Terminal): string => {
  const words = { safe: { zh: '修正', en: 'fix' }, unsafe: { zh: '可改', en: 'fix?' }, none: { zh: '', en: '' } };
  return padded(terminal.say(words[fix]), 4);
};

const groupWords: Readonly<Record<Rule['group'], Message>> = {
  numbering: { zh: '层次序号', en: 'Numbering' },
  quantity: { zh: '数量与单位', en: 'Quantities' },
  within: { zh: '文内一致', en: 'Within the document' },
  prior: { zh: '与上年对照', en: 'Against last year' },
  tasks: { zh: '目标与任务', en: 'Targets and tasks' },
  document: { zh: '文稿', en: 'Document' },
};

const legend: Message = {
  zh: '“修正”由 plandoc fix 改正，“可改”要加 --unsafe。某条规则的说明：plandoc rules ID',
  en: '“fix” is mended by plandoc fix, “fix?” only with --unsafe. What a rule is about: plandoc rules ID',
};
