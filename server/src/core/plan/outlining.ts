import { lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { spanIn } from '../markdown/block.ts';
import { ofWords } from '../markdown/words.ts';
import { signs, whiteSpace } from '../text/signs.ts';
import type { Span } from '../text/span.ts';
import { type MarkRead, markAt, markBeforeFigure, mayBeMark } from './mark.ts';
import type { Heading, Mark, MarkForm } from './outline.ts';

const { marks } = lexicon.words;
const han = '[一二三四五六七八九十]+';

/** A heading found in a block, before headings are nested. `index` is the block's, `bodyStart` the offset in its text after a mark at its head. */
export interface FoundHeading {
  readonly block: Block;
  readonly index: number;
  readonly read: MarkRead | undefined;
  readonly bodyStart: number;
  readonly level: number;
  readonly hashes: number;
  readonly mark: Mark | undefined;
  readonly title: string;
  readonly titleSpan: Span;
  readonly start: number;
}

/**
 * All headings in order: `#` headings, paragraphs and items that begin with a numbering mark, and 一是…二是 within a paragraph.
 * Spans are offsets into the document. Those that stand where they stood in the document read last, as all before an edit do, are the same objects.
 */
export function headingsIn(blocks: readonly Block[], end: number): FoundHeading[] {
  const found: FoundHeading[] = [];
  const levelOfHashes = new Map<number, number>();
  let chapters = 0;
  let due = 1;
  const add = (block: Block, index: number, hashes: number, level: number, read: MarkRead | undefined): void => {
    const before = last[found.length];
    const isSame =
      before?.block === block && before.index === index && before.hashes === hashes && before.level === level && before.read === read;
    found.push(isSame ? before : headingOf(block, index, hashes, level, read));
  };
  blocks.forEach((block, index) => {
    if (block.span.start >= end || !isProse(block)) return;
    const { at, own, underChapter, inner, isAnnex } = marksIn(block.words);
    const read = own ?? markBeforeFigure(block.text, at, due);
    if (!read && block.kind !== 'heading' && !isAnnex && inner.length === 0) return;
    if (read && isChapter(read)) chapters += 1;
    const mark = chapters > 0 && read === own ? underChapter : read;
    if (mark && mark.level <= 3) due = mark.form === '1.' ? mark.number + 1 : 1;
    const hashes = block.kind === 'heading' ? (block.depth ?? 1) : 0;
    if (mark) {
      if (hashes > 0) levelOfHashes.set(hashes, mark.level);
      add(block, index, hashes, mark.level, mark);
    } else if (hashes > 0) {
      add(block, index, hashes, levelOfHashes.get(hashes) ?? hashes - 1, undefined);
    } else if (isAnnex) {
      add(block, index, 0, 0, undefined);
      const listed = markAt(block.text, annexOpener.exec(block.text)?.[0].length ?? 0);
      if (listed) add(block, index, 0, listed.level, listed);
    }
    const within = read === own ? inner : innerMarks(block.text, read?.end ?? at, read);
    for (const one of within) add(block, index, 0, one.level, one);
  });
  last = found;
  return found;
}

/** 第一篇, 第一章, 第一节. */
const isChapter = ({ form, level }: MarkRead): boolean => form.startsWith('第') && level < underChapters;

let last: readonly FoundHeading[] = [];

/** The marks that words have whatever stands around them: their own at their first sign, and those behind that. */
const marksIn = ofWords(({ text }) => {
  const at = firstSign(text);
  const own = markAt(text, at);
  // 第一部分 … 一、 … （一）: where both are used, the one stands under the other.
  const underChapter = own?.form === '一、' || own?.form === '一.' ? { ...own, level: underChapters } : own;
  return { at, own, underChapter, inner: innerMarks(text, own?.end ?? at, own), isAnnex: annexAlone.test(text) };
});

/** The level of 一、 where parts or chapters stand above it. */
const underChapters = 1.5;

/**
 * Headings nested by level, given the part of each: they reach to the next one of their own or a higher level. Those that are as they were in the
 * document read last, with all under them, are the same objects.
 */
export function nested(found: readonly FoundHeading[], end: number, parts: Parts): Heading[] {
  const kept = keptOf(lastNested, found, parts);
  const made = lastNested.made.slice(0, kept);
  const build = (from: number, to: number): Heading[] => {
    const siblings: Heading[] = [];
    for (let at = from; at < to; ) {
      const heading = found[at] as FoundHeading;
      let next = at + 1;
      while (next < to && (found[next] as FoundHeading).level > heading.level) next += 1;
      if (next >= kept) {
        const spanEnd = next < found.length ? (found[next] as FoundHeading).start : end;
        made[at] = {
          level: heading.level,
          hashes: heading.hashes,
          title: heading.title,
          titleSpan: heading.titleSpan,
          span: { start: heading.start, end: Math.max(spanEnd, heading.titleSpan.end) },
          children: build(at + 1, next),
          mark: heading.mark,
          part: parts[at],
        };
      }
      siblings.push(made[at] as Heading);
      at = next;
    }
    return siblings;
  };
  const outline = build(0, found.length);
  lastNested = { found, parts, made };
  return outline;
}

type Parts = readonly Heading['part'][];

/** What was nested last: the headings as found, the part of each, and what was made of each. */
interface Nested {
  readonly found: readonly FoundHeading[];
  readonly parts: Parts;
  readonly made: readonly Heading[];
}

let lastNested: Nested = { found: [], parts: [], made: [] };

/** How many headings from the first on are as they were. */
function keptOf(before: Nested, found: readonly FoundHeading[], parts: Parts): number {
  let kept = 0;
  while (kept < found.length && before.found[kept] === found[kept] && before.parts[kept] === parts[kept]) kept += 1;
  return kept;
}

function headingOf(block: Block, index: number, hashes: number, level: number, mark: MarkRead | undefined): FoundHeading {
  const first = marksIn(block.words).at;
  const from = mark ? mark.end : first;
  // One alone on its line ends with the line.
  const end = hashes > 0 ? block.text.length : titleEnd(block.text, from);
  const titleSpan = spanIn(block, { start: from, end });
  const markSpan = mark && spanIn(block, { start: mark.start, end: mark.end });
  return {
    block,
    index,
    read: mark,
    bodyStart: mark?.start === first ? mark.end : 0,
    level,
    hashes,
    title: block.text.slice(from, end).replace(/\n/g, '').trim(),
    titleSpan,
    start: hashes > 0 ? block.span.start : (markSpan?.start ?? titleSpan.start),
    mark: mark && markSpan && { form: mark.form, level: mark.level, number: mark.number, span: markSpan },
  };
}

/** Where the title ends that begins at an offset: a run-in heading ends with its first sentence. */
function titleEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSentenceEnd(text, end)) end += 1;
  return end;
}

