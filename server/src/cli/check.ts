import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planOf, type Severity } from '../core/index.ts';
import { type Report, reportFileOf } from '../exchange/report.ts';
import { closingWords } from '../exchange/wording.ts';
import { staleNotes, writeBaseline } from './baseline.ts';
import { problemsIn } from './problems.ts';
import { reasonOf, shownName, type Unread } from './source.ts';
import { colored, outputWidth, type Terminal } from './terminal.ts';
import { oneOf, parsed, sharedOptions, UsageError } from './usage.ts';
import { version } from './version.ts';
import { openPaths, openStdin, type Workspace } from './workspace.ts';

const options = {
  ...sharedOptions,
  prior: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  reason: { type: 'string' },
  since: { type: 'string' },
  rule: { type: 'string', multiple: true },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
} as const;

const formats = ['text', 'json', 'sarif', 'html', 'markdown', 'github'] as const;
type Format = (typeof formats)[number];

/** `plandoc check`: status 0 where nothing is at or above the bar, 1 where something is, 2 where something could not be read. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options);
  const format = oneOf('format', values.format, formats, formatOf(values.output));
  const bar = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info', 'never'], 'error');
  if (values.stdin && positionals.length > 0) throw new UsageError(stdinAndPaths);

  const paths = positionals.length > 0 ? positionals : ['.'];
  const workspace = values.stdin ? await openStdin(values['stdin-filename'], values, terminal) : await openPaths(paths, values, terminal);
  const target = values['write-baseline'];
  if (target !== undefined)
    return (await writeBaseline(workspace, target, values.reason, terminal)) ? statusOf(workspace.unread, terminal) : 2;
  const { report, notes } = reportOn(workspace, paths, terminal);

  if (!values.quiet) for (const note of notes) terminal.err(`${note}\n`);
  const look = { color: colored(values, values.output !== undefined), width: outputWidth(), quiet: values.quiet ?? false };
  const rendered = await render(report, format, look);
  for (const { file, reason } of report.unread) terminal.err(`plandoc: ${file}: ${reason}\n`);
  if (values.output === undefined) terminal.out(rendered);
  else if (!(await written(values.output, rendered, terminal))) return 2;
  if (values.output !== undefined && !values.quiet) terminal.err(`${closingWords(report)}\n`);
  return report.unread.length > 0 ? 2 : reaches(report, bar) ? 1 : 0;
}

function statusOf(unread: readonly Unread[], terminal: Terminal): number {
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  return unread.length > 0 ? 2 : 0;
}

/** The report on all plans of a workspace, and what is worth saying about files that hold none. */
function reportOn(workspace: Workspace, paths: readonly string[], terminal: Terminal): { report: Report; notes: readonly string[] } {
  const { language } = terminal;
  const { groups, unread } = workspace;
  const all = groups.flatMap(({ snapshot, sources }) => sources.map((source) => ({ snapshot, source })));
  const names = new Map(all.map(({ source }) => [source.document.uri, source.name]));
  const nameOf = (uri: string): string => names.get(uri) ?? shownName(fileURLToPath(uri));
  const files = [];
  const notes = [];
  const problems = [];
  for (const { snapshot, source } of all) {
    terminal.progress(files.length, all.length, source.name);
    const isPlan = planOf(snapshot, source.document.uri)?.isPlan ?? false;
    if (source.encoding === 'gb18030' && isPlan) notes.push(`${source.name}: ${terminal.say(readAsGb18030)}`);
    if (!isPlan && source.named) notes.push(`${source.name}: ${terminal.say(source.document.text.trim() === '' ? empty : noPlan)}`);
    if (isPlan || source.named) files.push(reportFileOf(snapshot, source.document, language, nameOf));
    problems.push(...problemsIn(snapshot, source, unread, language));
  }
  terminal.settle();
  notes.push(...staleNotes(workspace, terminal));
  if (files.length === 0 && unread.length === 0) notes.push(terminal.say(noPlans(paths, all.length)));
  const failed = unread.map(({ name, reason }) => ({ file: name, reason: terminal.say(reason) }));
  return { report: { version, language, files, unread: [...failed, ...problems] }, notes };
}

async function render(report: Report, format: Format, look: { color: boolean; width: number; quiet: boolean }): Promise<string> {
  if (format === 'json') return (await import('../exchange/json.ts')).json(report);
  if (format === 'sarif') return (await import('../exchange/sarif.ts')).sarif(report);
  if (format === 'html') return (await import('../exchange/html.ts')).html(report);
  if (format === 'markdown') return (await import('../exchange/markdown.ts')).markdown(report);
  if (format === 'github') return (await import('../exchange/github.ts')).github(report);
  return (await import('../exchange/text.ts')).text(report, look);
}

/** The format that the ending of `--output` stands for. */
function formatOf(output: string | undefined): Format {
  const endings: Readonly<Record<string, Format>> = {
    '.json': 'json',
    '.sarif': 'sarif',
    '.html': 'html',
    '.htm': 'html',
    '.md': 'markdown',
  };
  return endings[extname(output ?? '').toLowerCase()] ?? 'text';
}

async function written(output: string, rendered: string, terminal: Terminal): Promise<boolean> {
  try {
    await writeFile(output, rendered);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? { zh: '所在的文件夹不存在', en: 'its folder does not exist' } : reasonOf(error);
    terminal.err(`plandoc: --output ${output}: ${terminal.say({ zh: '写不了：', en: 'cannot be written: ' })}${terminal.say(reason)}\n`);
    return false;
  }
}

const weights: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

const reaches = (report: Report, bar: Severity | 'never'): boolean =>
  bar !== 'never' && report.files.some(({ findings }) => findings.some(({ severity }) => weights[severity] >= weights[bar]));

const stdinAndPaths = { zh: '--stdin 与路径不能同时用', en: '--stdin and paths cannot be used together' };
const readAsGb18030 = { zh: '按 GB18030 编码读取，建议另存为 UTF-8', en: 'was read as GB18030; saving it as UTF-8 is better' };
const empty = { zh: '是空文件，没有可检查的内容', en: 'is empty: there is nothing to check' };
const noPlan = {
  zh: '看上去不是计划文稿，未检查（确是计划的，请在 plandoc.json 的 plans 里列出）',
  en: 'does not look like a plan and was not checked (if it is one, list it under plans in plandoc.json)',
};

function noPlans(paths: readonly string[], read: number) {
  const where = paths.map((path) => (path === '.' ? process.cwd() : basename(path) === path ? path : shownName(path)));
  return {
    zh: `${where.join('、')} 里没有计划文稿（看了 ${read} 个 Markdown 文件）：请给出文稿的路径，或在 plandoc.json 的 plans 里列出`,
    en: `there are no plans in ${where.join(', ')} (${read} Markdown files were looked at): name the documents, or list them under plans in plandoc.json`,
  };
}
