import { officeFormats } from '../exchange/office-forms.ts';
import type { Option, Options } from './option.ts';

// Every option of every command: what parses it, what --help says of it and what a shell completes it with.

const file = { zh: '文件', en: 'FILE' };

/** Levels at which a rule can speak. */
export const levels = ['off', 'info', 'warning', 'error'] as const;

/** Options that every command knows. */
const shared = {
  lang: {
    type: 'string',
    values: ['zh', 'en'],
    words: { zh: '输出语言（默认看 LC_ALL、LANG）', en: 'language of the output (by LC_ALL or LANG unless given)' },
  },
  color: { type: 'boolean', words: { zh: '要颜色（默认：终端上有，管道里没有）', en: 'colours (on a terminal unless said otherwise)' } },
  'no-color': { type: 'boolean', words: { zh: '不要颜色', en: 'no colours' } },
  quiet: { type: 'boolean', short: 'q', words: { zh: '只输出结果，不说别的', en: 'results only' } },
  help: { type: 'boolean', short: 'h', words: { zh: '显示这份说明', en: 'show this help' } },
} as const satisfies Options;

const output = {
  type: 'string',
  short: 'o',
  value: file,
  holds: 'file',
  words: { zh: '写到文件', en: 'write to a file' },
  more: { zh: '不给 --format 时按扩展名定格式', en: 'its ending tells the format where --format does not' },
} as const satisfies Option;

const formatOf = <const T extends readonly string[]>(values: T) =>
  ({
    type: 'string',
    value: { zh: '格式', en: 'FORMAT' },
    values,
    otherwise: 'text',
    words: { zh: '输出的格式', en: 'form of the output' },
  }) as const satisfies Option;

const prior = {
  type: 'string',
  value: file,
  holds: 'document',
  words: { zh: '上年文稿', en: 'last year’s plan' },
  more: {
    zh: '不给时依次看文首的 prior:、plandoc.json、同一地方上一年的文稿\n（在所给的文件里找；点名检查一个文件时，也看旁边名称里有上一年年份的 .md、.txt）',
    en: 'else prior: in the front matter, plandoc.json, and the same place one year earlier\n(among the files given, and the .md and .txt beside a file named outright whose name tells that year)',
  },
} as const satisfies Option;

const rule = {
  type: 'string',
  multiple: true,
  value: { zh: '规则=级别', en: 'ID=LEVEL' },
  values: levels,
  holds: 'level',
  words: { zh: '一条规则这次的级别', en: 'level of a rule this time' },
  more: {
    zh: '优先于文首，文首优先于 plandoc.json，\nplandoc.json 优先于编辑器设置；可多次给出',
    en: 'comes before front matter,\nwhich comes before plandoc.json; may be repeated',
  },
} as const satisfies Option;

const failOn = {
  type: 'string',
  value: { zh: '级别', en: 'LEVEL' },
  values: ['error', 'warning', 'info', 'never'],
  otherwise: 'error',
  words: { zh: '到哪一级算不通过', en: 'what is enough to fail' },
} as const satisfies Option;

/** The options of each command, in the order of its help. */
export const options = {
  check: {
    prior,
    format: {
      ...formatOf(['text', 'json', 'sarif', 'html', 'markdown', 'csv', ...officeFormats, 'github', 'gitlab']),
      more: {
        zh: '\ncsv 是问题一览；html 和 Office 文件另有各项指标的对照表',
        en: '\ncsv lists the findings; html and the Office files set out the indicators as well',
      },
    },
    output,
    'fail-on': failOn,
    rule,
    baseline: {
      type: 'string',
      value: file,
      holds: 'report',
      words: { zh: '已接受的问题，不再列出', en: 'accepted findings, not listed any more' },
      more: {
        zh: '不给时看 plandoc.json 的 "baseline"，\n再看文稿上层的 plandoc-baseline.json',
        en: 'else "baseline" in plandoc.json,\nor plandoc-baseline.json above the document',
      },
    },
    'write-baseline': {
      type: 'string',
      value: file,
      holds: 'report',
      words: { zh: '把现有的问题写成基线', en: 'accept all that is found now' },
      more: { zh: '已有的理由保留，已改好的去掉', en: 'reasons stay, what was mended goes' },
    },
    reason: {
      type: 'string',
      value: { zh: '理由', en: 'WORDS' },
      words: { zh: '新列入基线的理由', en: 'why --write-baseline accepts it' },
    },
    since: {
      type: 'string',
      value: file,
      holds: 'report',
      words: { zh: '上次的 JSON 报告', en: 'an earlier report in JSON' },
      more: { zh: '那时已有的问题不再列出', en: 'what it had is not listed' },
    },
    stdin: { type: 'boolean', words: { zh: '从标准输入读', en: 'read standard input' } },
    'stdin-filename': {
      type: 'string',
      value: { zh: '文件名', en: 'NAME' },
      holds: 'document',
      words: { zh: '标准输入的文件名', en: 'the name of standard input' },
    },
    jobs: {
      type: 'string',
      short: 'j',
      value: { zh: '线程数', en: 'N' },
      words: { zh: '文稿多时用几个线程', en: 'threads for many documents' },
      more: {
        zh: '不给时按处理器的核数，最多 8 个，1 为不用线程；\n结果都一样',
        en: 'as many as cores, 8 at most, unless given, 1: none;\nthe results are the same',
      },
    },
    cache: {
      type: 'string',
      value: { zh: '文件夹', en: 'DIR' },
      holds: 'folder',
      words: { zh: '把结果存在这里', en: 'keep results there' },
      more: {
        zh: '内容、设置和版本都没有变的，下次直接取用；\n可以几次检查同时用，随时可删',
        en: 'they are taken while content, settings and version are the same;\nruns may share it, and it may be deleted at any time',
      },
    },
    shard: {
      type: 'string',
      value: { zh: '第几份/共几份', en: 'I/N' },
      words: { zh: '只查一份，写 JSON', en: 'check one part, as JSON' },
      more: {
        zh: '同一地方各年的文稿总在一份里；\n每台机器上的文件和路径须相同',
        en: 'the years of a place stay together;\nall machines see the same files and paths',
      },
    },
    ...shared,
  },
  compare: {
    all: {
      type: 'boolean',
      words: { zh: '列出全部指标，不只是定有目标的', en: 'all indicators, not only those with a target' },
      more: {
        zh: '连同只有结果或任务的、词汇里没有的',
        en: 'those with a result or task only, and those that the vocabulary does not know',
      },
    },
    format: formatOf(['text', 'markdown', 'csv', 'json', ...officeFormats]),
    output,
    ...shared,
  },
  facts: {
    format: formatOf(['text', 'jsonl', 'csv', 'parquet']),
    output: {
      ...output,
      more: {
        zh: `${output.more.zh}；Parquet 只写到文件`,
        en: `${output.more.en};\nParquet goes to a file only`,
      },
    },
    ...shared,
  },
  fix: {
    unsafe: { type: 'boolean', words: { zh: '也做没有十足把握的修正', en: 'also fixes that are not certain' } },
    diff: {
      type: 'boolean',
      words: { zh: '只输出差异，不写文件', en: 'print the differences, write nothing' },
      more: { zh: '有差异时退出码为 1', en: 'status 1 where there are some' },
    },
    prior,
    rule,
    ...shared,
  },
  merge: { output: { ...output, more: { zh: '格式总是 JSON', en: 'always JSON' } }, 'fail-on': failOn, ...shared },
  rules: shared,
  completion: shared,
} as const satisfies Readonly<Record<string, Options>>;

export type CommandName = keyof typeof options;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(options, name);