const isSentenceEnd = signs('。；;！？!?');

/** 一是, 第一，, 首先， at the start of a clause inside a paragraph; （1） and ① where a sentence or a colon goes before. */
function innerMarks(text: string, from: number, own: MarkRead | undefined): readonly MarkRead[] {
  const marks: MarkRead[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isPause(text, at)) {
      at += 1;
      continue;
    }
    do at += 1;
    while (isGap(text, at));
    candidate.lastIndex = at;
    if (at < from || !mayBeMark(text, at) || !candidate.test(text)) continue;
    const start = at;
    // The sign that a mark ends with may have the next one behind it.
    at = candidate.lastIndex - 1;
    const mark = markAt(text, start);
    if (!mark) continue;
    const afterComma = /[，,][\s*]*$/.test(text.slice(Math.max(0, start - 4), start));
    const level = (mark.form !== own?.form && innerLevels[mark.form]) || mark.level;
    if (level === 6 || (level > 6 && !afterComma)) marks.push({ ...mark, level });
  }
  if (marks.length === 0) return none;
  // ：（1）甲 and then （2）乙 on a line of its own: the first counts with those.
  const isBroken = ({ form, number }: MarkRead): boolean =>
    number === 1 && innerLevels[form] !== undefined && marks.filter((mark) => mark.form === form).length === 1;
  return marks.map((mark) => (isBroken(mark) ? { ...mark, level: innerLevels[mark.form] === 8 ? 4 : 5 } : mark));
}

const none: readonly MarkRead[] = [];

const isPause = signs('。；;：:，,！？!?\n');
const isGap = signs(`${whiteSpace}*`);

const candidate = new RegExp(
  `(?:${han}(?:${marks.verbs.join('|')})|第${han}[，,、：:]|${marks.inTurn.join('|')}|其[一二三四五六七八九]|[(（][\\d０-９]{1,2}[)）]|[①-⑳])`,
  'y',
);

const innerLevels: Readonly<Partial<Record<MarkForm, number>>> = { '（1）': 8, '(1)': 8, '①': 9 };

/** Blocks whose text people read as the plan: not code, HTML, notes or table cells. */
export const isProse = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading';

const annex = `^[\\s　]*(?:${marks.annexes.join('|')})`;

const annexAlone = new RegExp(
  `${annex}(?:[\\s　]*[\\d一二三四五六七八九十]*[\\s　]*[：:]?[\\s　]*$|[\\d一二三四五六七八九十]*[：:　 ].{0,30}$)`,
);

/** 附件：1.甲 and then 2.乙 on the next line: the first of the list stands behind the colon. */
const annexOpener = new RegExp(`${annex}[\\s　]*[：:][\\s　]*`);

const isBlank = signs(`${whiteSpace}\u200b\u200c\u200d`);

function firstSign(text: string): number {
  let at = 0;
  while (isBlank(text, at)) at += 1;
  return at < text.length ? at : 0;
}
