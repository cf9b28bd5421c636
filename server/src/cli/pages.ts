import type { Message } from '../core/index.ts';
import type { Held } from './option.ts';
import type { CommandName } from './options.ts';

/** What `--help` says of a command beside its options. */
export interface Page {
  /** What stands behind the command's name. */
  readonly operands: Message;
  /** What the operands are, for a shell to complete. */
  readonly takes: Held;
  readonly summary: Message;
  readonly examples: Message;
  /** What is to be known before the options. */
  readonly notes?: Message;
  /** What is to be known after them. */
  readonly status?: Message;
}

/** The commands, in the order in which they are listed. */
export const pages: Readonly<Record<CommandName, Page>> = {
  check: {
    operands: { zh: '[路径…]', en: '[PATH…]' },
    takes: 'document',
    summary: { zh: '检查文稿；不给路径就检查当前文件夹', en: 'checks documents; the current folder unless a path is given' },
    examples: {
      zh: `
plandoc check 2024.md                              自动找上年文稿来对照
plandoc check 2024.md --prior 2023.md              指定上年文稿
plandoc check 报告.txt                             点名的文件不论扩展名都读
plandoc check plans/ --fail-on warning             有警告就算不通过
plandoc check 2024.md --rule unit-scale=off        这次不用某条规则（可多次给出）
plandoc check plans/ --output report.html          写成可打印的网页
plandoc check 2024.md --output report.xlsx         写成工作簿：指标对照、问题
plandoc check 2024.md --output report.docx         写成审查意见表，作公文附件
plandoc check plans/ --format json > report.json   给程序用
git show :2024.md | plandoc check --stdin --stdin-filename 2024.md
plandoc check plans/ --write-baseline plandoc-baseline.json --reason 历史遗留
                                                   把现有的问题都列入基线，以后只报新的
plandoc check plans/ --baseline accepted.json
plandoc check plans/ --since report.json           只报上次的 JSON 报告里没有的
plandoc check archive/ --cache ~/.cache/plandoc    没有变的文稿不再重读
plandoc check archive/ --shard 2/4 -o 2.json       四台机器各查一份，再用 plandoc merge 合并`,
      en: `
plandoc check 2024.md                              last year's plan is found by itself
plandoc check 2024.md --prior 2023.md              name last year's plan
plandoc check report.txt                           a file named outright is read whatever its ending
plandoc check plans/ --fail-on warning             a warning is enough to fail
plandoc check 2024.md --rule unit-scale=off        do without a rule this time (may be repeated)
plandoc check plans/ --output report.html          a page that prints
plandoc check 2024.md --output report.xlsx         a workbook: the indicators, the findings
plandoc check 2024.md --output report.docx         a review sheet for Word, as an annex to a document
plandoc check plans/ --format json > report.json   for programs
git show :2024.md | plandoc check --stdin --stdin-filename 2024.md
plandoc check plans/ --write-baseline plandoc-baseline.json --reason inherited
                                                   accept all that is found now; only what is new is told from then on
plandoc check plans/ --baseline accepted.json
plandoc check plans/ --since report.json           only what an earlier JSON report did not have
plandoc check archive/ --cache ~/.cache/plandoc    what has not changed is not read anew
plandoc check archive/ --shard 2/4 -o 2.json       a quarter on each of four machines; plandoc merge joins them`,
    },
    status: {
      zh: `
退出码
  0  没有达到 --fail-on 级别的问题
  1  有
  2  用法不对，或者有文件读不了（其余的照样检查）`,
      en: `
Exit status
  0  nothing at or above --fail-on
  1  something is
  2  wrong usage, or a file that could not be read (the others are checked all the same)`,
    },
  },
  compare: {
    operands: { zh: '上年 本年', en: 'OLD NEW' },
    takes: 'document',
    summary: {
      zh: '逐个指标对照上年目标、上年实绩和本年目标',
      en: 'sets last year’s targets, results and this year’s targets side by side',
    },
    examples: {
      zh: `
plandoc compare 2023.md 2024.md
plandoc compare 2023.md 2024.md --format json
plandoc compare 2023.md 2024.md --all
plandoc compare 2023.md 2024.md --output table.csv
plandoc compare 2023.md 2024.md --output table.xlsx   数字可以直接运算，另附检查出的问题`,
      en: `
plandoc compare 2023.md 2024.md
plandoc compare 2023.md 2024.md --format json
plandoc compare 2023.md 2024.md --all
plandoc compare 2023.md 2024.md --output table.csv
plandoc compare 2023.md 2024.md --output table.xlsx   figures as numbers, and what a check finds`,
    },
    notes: {
      zh: `
列出两年里定有目标的每个指标：单位、上年目标、上年实绩、完成情况、本年目标、比上年实绩、
按目标增速推算的总量（名义，未扣除价格因素）、任务所在行。`,
      en: `
Lists every indicator that has a target in either year: unit, last year's target, result, met or missed, this year's
target, change, the level that the targeted growth comes to (nominal, prices not taken out), lines of the tasks.`,
    },
  },
  facts: {
    operands: { zh: '文件…', en: 'FILE…' },
    takes: 'document',
    summary: { zh: '列出文稿里的每一个指标数值', en: 'lists every indicator figure of documents' },
    examples: {
      zh: `
plandoc facts 2024.md
plandoc facts 2024.md --format jsonl | grep 粮食
plandoc facts plans/ --format jsonl > facts.jsonl
plandoc facts archive/ -o facts.parquet              给 DuckDB、Spark 用；也可写成 .csv、.jsonl`,
      en: `
plandoc facts 2024.md
plandoc facts 2024.md --format jsonl | grep 粮食
plandoc facts plans/ --format jsonl > facts.jsonl
plandoc facts archive/ -o facts.parquet              for DuckDB or Spark; .csv and .jsonl as well`,
    },
    notes: {
      zh: `
--format jsonl 每行一个 JSON 对象：file、line、column（从 1 起，按 Unicode 码点）、text（原文里的数）、
indicator、statistic、value、unit、bound、part、year。没有数字的目标（如与经济增长同步）只在 text 格式里列出。`,
      en: `
--format jsonl prints one JSON object a line: file, line, column (from 1, in Unicode code points), text (the number as
written), indicator, statistic, value, unit, bound, part, year. Targets without a number are listed by text only.`,
    },
  },
  fix: {
    operands: { zh: '[路径…]', en: '[PATH…]' },
    takes: 'document',
    summary: {
      zh: '改正有把握的问题，直接写回文件；不给路径就改当前文件夹里的文稿',
      en: 'mends what is safe to mend, in place; the current folder unless a path is given',
    },
    examples: {
      zh: `
plandoc fix 2024.md --diff             先看会改什么，不写文件
plandoc fix 2024.md
plandoc fix 2024.md --unsafe           连同需要人拿主意的修正
plandoc fix plans/ --rule range-form=off`,
      en: `
plandoc fix 2024.md --diff             see what would change, write nothing
plandoc fix 2024.md
plandoc fix 2024.md --unsafe           also the fixes that want a second look
plandoc fix plans/ --rule range-form=off`,
    },
  },
  merge: {
    operands: { zh: '报告…', en: 'REPORT…' },
    takes: 'report',
    summary: {
      zh: '把 plandoc check --shard 的各份 JSON 报告合成一份，与一次查完的一字不差',
      en: 'joins the JSON reports of plandoc check --shard to that of one check over all, to the byte',
    },
    examples: {
      zh: `
plandoc check archive/ --shard 1/2 -o 1.json
plandoc check archive/ --shard 2/2 -o 2.json
plandoc merge 1.json 2.json -o report.json`,
      en: `
plandoc check archive/ --shard 1/2 -o 1.json
plandoc check archive/ --shard 2/2 -o 2.json
plandoc merge 1.json 2.json -o report.json`,
    },
    status: { zh: '\n退出码同 plandoc check。', en: '\nThe exit status is that of plandoc check.' },
  },
  rules: {
    operands: { zh: '[ID]', en: '[ID]' },
    takes: 'rule',
    summary: { zh: '列出全部规则，或显示一条的说明', en: 'lists the rules, or shows the page of one' },
    examples: {
      zh: `
plandoc rules
plandoc rules percent-for-points`,
      en: `
plandoc rules
plandoc rules percent-for-points`,
    },
  },
  completion: {
    operands: { zh: 'bash|zsh|fish', en: 'bash|zsh|fish' },
    takes: 'shell',
    summary: { zh: '输出命令行补全的脚本', en: 'prints the script by which a shell completes the command' },
    examples: {
      zh: `
source <(plandoc completion bash)                            写进 ~/.bashrc，以后每次都有
source <(plandoc completion zsh)                             写进 ~/.zshrc，在 compinit 之后
plandoc completion fish > ~/.config/fish/completions/plandoc.fish`,
      en: `
source <(plandoc completion bash)                            in ~/.bashrc, to have it every time
source <(plandoc completion zsh)                             in ~/.zshrc, after compinit
plandoc completion fish > ~/.config/fish/completions/plandoc.fish`,
    },
    notes: {
      zh: `
补全命令、选项、选项的值、规则名和文稿（.md、.markdown、.txt）。更新 plandoc 之后重新生成。`,
      en: `
Commands, options, their values, rule ids and documents (.md, .markdown, .txt) are completed. Print it anew after an update.`,
    },
  },
};
