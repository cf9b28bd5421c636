import { type Language, rules } from '../core/index.ts';
import { countsSentence } from './comparison-counts.ts';
import { columnWords } from './comparison-table.ts';
import { quoteOf } from './quote.ts';
import type { Place, Report, ReportFile, ReportFinding } from './report.ts';
import { excuseWords, severityWords, summarySentence, suppressedSentence } from './wording.ts';

/** A review sheet as it is laid out, whatever writes it: an annex with a table of the indicators and one of the findings for each plan. */
export interface ReviewSheet {
  readonly annex: string;
  readonly title: string;
  readonly summary: string;
  readonly plans: readonly ReviewedPlan[];
  /** Files that could not be read, and why. */
  readonly unread?: ListedTable;
  /** The line to sign on. */
  readonly signature: string;
}

export interface ReviewedPlan {
  readonly about: readonly string[];
  readonly tables: readonly ListedTable[];
}

/** A table below its heading; its columns as parts of the width of the page, in millimetres. */
export interface ListedTable {
  readonly heading: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly SheetRow[];
}

/** Cells, each of one or more paragraphs; or words over the whole width, which head the rows below. */
export type SheetRow = { readonly cells: readonly (readonly string[])[] } | { readonly over: string };

/** The report as a review sheet: the indicators, the findings by rule with both places, and what is not listed. */
export function reviewSheetOf(report: Report): ReviewSheet {
  const words = sheetWords[report.language];
  const plans = report.files.filter(({ indicators, findings, suppressed }) => indicators?.length || findings.length > 0 || suppressed);
  return {
    annex: words.annex,
    title: words.title,
    summary: [summarySentence(report), suppressedSentence(report)].filter(Boolean).join(report.language === 'zh' ? '' : ' '),
    plans: (plans.length > 0 ? plans : report.files.slice(0, 1)).map((file) => reviewed(file, report.language)),
    ...(report.unread.length > 0 && {
      unread: {
        heading: words.unread,
        columns: widths([words.file, 56], [words.reason, 100]),
        rows: report.unread.map(({ file, reason }) => ({ cells: [[file], [reason]] })),
      },
    }),
    signature: words.signature,
  };
}

function reviewed(file: ReportFile, language: Language): ReviewedPlan {
  const words = sheetWords[language];
  const tables = [indicatorsOf(file, language), findingsOf(file, language), silencedOf(file, language)].filter(
    (table) => table !== undefined,
  );
  return {
    about: [
      `${words.document}${file.file}`,
      ...(file.prior ? [`${words.compared}${file.prior.why}`] : []),
      ...(file.counts ? [countsSentence(file.counts, language)] : []),
    ],
    tables: tables.map((table, index) => ({ ...table, heading: `${words.numbers[index]}${table.heading}` })),
  };
}

function indicatorsOf({ indicators = [] }: ReportFile, language: Language): ListedTable | undefined {
  if (indicators.length === 0) return undefined;
  const told = columnWords[language];
  const words = sheetWords[language];
  return {
    heading: words.indicators,
    columns: widths(
      [told.indicator, 23],
      [told.unit, 11],
      [told.priorTarget, 17],
      [told.result, 17],
      [told.outcome, 15],
      [told.target, 17],
      [told.change, 17],
      [told.impliedLevel, 16],
      [words.tasks, 12],
      [words.count, 11],
    ),
    rows: indicators.map(({ words: { indicator, unit, priorTarget, result, outcome, target, change, impliedLevel, tasks }, findings }) => ({
      cells: [indicator, unit, priorTarget, result, outcome, target, change, impliedLevel, tasks, String(findings)].map((cell) => [cell]),
    })),
  };
}

