import type { Message } from '../core/index.ts';

/** What `plandoc --help` prints. */
export const overview: Message = {
  zh: `PlanDoc 计划文稿：检查国民经济和社会发展计划报告、政府工作报告等文稿的数字、口径和体例

  plandoc check 2024.md                  检查一份文稿；上年文稿在旁边就自动对照
  plandoc check plans/                   检查文件夹里的全部计划文稿（.md、.markdown）
  plandoc compare 2023.md 2024.md        逐个指标对照上年目标、上年实绩和本年目标
  plandoc facts 2024.md                  列出文稿里的每一个指标数值
  plandoc fix 2024.md                    改正有把握的问题（先看会改什么：--diff）
  plandoc rules                          列出全部规则；plandoc rules unit-scale 看一条的说明

每个命令都有例子：plandoc check --help。版本：plandoc --version。
不联网，不上传任何内容。
`,
  en: `PlanDoc: checks the figures, units and form of Chinese annual plan reports

  plandoc check 2024.md                  check one document, against last year's if it stands beside it
  plandoc check plans/                   check every plan in a folder (.md, .markdown)
  plandoc compare 2023.md 2024.md        set last year's targets, results and this year's targets side by side
  plandoc facts 2024.md                  list every indicator figure of a document
  plandoc fix 2024.md                    mend what is safe to mend (--diff shows it first)
  plandoc rules                          list the rules; plandoc rules unit-scale explains one

Every command teaches by example: plandoc check --help. Version: plandoc --version.
Nothing goes over the network.
`,
};

/** What `plandoc COMMAND --help` prints. */
export const helpOf = (command: string): Message => pages[command] ?? overview;

const shared: Message = {
  zh: `  --lang zh|en           输出语言（默认看 LC_ALL、LANG）
  --color, --no-color    要不要颜色（默认：终端上有，管道里没有）
  -q, --quiet            只输出结果，不说别的`,
  en: `  --lang zh|en           language of the output (by LC_ALL or LANG unless given)
  --color, --no-color    colours or not (on a terminal unless said otherwise)
  -q, --quiet            results only`,
};

