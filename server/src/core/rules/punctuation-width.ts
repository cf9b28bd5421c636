import { offsetIn, spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { isHan } from '../text/han.ts';
import { digits, isDigit, isLatin, isSpace, signs, whiteSpace } from '../text/signs.ts';
import { type Edit, type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import type { Prose } from './prose.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { runsOf } from './siblings.ts';

/** The half-width marks of a block, by their offsets in its text, and where they stand. */
interface InBlock {
  readonly prose: Prose;
  readonly offsets: readonly number[];
  readonly spans: readonly Span[];
}

/** All half-width marks of a document: one habit of the hand, one finding. */
interface HalfWidth extends Fault {
  readonly found: readonly InBlock[];
  /** Of all of them, in order. */
  readonly spans: readonly Span[];
}

export const punctuationWidth: Rule<HalfWidth> = {
  id: 'punctuation-width',
  group: 'document',
  since: '0.1.0',
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '中文里用了半角标点。', en: 'Half-width punctuation in Chinese text.' },

  *faults({ plan, lexicon }: RuleContext) {
    const isMixed = mixedMarksOf(plan);
    const found: InBlock[] = [];
    const spans: Span[] = [];
    for (const { prose, found: all } of narrowIn(plan, lexicon)) {
      const offsets = isMixed ? all.filter((at) => !isMixed(offsetIn(prose.block, at))) : all;
      const before = last[found.length];
      const here = before?.prose === prose && before.offsets === offsets ? before : inBlock(prose, offsets);
      found.push(here);
      for (const one of here.spans) spans.push(one);
    }
    last = found;
    const [span] = spans;
    if (span) yield { span, found, spans };
  },

  message({ found, spans }) {
    const tally = tallyOf(found);
    const [mark = ''] = tally[0] ?? [];
    return {
      zh:
        spans.length === 1
          ? `中文里的“${mark}”是半角标点，应为全角“${wideOf[mark]}”（GB/T 15834—2011）；请改正。`
          : `全文有${spans.length}处半角标点（${tally.map(([mark, count]) => `${mark} ${count}处`).join('，')}），中文应用全角（GB/T 15834—2011）；可一次改正，数字、时间、比例不动。`,
      en:
        spans.length === 1
          ? `“${mark}” is half-width in Chinese text; GB/T 15834—2011 has “${wideOf[mark]}”.`
          : `${spans.length} half-width marks in Chinese text (${tally.map(([mark, count]) => `${mark} × ${count}`).join('; ')}), against GB/T 15834—2011. One fix converts them all and leaves numbers, times and ratios alone.`,
    };
  },

  places: ({ spans }) => spans.slice(1),

  edits:
    ({ found }) =>
    () =>
      found.flatMap(({ prose, offsets }) => offsets.map((at) => editOf(prose, at))),

  fixTitle: { zh: '全文半角标点改为全角', en: 'Make the punctuation of this document full-width' },
};

const wideOf: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '.': '。' };

/** Those found last: there may be thousands, and what stands before an edit stands where it stood. */
let last: readonly InBlock[] = [];

function inBlock(prose: Prose, offsets: readonly number[]): InBlock {
  const spans = offsets.map((at): Span => {
    const start = offsetIn(prose.block, at);
    return { start, end: start + 1 };
  });
  return { prose, offsets, spans };
}

/** How often each mark stands there, the most frequent first; of two equally frequent the one that comes first. */
function tallyOf(found: readonly InBlock[]): readonly (readonly [string, number])[] {
  const tally = new Array<number>(128).fill(0);
  const marks: number[] = [];
  for (const { prose, offsets } of found) {
    for (const at of offsets) {
      const mark = prose.judged.charCodeAt(at);
      if (tally[mark] === 0) marks.push(mark);
      tally[mark] = (tally[mark] ?? 0) + 1;
    }
  }
  const countOf = (mark: number): number => tally[mark] ?? 0;
  return marks.sort((a, b) => countOf(b) - countOf(a)).map((mark) => [String.fromCharCode(mark), countOf(mark)]);
}

const narrow = ',;:?!().';
const isNarrow = signs(narrow);
const isWide = signs('，。、；：？！“”‘’（）《》〈〉【】「」『』—…％℃０１２３４５６７８９～');

/** Where the half-width marks of a block are that stand in Chinese text. */
const narrowIn = finder(narrow, ({ judged, seen }): readonly number[] => {
  const found: number[] = [];
  let brackets: ReadonlySet<number> | undefined;
  for (const at of seen.marks) {
    if (!isNarrow(judged, at)) continue;
    if (isBracket(judged, at)) {
      brackets ??= bracketsIn(judged, seen.marks);
      if (brackets.has(at)) found.push(at);
    } else if (judged[at] === '.' ? isFullStop(judged, at) : isInChinese(judged, at)) found.push(at);
  }
  return found.length > 0 && /\p{Script=Han}/u.test(judged) ? found : none;
});

const isBracket = signs('()');

const none: readonly number[] = [];

/** A comma goes with the space behind it: full-width marks bring their own. */
function editOf({ block, judged }: Prose, at: number): Edit {
  const mark = judged.charAt(at);
  const isOpening = mark === '(';
  const before = isOpening && judged[at - 1] === ' ' && isChinese(judged, at - 2) ? 1 : 0;
  const behind = isOpening ? 0 : spacesBehind(judged, at + 1);
  return { span: spanIn(block, spanOf(at - before, at + 1 + behind)), text: wideOf[mark] ?? mark };
}

