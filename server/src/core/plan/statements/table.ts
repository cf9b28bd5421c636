import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Block, spanIn } from '../../markdown/block.ts';
import { blockSaying } from '../../markdown/block-of.ts';
import { ofWords, ofWordsWith, type Words, wordsOf } from '../../markdown/words.ts';
import { figure } from '../../quantity/quantity.ts';
import { Readings } from '../../text/readers.ts';
import type { Span } from '../../text/span.ts';
import { indicatorIn, placed, type Whole } from '../block-statements.ts';
import type { Context } from '../contexts.ts';
import type { OwnStatement, Part, Statement } from '../statement.ts';
import { isWider } from '../territory.ts';
import type { ParagraphStatement } from './grammar.ts';
import { readParagraph } from './reading.ts';
import { yearOf } from './time.ts';

/** What a column of an indicator table holds, as its header says. */
interface Column {
  /** `number`: the number of the row, 序号; `measured`: how one figure of the row stands to another, 完成率. */
  readonly kind: 'name' | 'unit' | 'number' | 'figure' | 'measured';
  readonly part?: Part;
  readonly year?: string;
  readonly growth: boolean;
  /** It gives what a year brings on average: 年均增速, also 年均［累计］. */
  readonly average?: boolean;
  /** Unit in the header: 2023年（亿元）, 增长（%）. */
  readonly unit?: string;
}

type Cell = Block & { readonly index: number };

/** A table, where it stands, and what stands over it: the unit, 单位：亿元, and the year, 表1 2023年主要指标. */
interface Table {
  readonly cells: Cell[];
  readonly context: Context | undefined;
  readonly unit?: string;
  readonly year?: string;
}

/**
 * The statements of the plan's indicator tables: a row names the indicator, a column the year and whether it is result or target,
 * a cell gives the figure as a sentence (增长11%) or as a bare number whose unit stands in a column, the header or after the name.
 */
export function tableStatements(blocks: readonly Block[], contexts: readonly Context[], end: number, whole: Whole): Statement[] {
  return tablesIn(blocks, contexts, end).flatMap((table) => statementsOfTable(table, whole));
}

/** GFM tables, and runs of lines whose fields are parted by tabs, as a spreadsheet is pasted. */
function tablesIn(blocks: readonly Block[], contexts: readonly Context[], end: number): Table[] {
  const tables: Table[] = [];
  let last: { table: Table; key: number | 'tabs'; next: number } | undefined;
  let row = 0;
  blocks.forEach((block, index) => {
    if (block.span.start >= end) return;
    const fields = block.cell ? none : fieldsOf(block);
    const key = block.cell ? block.cell.table : 'tabs';
    if (!block.cell && fields.length < 2) return;
    if (!last || last.key !== key || (key === 'tabs' && last.next !== index)) {
      const unit = /单位[：:]\s*([^\s）)，。]+)/.exec(blocks[index - 1]?.text ?? '')?.[1];
      const year = yearOver(blocks[index - 1]) ?? (unit && yearOver(blocks[index - 2]));
      last = { table: { cells: [], context: contexts[index], ...(unit && { unit }), ...(year && { year }) }, key, next: index };
      tables.push(last.table);
      row = 0;
    }
    if (block.cell) last.table.cells.push({ ...block, index });
    else last.table.cells.push(...fields.map((field, column) => ({ ...field, index, cell: { table: -1, row, column } })));
    last.next = index + 1;
    row += 1;
  });
  return tables;
}

/** The one year that the title of a table names. */
function yearOver(block: Block | undefined): string | undefined {
  const years = block && block.text.length <= 40 && !/[。；]/.test(block.text) ? block.text.match(/(?<!\d)(?:19|20)\d{2}(?=年)/g) : null;
  return years?.length === 1 ? years[0] : undefined;
}

const none: readonly Block[] = [];

/** The fields of a line parted by tabs, each a block of its own; one field where there is no tab. */
function fieldsOf(block: Block): readonly Block[] {
  if (!block.text.includes('\t')) return none;
  let start = 0;
  return block.text.split('\t').map((text) => {
    const span = spanIn(block, { start, end: start + text.length });
    const field = blockSaying(wordsOf(text), span, [[0, span.start]], { kind: 'cell' });
    start += text.length + 1;
    return field;
  });
}

