import { type Quote, quoteOf } from './quote.ts';
import type { Place, Report, ReportFile, ReportFinding } from './report.ts';
import { charactersOf, isWide, steering, widthOf } from './width.ts';
import { closingWords, placesSentence, severityWords } from './wording.ts';
import { wrapped } from './wrapping.ts';

export interface TextLook {
  /** True for ANSI colours. */
  readonly color: boolean;
  /** Columns of the terminal: quoted lines are cut to fit. */
  readonly width: number;
  /** True where long sentences are broken to that width too: on a terminal. Programs that read lines want each in one. */
  readonly wraps?: boolean;
  /** True for the findings alone, without the closing sentences. */
  readonly quiet: boolean;
}

/** For people at a terminal: findings by file, each with its line and the place in it marked. */
export function text(report: Report, look: TextLook): string {
  const paint = painter(look.color);
  const files = report.files.filter((file) => file.findings.length > 0).map((file) => fileText(file, report, look, paint));
  const closing = look.quiet ? [] : [broken(closingWords(report), look, 0, 0)];
  return [...files, ...closing].map((part) => `${part}\n`).join('\n');
}

function fileText(file: ReportFile, report: Report, look: TextLook, paint: Paint): string {
  const numbers = Math.max(...file.findings.map(({ line }) => String(line).length));
  const prior = file.prior ? (report.language === 'zh' ? `（对照：${file.prior.why}）` : `  (compared with ${file.prior.why})`) : '';
  const head = paint('bold', visible(file.file)) + paint('dim', visible(prior));
  return [head, ...file.findings.map((finding) => findingText(file, finding, report, look, paint, numbers))].join('\n\n');
}

function findingText(file: ReportFile, finding: ReportFinding, report: Report, look: TextLook, paint: Paint, numbers: number): string {
  const word = severityWords[report.language][finding.severity];
  const head = headText(finding, word, look, paint);
  const quote = quoteOf(file, finding, look.width - numbers - 7);
  const number = String(finding.line).padStart(numbers);
  const gutter = ' '.repeat(numbers);
  const lines = [
    `    ${paint('dim', `${number} │`)} ${quote.before}${paint(finding.severity, quote.marked)}${quote.after}`,
    `    ${paint('dim', `${gutter} │`)} ${underline(quote, finding, paint)}`,
  ];
  return [head, ...lines, ...relatedText(finding, file.file, look, paint), ...placesText(finding, report, look, paint)].join('\n');
}

/** Where, how grave, what, and by which rule. */
function headText(finding: ReportFinding, word: string, look: TextLook, paint: Paint): string {
  const place = placeText(finding);
  const indent = place.length + widthOf(word) + 6;
  const hanging = look.width < 80 ? 4 : indent;
  const message = broken(visible(finding.message), look, indent, hanging);
  const last = message.slice(message.lastIndexOf('\n') + 1);
  const used = widthOf(last) + (last === message ? indent : 0) + 2 + finding.rule.length;
  const gap = look.wraps && used > look.width ? `\n${' '.repeat(hanging)}` : '  ';
  return `  ${place}  ${paint(finding.severity, word)}  ${message}${gap}${paint('dim', finding.rule)}`;
}

function relatedText({ related }: ReportFinding, file: string, look: TextLook, paint: Paint): string[] {
  return related.map((other) => {
    const place = `→ ${other.file === file ? placeText(other) : `${visible(other.file)}:${placeText(other)}`}`;
    return `    ${paint('dim', place)}  ${broken(visible(other.message), look, widthOf(place) + 6, 6)}`.trimEnd();
  });
}

function placesText(finding: ReportFinding, { language }: Report, look: TextLook, paint: Paint): string[] {
  const sentence = placesSentence(finding, language);
  return sentence ? [`    ${paint('dim', broken(`→ ${sentence}`, look, 4, 6))}`] : [];
}

/** A sentence in lines that fit, where they have to: what is before it takes `used` columns, lines after the first begin with `indent` blanks. */
const broken = (words: string, { wraps, width }: TextLook, used: number, indent: number): string =>
  wraps ? wrapped(words, width - used, width - indent).join(`\n${' '.repeat(indent)}`) : words;

const placeText = ({ line, column }: Place): string => `${line}:${column}`;

/** Carets under the marked place. What stands before it is repeated in blanks of the same width, so that both rows align in any font. */
function underline({ before, marked }: Quote, { severity }: ReportFinding, paint: Paint): string {
  const blanks = charactersOf(before)
    .map((character) => (isWide(character) ? '\u3000' : ' '.repeat(widthOf(character))))
    .join('');
  return blanks + paint(severity, '^'.repeat(Math.max(1, widthOf(marked))));
}

/** A name or a message holds words of the text, which must not steer the terminal. */
const visible = (words: string): string => words.replace(steering, ' ');

type Paint = (look: keyof typeof codes, words: string) => string;

const codes = { bold: '1', dim: '2', error: '31', warning: '33', info: '36' } as const;

const painter = (color: boolean): Paint =>
  color ? (look, words) => (words ? `\u001b[${codes[look]}m${words}\u001b[0m` : '') : (_, words) => words;