/** How many spaces stand at an offset with something behind them; no more than three. */
function spacesBehind(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && text[at] === ' ') at += 1;
  return at === from + 4 || at >= text.length || isSpace(text, at) ? 0 : at - from;
}

/** , ; : ? ! with Chinese near at hand: not within a number, a time, a ratio (4,750 9:30 3:1) or between two Latin words. */
function isInChinese(text: string, at: number): boolean {
  if (text[at + 1] === '/' && text[at + 2] === '/') return false;
  if (isHan(text, at - 1)) return true;
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return false;
  const before = signFrom(text, at - 1, -1);
  const behind = signFrom(text, at + 1, 1);
  if (isLatin(text, before) && isLatin(text, behind)) return false;
  return isChinese(text, before) || isChinese(text, behind);
}

/** A character of the Chinese script, or a sign of full width. */
const isChinese = (text: string, at: number): boolean => isHan(text, at) || isWide(text, at);

const isPassed = signs(`${digits}${whiteSpace}.%‰+-,;:?!()/`);
/** How far it may stand. */
const farthest = 16;

/** Where the nearest letter or Chinese sign stands, past digits, signs and spaces: before 增长11%, it is 长; -1 where none is near. */
function signFrom(text: string, start: number, step: 1 | -1): number {
  for (let at = start, end = start + step * farthest; at !== end && at >= 0 && at < text.length; at += step)
    if (!isPassed(text, at)) return at;
  return -1;
}

/** A half-width full stop behind Chinese, at the end of a line or before Chinese; not the point of a name, of 附件.docx or of 一. */
function isFullStop(text: string, at: number): boolean {
  if (isDigit(text, at - 1)) return false;
  const left = text[at - 1] ?? '';
  const right = text[at + 1] ?? '';
  if (!/[\p{Script=Han}”’）》%％)]/u.test(left) || right === '.' || left === '.') return false;
  if (/^\s*[一二三四五六七八九十]+$/.test(text.slice(0, Math.min(at, longest)))) return false;
  if (/^\s*(?:$|\n|[”’」』）])/.test(text.slice(at + 1, at + 8))) return true;
  return /[\p{Script=Han}“《]/u.test(right) && !(inNames.includes(left) && inNames.includes(right));
}

/** Characters that foreign names are written with: between two of them a point is that of 卡尔.马克思. */
const inNames =
  '阿埃艾安奥巴白贝比彼波伯博布查达戴丹德迪蒂杜多厄恩尔法菲费弗夫福戈格哈海赫亨霍基吉加贾杰卡凯柯科克肯库拉莱赖兰劳勒雷里利理林琳卢鲁路伦罗洛马迈麦曼梅蒙米莫姆穆纳奈内尼诺努欧帕佩皮普奇乔琼让瑞撒萨塞桑瑟森莎沙史斯思苏索塔泰坦特汤托瓦威韦维温沃乌西希锡夏肖谢休修雅亚扬耶伊英尤约扎詹泽';

/** Where brackets to be widened stand: half-width ones whose inside or surroundings are Chinese, with their counterparts. */
function bracketsIn(text: string, marks: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (const at of marks) {
    if (isOpeningBracket(text, at)) open.push(at);
    if (!isClosingBracket(text, at)) continue;
    const start = open.pop();
    if (start === undefined || (text[start] === '（' && text[at] === '）') || !isChinesePair(text, start, at)) continue;
    if (text[start] === '(') found.add(start);
    if (text[at] === ')') found.add(at);
  }
  return found;
}

const isOpeningBracket = signs('(（');
const isClosingBracket = signs(')）');

/** As much of a bracket's inside as tells its language. */
const longest = 200;

function isChinesePair(text: string, start: number, end: number): boolean {
  if (text[start] === '（' || text[end] === '）') return true;
  const inside = text.slice(start + 1, Math.min(end, start + longest));
  if (/\p{Script=Han}/u.test(inside)) return true;
  const left = isSpace(text, start - 1) ? start - 2 : start - 1;
  const right = isSpace(text, end + 1) ? end + 2 : end + 1;
  // f(x) and PM(2.5) belong to the letter before them.
  return !(isLatin(text, left) || isDigit(text, left)) && (isChinese(text, left) || isChinese(text, right));
}

/**
 * Tells of offsets, from the front to the back, which stand in a numbering mark whose siblings are not all half-width: making those alike is
 * for numbering-style. Undefined where there is no such mark.
 */
function mixedMarksOf(plan: Plan): ((offset: number) => boolean) | undefined {
  const mixed = runsOf(plan)
    .filter(({ siblings }) => siblings.some(({ mark }) => mark.form !== siblings[0]?.mark.form))
    .flatMap(({ siblings }) => siblings.map(({ mark }) => mark.span))
    .sort((a, b) => a.start - b.start);
  if (mixed.length === 0) return undefined;
  let next = 0;
  return (offset) => {
    while (next < mixed.length && (mixed[next]?.end ?? 0) <= offset) next += 1;
    return (mixed[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