function statementsOfTable({ cells, context, unit: over, year }: Table, whole: Whole): Statement[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (!cell.cell) continue;
    const row = rows.get(cell.cell.row);
    if (row) row.push(cell);
    else rows.set(cell.cell.row, [cell]);
  }
  const [header = [], ...body] = rows.values();
  const isTwofold = body[0] !== undefined && isHeader(body[0]);
  const columns = columnsOf(isTwofold ? joined(header, body[0] ?? []) : header, { context, year }, whole);
  const nameColumn = [...columns].find(([, column]) => column.kind === 'name')?.[0] ?? 0;
  const unitColumn = [...columns].find(([, column]) => column.kind === 'unit')?.[0];
  return body.slice(isTwofold ? 1 : 0).flatMap((row) => {
    const name = plainName(row.find((cell) => cell.cell?.column === nameColumn)?.text ?? '');
    const unit = row.find((cell) => cell.cell?.column === unitColumn)?.text.trim() || over;
    return row.flatMap((cell) => {
      const column = columns.get(cell.cell?.column ?? -1);
      return name && column?.kind === 'figure' ? statementsOfCell(cell, name, unit, column, whole) : [];
    });
  });
}

/** A second row of headings: it names nothing in front and holds no figure. Empty cells are no blocks. */
const isHeader = (row: readonly Cell[]): boolean =>
  row.every(({ cell, text }) => cell?.column !== 0 && !/\d/.test(text.replace(/\d{4}年/g, '')));

/** 2023年 over two columns, 实际 and 增长 below it: what is left empty is what stands to its left. */
function joined(above: readonly Cell[], below: readonly Cell[]): readonly Cell[] {
  const textAt = (row: readonly Cell[], column: number): string | undefined => row.find(({ cell }) => cell?.column === column)?.text.trim();
  const ordered = [...above, ...below.filter((cell) => textAt(above, cell.cell?.column ?? 0) === undefined)];
  let last = '';
  return ordered
    .sort((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0))
    .map((cell) => {
      const column = cell.cell?.column ?? 0;
      last = textAt(above, column) ?? last;
      return { ...cell, text: `${last}${textAt(below, column) ?? ''}` };
    });
}

/**
 * A growth without a year of its own is that of the figures to its left; what was planned and what was done of it side by side are of one year.
 * Where no header tells of years or parts, what stands over the table does, or the part it stands in.
 */
function columnsOf(header: readonly Cell[], over: Pick<Table, 'context' | 'year'>, whole: Whole): ReadonlyMap<number, Column> {
  const { year: planYear, last: lastYear, reviewed, lexicon } = whole;
  // What is planned for years to come, and what reports on its own year, counts that among those behind it.
  const isBehind = lastYear !== undefined || planYear === reviewed;
  const firstYear = planYear !== undefined && isBehind ? planYear + 1 : planYear;
  const read = header.map(({ text }) => columnOf(text, firstYear, lexicon));
  const columns = new Map<number, Column>();
  let last: Column | undefined;
  for (const [index, { cell, text }] of header.entries()) {
    const own = read[index] as Column;
    const isDone =
      reviewed !== undefined &&
      lastYear === undefined &&
      arePlannedAndDone(own, read[index + 1]) &&
      !namesAYear(text + header[index + 1]?.text, lexicon);
    const left = own.growth && !own.year && last?.part ? { part: last.part, ...(last.year && { year: last.year }) } : undefined;
    const column = { ...settled({ ...own, ...left }, over, firstYear), ...(isDone && { year: String(reviewed) }) };
    if (column.kind === 'figure' && !column.growth) last = column;
    columns.set(cell?.column ?? 0, column);
  }
  return columns;
}

/** 年度计划 before 累计完成, neither of which says a year; 完成 before 计划 is what comes after it. */
const arePlannedAndDone = (planned: Column, done: Column | undefined): boolean =>
  planned.part === 'targets' && done?.part === 'review' && planned.year === undefined && done.year === undefined;

/** A column of figures as what stands over its table tells, where its header does not. */
function settled(column: Column, { context, year }: Pick<Table, 'context' | 'year'>, firstYear: number | undefined): Column {
  if (column.kind !== 'figure' || column.year || column.part) return column;
  if (year && firstYear !== undefined) return { ...column, year, part: Number(year) >= firstYear ? 'targets' : 'review' };
  const part = context?.part ?? (column.growth ? 'review' : undefined);
  return { ...column, ...(part && { part }), ...(context?.ahead && { year: context.ahead }) };
}

/** 本年计划, 上年完成: then they may be of two years. */
const namesAYear = (headers: string, { words: { timing } }: Lexicon): boolean =>
  [...timing.thisYear, ...timing.lastYear].some((word) => headers.includes(word));

/** 城镇新增就业①, 粮食产量[1], 固定资产投资*: the mark of a note is no part of what it stands behind. */
const withoutNote = (text: string): string => text.trim().replace(/\s*(?:[①-⑳*＊†‡]+|[[［〔]\d{1,2}[\]］〕]|（?注\d{0,2}）?)$/u, '');

