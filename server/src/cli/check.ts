import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planOf, type Severity } from '../core/index.ts';
import type { jsonPieces, ShardPlaces } from '../exchange/json.ts';
import { officeFile } from '../exchange/office.ts';
import { isOffice, showsIndicators } from '../exchange/office-forms.ts';
import { type CountedFile, type Report, reportFileOf, type Told } from '../exchange/report.ts';
import { closingWords } from '../exchange/wording.ts';
import { waysOf } from './archive/ways.ts';
import { staleNotes, writeBaseline } from './baseline.ts';
import { filesAt } from './files.ts';
import { documentNotes, noPlans } from './notes.ts';
import { options } from './options.ts';
import { problemsIn } from './problems.ts';
import { shownName, type Unread } from './source.ts';
import { colored, outputWidth, type Terminal } from './terminal.ts';
import { oneOf, parsed, UsageError } from './usage.ts';
import { version } from './version.ts';
import { openFound, openStdin, type Workspace } from './workspace.ts';
import { handedOver, keepFromTerminal } from './written.ts';

type Format = (typeof options.check.format.values)[number];

/** `plandoc check`: status 0 where nothing is at or above the bar, 1 where something is, 2 where something could not be read. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options.check);
  const format = oneOf('format', values.format, options.check.format.values, values.shard !== undefined ? 'json' : formatOf(values.output));
  const bar = oneOf('fail-on', values['fail-on'], options.check['fail-on'].values, 'error');
  keepFromTerminal(format, values.output);
  if (values.stdin && positionals.length > 0) throw new UsageError(stdinAndPaths);

  const paths = positionals.length > 0 ? positionals : ['.'];
  const found = values.stdin ? undefined : filesAt(paths);
  const target = values['write-baseline'];
  const ways = found && target === undefined ? waysOf(values, found.files.length, format) : undefined;
  const open = () => (found ? openFound(found, values, terminal) : openStdin(values['stdin-filename'], values, terminal));
  if (target !== undefined) {
    const workspace = await open();
    return writeBaseline(workspace, target, values.reason, terminal) ? statusOf(workspace.unread, terminal) : 2;
  }
  const { report, counted, notes, places, entries }: Reported =
    found && ways
      ? await (await import('./archive/report.ts')).reportOnArchive(found, paths, values, ways, terminal)
      : reportOn(await open(), paths, toldIn(format), terminal);

  if (!values.quiet) for (const note of notes) terminal.err(`${note}\n`);
  const look = {
    color: colored(values, values.output !== undefined),
    width: outputWidth(),
    wraps: values.output === undefined && process.stdout.isTTY,
    quiet: values.quiet ?? false,
  };
  const summed = { ...report, files: counted };
  const rendered = entries ? await pieces(summed, entries, places) : await render(report, format, look);
  for (const { file, reason } of report.unread) terminal.err(`plandoc: ${file}: ${reason}\n`);
  if (!handedOver(values.output, rendered, terminal)) return 2;
  if (values.output !== undefined && !values.quiet) terminal.err(`${closingWords(summed)}\n`);
  return report.unread.length > 0 ? 2 : reaches(counted, bar) ? 1 : 0;
}

function statusOf(unread: readonly Unread[], terminal: Terminal): number {
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  return unread.length > 0 ? 2 : 0;
}

interface Reported {
  readonly report: Report;
  /** What is counted of its files. */
  readonly counted: readonly CountedFile[];
  /** The entries of its files in JSON, where they alone are needed of them: the report has no files then. */
  readonly entries?: Iterable<Uint8Array>;
  readonly notes: readonly string[];
  readonly places?: ShardPlaces | undefined;
}

/** The report on all plans of a workspace, and what is worth saying about files that hold none. */
function reportOn(workspace: Workspace, paths: readonly string[], told: Told, terminal: Terminal): Reported {
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
    notes.push(...documentNotes({ ...source, isPlan, blank: source.document.text.trim() === '' }, terminal));
    if (isPlan || source.named) files.push(reportFileOf(snapshot, source.document, language, nameOf, told));
    problems.push(...problemsIn(snapshot, source, unread, language));
  }
  terminal.settle();
  notes.push(...staleNotes(workspace, terminal));
  if (files.length === 0 && unread.length === 0) notes.push(terminal.say(noPlans(paths, all.length)));
  const failed = unread.map(({ name, reason }) => ({ file: name, reason: terminal.say(reason) }));
  return { report: { version, language, files, unread: [...failed, ...problems] }, counted: files, notes };
}

const toldIn = (format: Format): Told => ({
  indicators: showsIndicators(format) ? 'targets' : undefined,
  fingerprints: format === 'json' || format === 'sarif' || format === 'gitlab',
});

interface Look {
  readonly color: boolean;
  readonly width: number;
  readonly wraps: boolean;
  readonly quiet: boolean;
}

const pieces = async (report: Parameters<typeof jsonPieces>[0], entries: Iterable<Uint8Array>, places?: ShardPlaces) =>
  (await import('../exchange/json.ts')).jsonPieces(report, entries, places);

async function render(report: Report, format: Format, look: Look): Promise<string | Uint8Array> {
  if (isOffice(format)) return officeFile(report, format);
  if (format === 'json') return (await import('../exchange/json.ts')).json(report);
  if (format === 'sarif') return (await import('../exchange/sarif.ts')).sarif(report);
  if (format === 'html') return (await import('../exchange/html.ts')).html(report);
  if (format === 'markdown') return (await import('../exchange/markdown.ts')).markdown(report);
  if (format === 'csv') return (await import('../exchange/findings-table.ts')).csv(report);
  if (format === 'gitlab') return (await import('../exchange/gitlab.ts')).gitlab(report);
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
    '.csv': 'csv',
    '.xlsx': 'xlsx',
    '.docx': 'docx',
  };
  return endings[extname(output ?? '').toLowerCase()] ?? 'text';
}

const weights: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

const reaches = (files: readonly CountedFile[], bar: Severity | 'never'): boolean =>
  bar !== 'never' && files.some(({ findings }) => findings.some(({ severity }) => weights[severity] >= weights[bar]));

const stdinAndPaths = { zh: '--stdin 与路径不能同时用', en: '--stdin and paths cannot be used together' };