/** The findings in the order of the rules; each beside the places that it speaks of, with room for what is to be done about it. */
function findingsOf(file: ReportFile, language: Language): ListedTable | undefined {
  const words = sheetWords[language];
  const byRule = rules.flatMap(({ id, summary }) => {
    const found = file.findings.filter(({ rule }) => rule === id);
    return found.length > 0 ? [{ over: words.rule(summary[language], id, found.length), found }] : [];
  });
  let number = 0;
  return {
    heading: words.findings,
    columns: widths([words.number, 10], [words.place, 40], [words.finding, 48], [words.others, 40], [words.decision, 18]),
    rows:
      byRule.length === 0
        ? [{ over: words.nothing }]
        : byRule.flatMap(({ over, found }): SheetRow[] => [
            { over },
            ...found.map((finding) => {
              number += 1;
              const level = severityWords[language][finding.severity];
              const fix = finding.fix ? [`${words.fix}${finding.fix.title}`] : [];
              return {
                cells: [
                  [String(number)],
                  own(file, finding, language),
                  [`${level}${words.colon}${finding.message}`, ...fix],
                  others(file, finding, language),
                  [''],
                ],
              };
            }),
          ]),
  };
}

/** What is kept out of the list, with the reasons given. */
function silencedOf(file: ReportFile, language: Language): ListedTable | undefined {
  const words = sheetWords[language];
  if (!file.suppressed) return undefined;
  return {
    heading: words.silenced,
    columns: widths([words.place, 44], [words.finding, 72], [words.reason, 40]),
    rows: file.suppressed.map((finding) => ({
      cells: [own(file, finding, language), [finding.message], [excuseWords(finding, language)]],
    })),
  };
}

/** The place of a finding and the words there. */
function own(file: ReportFile, finding: ReportFinding, language: Language): string[] {
  const { before, marked, after } = quoteOf(file, finding, 72);
  return [placed(finding, language), `${before}【${marked}】${after}`];
}

/** The other places: where the other figures stand, and where the same is to be found again. */
function others(file: ReportFile, { related, places }: ReportFinding, language: Language): string[] {
  const spoken = related.map((other) => {
    const words = other.words ? `${sheetWords[language].colon}${other.words}` : '';
    return `${other.file === file.file ? '' : `${shortName(other.file)} `}${placed(other, language)} ${other.message}${words}`;
  });
  const shown = places.slice(0, 6).map((place) => placed(place, language));
  const again = shown.length > 0 ? [sheetWords[language].again(shown, places.length)] : [];
  return [...spoken, ...again];
}

/** The last part of a path: the document itself is named in full above. */
const shortName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

const placed = ({ line, column }: Place, language: Language): string =>
  language === 'zh' ? `第${line}行第${column}字` : `line ${line}:${column}`;

const widths = (...columns: readonly (readonly [title: string, width: number])[]) => columns.map(([title, width]) => ({ title, width }));

const sheetWords = {
  zh: {
    annex: '附件',
    title: '计划文稿审查意见表',
    document: '文稿：',
    compared: '对照：',
    numbers: ['一、', '二、', '三、'],
    indicators: '指标对照',
    tasks: '任务行',
    count: '问题数',
    findings: '检查发现的问题',
    nothing: '没有发现问题。',
    rule: (summary: string, id: string, count: number) => `${summary}（${id}，${count}处）`,
    colon: '：',
    number: '序号',
    place: '位置和原文',
    finding: '问题',
    others: '另见',
    decision: '处理意见',
    fix: '可改：',
    again: (shown: readonly string[], count: number) => `同样的还有${count}处：${shown.join('、')}${count > shown.length ? '等' : ''}`,
    silenced: '未列出的问题',
    reason: '原因',
    unread: '未能读取的文件',
    file: '文件',
    signature: '审查人：　　　　　　　　　　　　年　　月　　日',
  },
  en: {
    annex: 'Annex',
    title: 'Review Sheet of Plan Documents',
    document: 'Document: ',
    compared: 'Compared with: ',
    numbers: ['1. ', '2. ', '3. '],
    indicators: 'Indicators',
    tasks: 'tasks',
    count: 'found',
    findings: 'Findings',
    nothing: 'Nothing found.',
    rule: (summary: string, id: string, count: number) => `${summary} (${id}, ${count})`,
    colon: ': ',
    number: 'No.',
    place: 'place and words',
    finding: 'finding',
    others: 'see also',
    decision: 'decision',
    fix: 'Fix: ',
    again: (shown: readonly string[], count: number) => `${count} more: ${shown.join(', ')}${count > shown.length ? ' …' : ''}`,
    silenced: 'Not listed',
    reason: 'reason',
    unread: 'Files that could not be read',
    file: 'file',
    signature: 'Reviewed by: ____________________    Date: ______________',
  },
} as const;
