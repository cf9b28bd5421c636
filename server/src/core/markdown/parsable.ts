import { type SourceLine, sourceLines } from './source-lines.ts';

/**
 * A text as the parser can bear it, with its lines, given the lines that it has as it is. It has the same length, but letters for the marks of paragraphs that
 * hold thousands of them and of lines nested without end: the parser takes quadratic time over the one and runs out of stack over
 * the other, and a plan has neither. Such lines are read as plain text.
 */
export function parsableLines(
  text: string,
  lines: readonly SourceLine[],
): { readonly parsable: string; readonly lines: readonly SourceLine[] } {
  const parsable = parsableText(text, lines);
  return { parsable, lines: parsable === text ? lines : sourceLines(parsable, lines[0]?.span.start ?? text.length) };
}

function parsableText(text: string, lines: readonly SourceLine[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span } of unbearableLines(text, lines)) {
    parts.push(
      text.slice(at, span.start),
      text.slice(span.start, span.end).replace(MARK_OR_INDENT, (marks) => 'x'.repeat(marks.length)),
    );
    at = span.end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(at);
}

const MARK_OR_INDENT = /^[ \t]+|[!-/:-@[-`{-~]+/g;
const MARKS = /\*+|_+|~+|`+|=+|[[\]<>&\\]/g;
const MOST_MARKS = 1000;
const BULLET = /^[ \t]*[-+*][ \t]/;
const TABLE_RULE = /^[ \t>|:]*-[ \t|:-]*$/;
const NESTED_WITHOUT_END = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){32}|^[ \t]{128}/;

/** Paragraphs are counted as far as lines tell: each bullet starts one, and each row of a table holds its own. */
function unbearableLines(text: string, lines: readonly SourceLine[]): SourceLine[] {
  const unbearable: SourceLine[][] = [];
  let paragraph: SourceLine[] = [];
  let marks = 0;
  let isTable = false;
  const close = (): void => {
    if (marks > MOST_MARKS) unbearable.push(paragraph);
    paragraph = [];
    marks = 0;
  };
  for (const line of lines) {
    if (line.kind === 'plain') continue;
    if (line.kind !== 'marked') {
      close();
      isTable = false;
      continue;
    }
    const words = text.slice(line.span.start, line.span.end);
    isTable ||= TABLE_RULE.test(words);
    if (isTable || BULLET.test(words)) close();
    paragraph.push(line);
    marks += NESTED_WITHOUT_END.test(words) ? Number.POSITIVE_INFINITY : (words.match(MARKS)?.length ?? 0);
  }
  close();
  return unbearable.flat();
}
