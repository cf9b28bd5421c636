import { type Block, spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { signs } from '../text/signs.ts';
import { type Edit, overlaps, type Span, spanOf } from '../text/span.ts';
import { fromWords, type Prose, proseOf } from './prose.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { runsOf } from './siblings.ts';

interface Narrow {
  readonly span: Span;
  readonly mark: string;
  readonly edit: Edit;
}

/** All half-width marks of a document: one habit of the hand, one finding. */
interface HalfWidth extends Fault {
  readonly found: readonly Narrow[];
}

export const punctuationWidth: Rule<HalfWidth> = {
  id: 'punctuation-width',
  group: 'document',
  since: '0.1.0',
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '中文里用了半角标点。', en: 'Half-width punctuation in Chinese text.' },

  *faults({ plan }: RuleContext) {
    const mixed = mixedMarksOf(plan);
    const found = proseOf(plan)
      .flatMap(narrowIn)
      .filter(({ span }) => !mixed.some((mark) => overlaps(mark, span)));
    const [first] = found;
    if (first) yield { span: first.span, found };
  },

  message({ found }) {
    const counts = new Map<string, number>();
    for (const { mark } of found) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const tally = [...counts].sort((a, b) => b[1] - a[1]);
    const [first] = found;
    return {
      zh:
        found.length === 1
          ? `中文里的“${first?.mark}”是半角标点，应为全角“${first && wideOf[first.mark]}”（GB/T 15834—2011）；请改正。`
          : `全文有${found.length}处半角标点（${tally.map(([mark, count]) => `${mark} ${count}处`).join('，')}），中文应用全角（GB/T 15834—2011）；可一次改正，数字、时间、比例不动。`,
      en:
        found.length === 1
          ? `“${first?.mark}” is half-width in Chinese text; GB/T 15834—2011 has “${first && wideOf[first.mark]}”.`
          : `${found.length} half-width marks in Chinese text (${tally.map(([mark, count]) => `${mark} × ${count}`).join('; ')}), against GB/T 15834—2011. One fix converts them all and leaves numbers, times and ratios alone.`,
    };
  },

  places: ({ found }) => found.slice(1).map(({ span }) => span),

  edits: ({ found }) => found.map(({ edit }) => edit),

  fixTitle: { zh: '全文半角标点改为全角', en: 'Make the punctuation of this document full-width' },
};

const wideOf: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '.': '。' };

const chinese = /[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】「」『』—…％℃０-９～]/u;
const latin = /[A-Za-z]/;
const digit = /\d/;

/** The half-width marks of a block that stand in Chinese text, in order. */
const narrowIn = (prose: Prose): readonly Narrow[] =>
  narrowAt(prose).map((index) => narrow(prose.block, prose.judged, index, prose.judged[index] ?? ''));

/** A point behind a digit is never the full stop of a sentence. */
const marks = /[,;:?!()]|(?<!\d)\./g;

const narrowAt = fromWords(({ judged }) => {
  const found: number[] = [];
  let brackets: ReadonlySet<number> | undefined;
  for (const { 0: mark, index } of judged.matchAll(marks)) {
    if (mark === '(' || mark === ')') brackets ??= bracketsIn(judged);
    const isNarrow =
      brackets && (mark === '(' || mark === ')')
        ? brackets.has(index)
        : mark === '.'
          ? isFullStop(judged, index)
          : isInChinese(judged, index);
    if (isNarrow) found.push(index);
  }
  return found.length > 0 && /\p{Script=Han}/u.test(judged) ? found : [];
});

/** A comma goes with the space behind it: full-width marks bring their own. */
function narrow(block: Block, text: string, at: number, mark: string): Narrow {
  const span = spanIn(block, spanOf(at, at + 1));
  const spaces = mark === '(' ? 0 : (/^ +(?=\S)/.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0);
  const before = mark === '(' && text[at - 1] === ' ' && chinese.test(text[at - 2] ?? '') ? 1 : 0;
  return { span, mark, edit: { span: spanIn(block, spanOf(at - before, at + 1 + spaces)), text: wideOf[mark] ?? mark } };
}

/** , ; : ? ! with Chinese near at hand: not within a number, a time, a ratio (4,750 9:30 3:1) or between two Latin words. */
function isInChinese(text: string, at: number): boolean {
  const left = text[at - 1] ?? '';
  const right = text[at + 1] ?? '';
  if (digit.test(left) && digit.test(right)) return false;
  if (text.startsWith('//', at + 1)) return false;
  const [before, behind] = [wordBefore(text, at), wordBehind(text, at)];
  if (latin.test(before) && latin.test(behind)) return false;
  return chinese.test(before) || chinese.test(behind);
}

/** The nearest letter or Chinese sign, past digits, signs and spaces: of 增长11%, it is 长. */
const wordBefore = (text: string, at: number): string => wordFrom(text, at - 1, -1);
const wordBehind = (text: string, at: number): string => wordFrom(text, at + 1, 1);

const isPassed = signs(
  ' \t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF0123456789.%‰+-,;:?!()/',
);
/** How far it may stand. */
const farthest = 16;

function wordFrom(text: string, start: number, step: 1 | -1): string {
  for (let at = start, end = start + step * farthest; at !== end && at >= 0 && at < text.length; at += step)
    if (!isPassed(text, at)) return String.fromCodePoint(text.codePointAt(step < 0 && isLow(text, at) ? at - 1 : at) ?? 0);
  return '';
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** A half-width full stop behind Chinese, at the end of a line or before Chinese; not the point of a name, of 附件.docx or of 一. */
function isFullStop(text: string, at: number): boolean {
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
function bracketsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || (text[start] === '（' && mark === '）') || !isChinesePair(text, start, index)) continue;
    if (text[start] === '(') found.add(start);
    if (mark === ')') found.add(index);
  }
  return found;
}

/** As much of a bracket's inside as tells its language. */
const longest = 200;

function isChinesePair(text: string, start: number, end: number): boolean {
  if (text[start] === '（' || text[end] === '）') return true;
  const inside = text.slice(start + 1, Math.min(end, start + longest));
  if (/\p{Script=Han}/u.test(inside)) return true;
  const left = text
    .slice(Math.max(0, start - 2), start)
    .trimEnd()
    .slice(-1);
  const right = text
    .slice(end + 1, end + 3)
    .trimStart()
    .slice(0, 1);
  // f(x) and PM(2.5) belong to the letter before them.
  return !/[A-Za-z0-9]/.test(left) && (chinese.test(left) || chinese.test(right));
}

/** Numbering marks whose siblings are not all half-width: making those alike is the business of numbering-style. */
function mixedMarksOf(plan: Plan): readonly Span[] {
  return runsOf(plan.outline).flatMap(({ siblings }) => {
    const forms = new Set(siblings.map(({ mark }) => mark.form));
    return forms.size > 1 ? siblings.map(({ mark }) => mark.span) : [];
  });
}
