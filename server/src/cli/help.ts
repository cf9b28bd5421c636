import type { Language, Message } from '../core/index.ts';
import { padded, widthOf } from '../exchange/width.ts';
import type { Option } from './option.ts';
import { type CommandName, isCommand, options } from './options.ts';
import { pages } from './pages.ts';

/** What a command line that asks for help, or for nothing, is told; undefined where it names no command that could be explained. */
export function helpFor(name: string, rest: readonly string[], language: Language): string | undefined {
  const asked = name === 'help' ? (rest[0] ?? '') : name;
  if (isCommand(asked)) return helpOf(asked, language);
  return ['', 'help', '--help', '-h'].includes(name) ? overview[language] : undefined;
}

/** What `plandoc --help` prints. */
const overview: Message = {
  zh: `PlanDoc 计划文稿：检查国民经济和社会发展计划报告、政府工作报告等文稿的数字、口径和体例

  plandoc check 2024.md                  检查一份文稿；上年文稿在旁边就自动对照
  plandoc check plans/                   检查文件夹里的全部计划文稿（.md、.markdown）
  plandoc compare 2023.md 2024.md        逐个指标对照上年目标、上年实绩和本年目标
  plandoc facts 2024.md                  列出文稿里的每一个指标数值
  plandoc fix 2024.md                    改正有把握的问题（先看会改什么：--diff）
  plandoc rules                          列出全部规则；plandoc rules unit-scale 看一条的说明

每个命令都有例子：plandoc check --help。版本：plandoc --version。补全：plandoc completion --help。
不联网，不上传任何内容。
`,
  en: `PlanDoc: checks the figures, units and form of Chinese annual plan reports

  plandoc check 2024.md                  check one document, against last year's if it stands beside it
  plandoc check plans/                   check every plan in a folder (.md, .markdown)
  plandoc compare 2023.md 2024.md        set last year's targets, results and this year's targets side by side
  plandoc facts 2024.md                  list every indicator figure of a document
  plandoc fix 2024.md                    mend what is safe to mend (--diff shows it first)
  plandoc rules                          list the rules; plandoc rules unit-scale explains one

Every command teaches by example: plandoc check --help. Version: plandoc --version. Tab completion: plandoc completion --help.
Nothing goes over the network.
`,
};

/** What `plandoc COMMAND --help` prints: what it does, examples, options. */
function helpOf(command: CommandName, language: Language): string {
  const { operands, summary, examples, notes, status } = pages[command];
  const title = `plandoc ${command} ${operands[language]}   ${summary[language]}`;
  const heading = language === 'zh' ? '选项' : 'Options';
  const parts = [
    title,
    examples[language].replace(/^(?=.)/gm, '  '),
    notes?.[language],
    `\n${heading}`,
    optionLines(options[command], language),
    status?.[language],
  ];
  return parts.flatMap((part) => (part === undefined ? [] : [`${part}\n`])).join('');
}

function optionLines(all: Readonly<Record<string, Option>>, language: Language): string {
  const rows = Object.entries(all).map(([name, option]) => [calledAs(name, option, language), explained(option, language)] as const);
  const width = Math.max(...rows.map(([called]) => widthOf(called))) + 2;
  const indent = `\n${' '.repeat(width + 2)}`;
  return rows.map(([called, words]) => `  ${padded(called, width)}${words.replaceAll('\n', indent)}`).join('\n');
}

/** An option as it is written, with what stands for its value. */
export function calledAs(name: string, { short, value, values }: Option, language: Language): string {
  const [placeholder] = [value?.[language], values?.join('|')].filter((words) => words !== undefined);
  return `${short ? `-${short}, ` : ''}--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;
}

/** What an option does, the values it may have, and what else there is to know. */
export function explained({ words, value, values, otherwise, more }: Option, language: Language): string {
  const zh = language === 'zh';
  const usual = zh ? '（默认）' : ' (unless said otherwise)';
  const listed = value && values?.map((known) => (known === otherwise ? known + usual : known)).join(zh ? '、' : ', ');
  return [listed ? `${words[language]}${zh ? '：' : ': '}${listed}` : words[language], ...(more ? [more[language]] : [])].join(
    zh ? '；' : '; ',
  );
}