const pages: Readonly<Record<string, Message>> = {
  check: {
    zh: `plandoc check [路径…]   检查文稿；不给路径就检查当前文件夹

  plandoc check 2024.md                              自动找上年文稿来对照
  plandoc check 2024.md --prior 2023.md              指定上年文稿
  plandoc check 报告.txt                             点名的文件不论扩展名都读
  plandoc check plans/ --fail-on warning             有警告就算不通过
  plandoc check 2024.md --rule unit-scale=off        这次不用某条规则（可多次给出）
  plandoc check plans/ --output report.html          写成可打印的网页
  plandoc check plans/ --format json > report.json   给程序用
  git show :2024.md | plandoc check --stdin --stdin-filename 2024.md
  plandoc check plans/ --write-baseline plandoc-baseline.json --reason 历史遗留
                                                     把现有的问题都列入基线，以后只报新的
  plandoc check plans/ --baseline accepted.json
  plandoc check plans/ --since report.json           只报上次的 JSON 报告里没有的
  plandoc check archive/ --cache ~/.cache/plandoc    没有变的文稿不再重读
  plandoc check archive/ --shard 2/4 -o 2.json       四台机器各查一份，再用 plandoc merge 合并

选项
  --prior 文件           上年文稿；不给时依次看文首的 prior:、plandoc.json、同一地方上一年的文稿
                         （在所给的文件里找；点名检查一个文件时，也看旁边名称里有上一年年份的 .md、.txt）
  --format 格式          text（默认）、json、sarif、html、markdown、github、gitlab
  -o, --output 文件      写到文件；不给 --format 时按扩展名定格式
  --fail-on 级别         error（默认）、warning、info、never
  --rule 规则=级别       off、info、warning、error；优先于文首，文首优先于 plandoc.json，plandoc.json 优先于编辑器设置
  --baseline 文件        已接受的问题，不再列出；不给时看 plandoc.json 的 "baseline"，再看文稿上层的 plandoc-baseline.json
  --write-baseline 文件  把现有的问题写成基线（已有的理由保留，已改好的去掉）；--reason 给出新列入的理由
  --since 文件           上次的 JSON 报告：那时已有的问题不再列出
  --stdin                从标准输入读；--stdin-filename 给出它的文件名
  -j, --jobs 线程数      文稿多时用几个线程（默认：按处理器的核数，最多 8 个；1 为不用线程）；结果都一样
  --cache 文件夹         把结果存在这里，下次内容、设置和版本都没有变的直接取用；可以几次检查同时用，随时可删
  --shard 第几份/共几份  只查一份（同一地方各年的文稿总在一份里），写 JSON；每台机器上的文件和路径须相同
${shared.zh}

退出码
  0  没有达到 --fail-on 级别的问题
  1  有
  2  用法不对，或者有文件读不了（其余的照样检查）
`,
    en: `plandoc check [PATH…]   checks documents; the current folder unless a path is given

  plandoc check 2024.md                              last year's plan is found by itself
  plandoc check 2024.md --prior 2023.md              name last year's plan
  plandoc check report.txt                           a file named outright is read whatever its ending
  plandoc check plans/ --fail-on warning             a warning is enough to fail
  plandoc check 2024.md --rule unit-scale=off        do without a rule this time (may be repeated)
  plandoc check plans/ --output report.html          a page that prints
  plandoc check plans/ --format json > report.json   for programs
  git show :2024.md | plandoc check --stdin --stdin-filename 2024.md
  plandoc check plans/ --write-baseline plandoc-baseline.json --reason inherited
                                                     accept all that is found now; only what is new is told from then on
  plandoc check plans/ --baseline accepted.json
  plandoc check plans/ --since report.json           only what an earlier JSON report did not have
  plandoc check archive/ --cache ~/.cache/plandoc    what has not changed is not read anew
  plandoc check archive/ --shard 2/4 -o 2.json       a quarter on each of four machines; plandoc merge joins them

Options
  --prior FILE           last year's plan; else prior: in the front matter, plandoc.json, and the same place one year
                         earlier (among the files given, and the .md and .txt beside a file named outright whose name tells that year)
  --format FORMAT        text (unless said otherwise), json, sarif, html, markdown, github, gitlab
  -o, --output FILE      write to a file; its ending tells the format where --format does not
  --fail-on LEVEL        error (unless said otherwise), warning, info, never
  --rule ID=LEVEL        off, info, warning, error; comes before front matter, which comes before plandoc.json
  --baseline FILE        accepted findings, not listed any more; else "baseline" in plandoc.json, or plandoc-baseline.json above the document
  --write-baseline FILE  accept all that is found now (reasons stay, what was mended goes); --reason says why
  --since FILE           an earlier report in JSON: what it had is not listed
  --stdin                read standard input; --stdin-filename tells its name
  -j, --jobs N           threads for many documents (as many as cores, 8 at most, unless given; 1: none); the results are the same
  --cache DIR            keep results there and take them while content, settings and version are the same; runs may share it,
                         and it may be deleted at any time
  --shard I/N            check one part (the years of a place stay together), as JSON; all machines see the same files and paths
${shared.en}

Exit status
  0  nothing at or above --fail-on
  1  something is
  2  wrong usage, or a file that could not be read (the others are checked all the same)
`,
  },
  compare: {
    zh: `plandoc compare 上年 本年   逐个指标对照上年目标、上年实绩和本年目标

  plandoc compare 2023.md 2024.md
  plandoc compare 2023.md 2024.md --format json
  plandoc compare 2023.md 2024.md --output table.csv

列出两年里定有目标的每个指标：单位、上年目标、上年实绩、完成情况、本年目标、比上年实绩、
按目标增速推算的总量（名义，未扣除价格因素）、任务所在行。

选项
  --format 格式          text（默认）、markdown、csv、json
  -o, --output 文件      写到文件；不给 --format 时按扩展名定格式
${shared.zh}
`,
    en: `plandoc compare OLD NEW   sets last year's targets, results and this year's targets side by side

  plandoc compare 2023.md 2024.md
  plandoc compare 2023.md 2024.md --format json
  plandoc compare 2023.md 2024.md --output table.csv

Lists every indicator that has a target in either year: unit, last year's target, result, met or missed, this year's
target, change, the level that the targeted growth comes to (nominal, prices not taken out), lines of the tasks.

Options
  --format FORMAT        text (unless said otherwise), markdown, csv, json
  -o, --output FILE      write to a file; its ending tells the format where --format does not
${shared.en}
`,
  },
  facts: {
    zh: `plandoc facts 文件…   列出文稿里的每一个指标数值

  plandoc facts 2024.md
  plandoc facts 2024.md --format jsonl | grep 粮食
  plandoc facts plans/ --format jsonl > facts.jsonl
  plandoc facts archive/ -o facts.parquet              给 DuckDB、Spark 用；也可写成 .csv、.jsonl

--format jsonl 每行一个 JSON 对象：file、line、column（从 1 起，按 Unicode 码点）、text（原文里的数）、
indicator、statistic、value、unit、bound、part、year。没有数字的目标（如与经济增长同步）只在 text 格式里列出。

选项
  --format text|jsonl|csv|parquet
  -o, --output 文件      写到文件；不给 --format 时按扩展名定格式；Parquet 只写到文件
${shared.zh}
`,
    en: `plandoc facts FILE…   lists every indicator figure of documents

  plandoc facts 2024.md
  plandoc facts 2024.md --format jsonl | grep 粮食
  plandoc facts plans/ --format jsonl > facts.jsonl
  plandoc facts archive/ -o facts.parquet              for DuckDB or Spark; .csv and .jsonl as well

--format jsonl prints one JSON object a line: file, line, column (from 1, in Unicode code points), text (the number as
written), indicator, statistic, value, unit, bound, part, year. Targets without a number are listed by text only.

Options
  --format text|jsonl|csv|parquet
  -o, --output FILE      write to a file; its ending tells the format where --format does not; Parquet goes to a file only
${shared.en}
`,
  },
  fix: {
    zh: `plandoc fix [路径…]   改正有把握的问题，直接写回文件；不给路径就改当前文件夹里的文稿

  plandoc fix 2024.md --diff             先看会改什么，不写文件
  plandoc fix 2024.md
  plandoc fix 2024.md --unsafe           连同需要人拿主意的修正
  plandoc fix plans/ --rule range-form=off

选项
  --unsafe               也做没有十足把握的修正
  --diff                 只输出差异，不写文件；有差异时退出码为 1
  --prior 文件、--rule 规则=级别   同 plandoc check
${shared.zh}
`,
    en: `plandoc fix [PATH…]   mends what is safe to mend, in place; the current folder unless a path is given

  plandoc fix 2024.md --diff             see what would change, write nothing
  plandoc fix 2024.md
  plandoc fix 2024.md --unsafe           also the fixes that want a second look
  plandoc fix plans/ --rule range-form=off

Options
  --unsafe               also fixes that are not certain
  --diff                 print the differences, write nothing; status 1 where there are some
  --prior FILE, --rule ID=LEVEL    as for plandoc check
${shared.en}
`,
  },
  merge: {
    zh: `plandoc merge 报告…   把 plandoc check --shard 的各份 JSON 报告合成一份，与一次查完的一字不差

  plandoc check archive/ --shard 1/2 -o 1.json
  plandoc check archive/ --shard 2/2 -o 2.json
  plandoc merge 1.json 2.json -o report.json

选项
  -o, --output 文件      写到文件
  --fail-on 级别         error（默认）、warning、info、never；退出码同 plandoc check
${shared.zh}
`,
    en: `plandoc merge REPORT…   joins the JSON reports of plandoc check --shard to that of one check over all, to the byte

  plandoc check archive/ --shard 1/2 -o 1.json
  plandoc check archive/ --shard 2/2 -o 2.json
  plandoc merge 1.json 2.json -o report.json

Options
  -o, --output FILE      write to a file
  --fail-on LEVEL        error (unless said otherwise), warning, info, never; the exit status is that of plandoc check
${shared.en}
`,
  },
  rules: {
    zh: `plandoc rules [ID]   列出全部规则，或显示一条的说明

  plandoc rules
  plandoc rules percent-for-points

选项
${shared.zh}
`,
    en: `plandoc rules [ID]   lists the rules, or shows the page of one

  plandoc rules
  plandoc rules percent-for-points

Options
${shared.en}
`,
  },
};
