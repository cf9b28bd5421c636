import { reportMark } from '../core/index.ts';
import { indicatorTable } from './indicators.ts';
import { quoteOf } from './quote.ts';
import type { Report, ReportFile, ReportFinding } from './report.ts';
import { markdownTable } from './table-forms.ts';
import { excuseWords, placesSentence, severityWords, summarySentence, suppressedSentence } from './wording.ts';

/** Markdown, for a comment, an issue or a wiki page. */
export function markdown(report: Report): string {
  const zh = report.language === 'zh';
  const parts = [
    reportMark,
    `# ${zh ? '计划文稿检查结果' : 'Check of the plan documents'}`,
    [summarySentence(report), suppressedSentence(report)].filter(Boolean).join(zh ? '' : ' '),
    ...report.files
      .filter(({ findings, suppressed, indicators }) => findings.length > 0 || suppressed || indicators)
      .map((file) => section(file, report)),
    ...(report.unread.length > 0 ? [`## ${zh ? '未能读取' : 'Not read'}`, report.unread.map(unreadItem).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(file: ReportFile, report: Report): string {
  const prior = file.prior ? [`${report.language === 'zh' ? '对照：' : 'Compared with '}${escaped(file.prior.why)}`] : [];
  const table = file.indicators?.length ? markdownTable(indicatorTable(file.indicators, report.language)).trimEnd() : '';
  const listed = file.findings.map((finding) => item(file, finding, report)).join('\n');
  return [`## ${escaped(file.file)}`, ...prior, table, listed, suppressedList(file, report)].filter(Boolean).join('\n\n');
}

/** What is not listed, with the reasons that were given. */
function suppressedList({ suppressed = [] }: ReportFile, { language }: Report): string {
  if (suppressed.length === 0) return '';
  const items = suppressed.map(
    (finding) =>
      `- ${finding.line}:${finding.column} ${escaped(finding.message)} \`${finding.rule}\` ${escaped(excuseWords(finding, language))}`,
  );
  return [`### ${language === 'zh' ? '未列出的' : 'Not listed'}`, items.join('\n')].join('\n\n');
}

function item(file: ReportFile, finding: ReportFinding, report: Report): string {
  const quote = quoteOf(file, finding, 100);
  const word = severityWords[report.language][finding.severity];
  const places = placesSentence(finding, report.language);
  const related = [
    ...finding.related.map((other) => `${other.file === file.file ? '' : `${other.file}:`}${other.line}:${other.column} ${other.message}`),
    ...(places ? [places] : []),
  ].map((words) => `  - ${escaped(words)}`.trimEnd());
  return [
    `- **${word}** ${finding.line}:${finding.column} ${escaped(finding.message)} \`${finding.rule}\``,
    `  > ${escaped(quote.before)}<mark>${escaped(quote.marked)}</mark>${escaped(quote.after)}`,
    ...(related.length > 0 ? ['', ...related] : []),
  ].join('\n');
}

const unreadItem = ({ file, reason }: Report['unread'][number]): string => `- ${escaped(file)}: ${escaped(reason)}`;

/** Words of a text as words, whatever Markdown would make of them. */
export const escaped = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]#|~>]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
