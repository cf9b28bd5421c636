import { startsHeadingNumber, startsRunInNumber } from './numbered.ts';

/** What the source says about the line break before a line. */
export interface Break {
  /** Two spaces or a backslash end the line before. */
  readonly hard: boolean;
  /** The line starts with the indent of a paragraph. */
  readonly indented: boolean;
}

/**
 * Whether a line carries on the paragraph of the line before it. In pasted text every line is a paragraph; in text written as
 * Markdown a line may be a soft wrap. From the surest sign down:
 *
 * 1. a line that starts with 一、 （一） 1. and the like is a new paragraph;
 * 2. a line that ends within a number, or with a comma or an opening bracket or quote, goes on;
 * 3. a hard break, an indent, 一是 or 第一， starts a new paragraph, and so does whatever follows the end of a sentence or clause
 *    (。！？；：) or a numbered title;
 * 4. what is left is a soft wrap only if it looks like one: wrapped lines are about equally long and hold punctuation. A line much
 *    longer than the one before follows a title; short lines without punctuation are titles, bylines, and buttons of a web page.
 *
 * Both lines come without blanks around them.
 */
export function continuesParagraph(line: string, next: string, { hard, indented }: Break): boolean {
  if (line === '' || next === '' || startsHeadingNumber(next)) return false;
  if (breaksNumber(line, next) || EXPECTS_MORE.test(line)) return true;
  if (hard || indented || startsRunInNumber(next) || SENTENCE_END.test(line) || isTitle(line)) return false;
  return isSoftWrap(line, next);
}

/** True where a line is the end of a sentence or clause, or the lead-in to one. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

const EXPECTS_MORE = /[，,、（(《〈“‘「『【〔[]$/;
const SENTENCE_END = /(?:[。！？；：!?;:…]|(?<![0-9０-９])[.．])["'”’」』）)\]】》〉]*$/;
const PROSE = /[，。；！？、;]|,(?!\d{3})/;
const YEAR = /^(?:19|20)\d\d年/;
const DIGITS_ONLY = /^[\d.,%％‰~－—-]+$/;

function breaksNumber(line: string, next: string): boolean {
  if (DIGITS_ONLY.test(line) || YEAR.test(next)) return false;
  return (
    (/[0-9０-９][.．]?$/.test(line) && /^[0-9０-９]/.test(next)) ||
    (/[0-9０-９]$/.test(line) && /^(?:[.．][0-9０-９]|[%％‰百千万亿])/.test(next))
  );
}

/** A numbered line without prose, such as （一）综合实力迈上新台阶. */
const isTitle = (line: string): boolean => startsHeadingNumber(line) && line.length <= 40 && !PROSE.test(line.replace(HEADING_COMMA, ''));

/** The comma of the number itself: 一、 1、. */
const HEADING_COMMA = /^.{1,4}?、/;

function isSoftWrap(line: string, next: string): boolean {
  const [before, after] = [columns(line), columns(next)];
  const slack = Math.min(8, before / 4);
  if (after > before + slack) return false;
  return PROSE.test(next) || (PROSE.test(line) && after >= before - slack);
}

/** The width in columns of a terminal, Chinese characters taking two. */
function columns(line: string): number {
  let width = line.length;
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) >= 0x2e80) width += 1;
  return width;
}