/** 1. 粮食产量, （2）森林覆盖率, 其中：工业投资: what stands before a name counts or places it. */
const plainName = (text: string): string =>
  withoutNote(text).replace(/^(?:\d{1,2}(?:[.．、]\s*(?!\d)|\s+)|[（(]\d{1,2}[)）]|[①-⑳]|其中[：:]|[#＃　\s—-])+/u, '');

/** ［2.5］: what several years bring together. */
const together = /^\s*[［[〔【]\s*([^［\]］〕】]*\d[^［\]］〕】]*)[\]］〕】]\s*$/;

function statementsOfCell(cell: Cell, name: string, unit: string | undefined, column: Column, whole: Whole): Statement[] {
  const { lexicon } = whole;
  const own = /[（(]([^（）()]+)[）)]\s*$/.exec(name);
  const plain = own ? name.slice(0, own.index) : name;
  const sum = together.exec(cell.text)?.[1];
  const bare = bareNumber(sum ?? withoutNote(cell.text), lexicon);
  const ofRow = own?.[1] ?? unit;
  // 完成102.6% in the row of an amount is how much of the plan was done.
  if (!bare && !column.growth && isRateOfDone(cell.text, ofRow, lexicon)) return [];
  const written = (column.growth && !sum ? undefined : ofRow) ?? column.unit ?? ofRow ?? '';
  const measure = bare?.percent ?? (written === '-' ? '' : written);
  const says = bare && ofBare(plain, measure, { column, isSum: sum !== undefined }, lexicon);
  const head = `${plain}${says ? says.verb + bare.before : ''}`;
  const sentence = head + (says ? bare.digits + says.unit + bare.bound : cell.text.trimEnd());
  const usual = yearsOfCell(column, sum !== undefined, whole);
  const from = sum === undefined ? 0 : cell.text.indexOf(sum);
  const within = { start: from, end: sum === undefined ? cell.text.length : from + sum.length };
  return statementsSaid(wordsOf(sentence), { cell: cell.words, within, head: head.length, part: column.part, usual, whole }).map((said) =>
    placed(said, cell, cell.index),
  );
}

const isRateOfDone = (text: string, unit: string | undefined, { words: { table } }: Lexicon): boolean =>
  unit !== undefined && !/[%％]/.test(unit) && table.done.some((word) => text.trimStart().startsWith(word)) && /[%％]\s*$/.test(text);

/** The verb and the unit with which a bare number makes a sentence of a name. */
function ofBare(
  name: string,
  unit: string,
  { column, isSum }: { readonly column: Column; readonly isSum: boolean },
  lexicon: Lexicon,
): { readonly verb: string; readonly unit: string } {
  const { up, down, reach } = lexicon.words.predicate;
  // 能耗降低（%）: the name has the verb.
  if (isSum && [...up, ...down].some((word) => word.length > 1 && name.endsWith(word))) return { verb: '', unit };
  if (!column.growth) return { verb: reach[0] ?? '', unit };
  return { verb: up[0] ?? '', unit: isSum && /^[%％]$/.test(unit) ? (lexicon.words.table.points[0] ?? '') : unit };
}

/** The year or years that a cell is of: what is given together or on average is of all years of a plan for several. */
function yearsOfCell({ part, year, average }: Column, isSum: boolean, whole: Whole): string {
  const { last } = whole;
  if (last === undefined || !(isSum || average)) return year ?? usualYear(part, whole);
  const end = part === 'review' && !average ? Number(year ?? last) : last;
  // What was done before the first year of the plan is that of the one before.
  return `${end < last - 4 ? end - 4 : last - 4}-${end}`;
}

/** The year of a column whose header tells none. */
function usualYear(part: Part | undefined, { year, last, reviewed }: Whole): string {
  if (part === 'review') return String(reviewed ?? '');
  return String(last ?? year ?? '');
}

/** What a cell gives to the sentence that is made of it. */
interface Setting {
  readonly cell: Words;
  /** What is read of it, without the brackets of ［3.8］. */
  readonly within: Span;
  /** How much of the sentence stands before the words of the cell. */
  readonly head: number;
  readonly part: Part | undefined;
  /** The year of the column, or else of its part. */
  readonly usual: string;
  readonly whole: Whole;
}

/** The statements of a cell's sentence, their spans in the cell; remembered with the sentence. */
function statementsSaid(sentence: Words, setting: Setting): readonly OwnStatement[] {
  const last = lastSaid(sentence);
  if (last.setting && isSame(last.setting, setting)) return last.statements;
  last.setting = setting;
  last.statements = sentenceStatements(sentence, setting.whole.lexicon)
    .filter((read) => read.number.start >= setting.head)
    .map((read) => ownOf(read, setting));
  return last.statements;
}

const sentenceStatements = ofWordsWith(({ text }, lexicon: Lexicon) => readParagraph(text, lexicon));

const lastSaid = ofWords((): { setting?: Setting; statements: readonly OwnStatement[] } => ({ statements: [] }));

const isSame = (a: Setting, b: Setting): boolean =>
  a.cell === b.cell &&
  a.within.start === b.within.start &&
  a.head === b.head &&
  a.part === b.part &&
  a.usual === b.usual &&
  a.whole.year === b.whole.year &&
  a.whole.reviewed === b.whole.reviewed &&
  a.whole.place === b.whole.place &&
  a.whole.lexicon === b.whole.lexicon;

function ownOf(read: ParagraphStatement, { cell, within: { start: first, end: last }, head, part, usual, whole }: Setting): OwnStatement {
  const { value, unit, time, territory, name: _name, ...rest } = read;
  const within = (span: Span): Span => {
    const start = Math.min(Math.max(span.start - head + first, first), last);
    return { start, end: Math.min(Math.max(span.end - head + first, start), last) };
  };
  return {
    ...rest,
    indicator: indicatorIn(whole, read.indicator),
    year: yearOf(time, whole.year, usual),
    number: within(read.number),
    span: within(read.span),
    figure: value === undefined ? undefined : figure(value),
    unit,
    part,
    wider: territory !== undefined && isWider(territory, whole),
    words: cell,
    inTable: true,
    readings: new Readings(),
  };
}

/** A cell that is only a number, with a percent sign and a bound before or after it perhaps: ≥4.5, 5.5以内, 6%左右. */
function bareNumber(
  text: string,
  lexicon: Lexicon,
): { before: string; digits: string; percent: string | undefined; bound: string } | undefined {
  const first = /^\s*([^\s\d-]+)/.exec(text)?.[0] ?? '';
  const before = lexicon.boundsBefore.has(first.trim()) ? first : '';
  const match = /^(\s*-?[\d,]+(?:\.\d+)?(?:[-—~～]+\d+(?:\.\d+)?)?)\s*([%％]?)\s*([^\d%％]*)$/.exec(text.slice(before.length).trimEnd());
  const [, digits = '', percent = '', bound = ''] = match ?? [];
  return match && (bound === '' || lexicon.after.has(bound)) ? { before, digits, percent: percent || undefined, bound } : undefined;
}

function columnOf(header: string, firstYear: number | undefined, lexicon: Lexicon): Column {
  const { table } = lexicon.words;
  const has = (words: readonly string[]): boolean => words.some((word) => header.includes(word));
  const year = /((?:19|20)\d{2})/.exec(header)?.[1];
  const unit = (/[（(]([^（）()]+)[）)]/.exec(header)?.[1] ?? /[%％‰]\s*$/.exec(header)?.[0])?.trim();
  if (isMeasured(header, unit, lexicon)) return { kind: 'measured', growth: false };
  const growth = has(table.growth);
  const isUnit = unit !== undefined && lexicon.units.named(unit) !== undefined;
  const measure = isUnit ? { unit } : undefined;
  const average = has(table.average) ? { average: true } : undefined;
  if (!year && !has(table.result) && !has(table.target)) {
    if (growth) return { kind: 'figure', growth, ...average, ...measure };
    const kind = table.number.includes(header.trim()) ? 'number' : has(table.unit) ? 'unit' : has(table.name) ? 'name' : 'figure';
    return { kind, growth, ...(kind === 'figure' && measure) };
  }
  const isAhead = year !== undefined && firstYear !== undefined && Number(year) >= firstYear;
  // 2025年（预计） is the estimate of a result where that year is not planned.
  const isEstimate =
    year !== undefined && !isAhead && has(table.estimate) && !has(table.target.filter((word) => !table.estimate.includes(word)));
  const planned = (has(table.target) && !isEstimate) || (isAhead && !has(table.result));
  return { kind: 'figure', growth, part: planned ? 'targets' : 'review', ...average, ...(year && { year }), ...measure };
}

/** 完成率, 与目标差距, and 完成年度计划（%）, in which what was done stands before what was planned. */
function isMeasured(header: string, unit: string | undefined, { words: { table } }: Lexicon): boolean {
  const title = header.replace(/\s*[（(][^（）()]*[）)]\s*$/, '').trim();
  if (table.measured.some((word) => title.endsWith(word))) return true;
  const firstOf = (words: readonly string[]): number => Math.min(...words.map((word) => title.indexOf(word)).filter((at) => at >= 0));
  return unit !== undefined && /[%％]/.test(unit) && firstOf(table.result) < firstOf(table.target) && firstOf(table.target) < title.length;
}
