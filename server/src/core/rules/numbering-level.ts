import type { Heading } from '../plan/outline.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { isMarked, type Marked, markedIn, nameOf } from './siblings.ts';

/** Marks at a level where the order 一、（一）1.（1）① does not put them. */
interface Misplaced extends Fault {
  readonly kind: 'skipped' | 'inverted';
  readonly marks: readonly Marked[];
  readonly above: Marked;
  /** The form that the order has between the two. */
  readonly between: string;
}

export const numberingLevel: Rule<Misplaced> = {
  id: 'numbering-level',
  group: 'numbering',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '编号层次跳级或颠倒。', en: 'A numbering level skipped or inverted.' },

  *faults({ plan }: RuleContext) {
    for (const headings of documentsIn(plan.outline)) {
      const marks = markedIn(headings).filter(isLevel);
      yield* inversions(marks);
      const used = new Set(marks.map(({ mark }) => mark.level));
      for (const above of marks) {
        const skipped = above.children.length > 0 ? skipUnder(above, used, plan.text) : undefined;
        if (skipped) yield skipped;
      }
    }
  },

  message({ kind, marks, above, between }) {
    const [first] = marks;
    const found = first ? nameOf(first) : '';
    const also = marks.length > 1 ? { zh: `（另有${marks.length - 1}处）`, en: ` (and ${marks.length - 1} more)` } : { zh: '', en: '' };
    if (kind === 'inverted')
      return {
        zh: `“${found}”排在“${nameOf(above)}”之下${also.zh}，层次颠倒。层次序数依次用“一、”“（一）”“1.”“（1）”，请调整。`,
        en: `“${found}” stands under “${nameOf(above)}”${also.en}: the levels are inverted. Their order is “一、”, “（一）”, “1.”, “（1）”.`,
      };
    return {
      zh: `“${nameOf(above)}”之下直接用“${found}”${also.zh}，跳过了本文用到的“${between}”一级。层次序数应依次使用，请核实。`,
      en: `“${found}” stands directly under “${nameOf(above)}”${also.en}, skipping the level “${between}” that this document uses. Check the level.`,
    };
  },

  severityOf: ({ kind }) => (kind === 'inverted' ? 'warning' : 'info'),

  places: ({ marks }) => marks.slice(1).map(({ mark }) => mark.span),

  related: ({ above }) => [{ span: above.mark.span, message: { zh: '上一级编号', en: 'the level above' } }],
};

/** An annex numbers as it needs: it and the text before it are looked at apart. */
function* documentsIn(outline: readonly Heading[]): Iterable<readonly Heading[]> {
  let from = 0;
  for (let at = 1; at <= outline.length; at += 1) {
    if (at < outline.length && (outline[at]?.level ?? 0) > 0) continue;
    yield outline.slice(from, at);
    from = at;
  }
}

/** Levels that GB/T 9704 orders; ① is the customary fifth. 一是 and 第一 run in the text and may stand under any. */
const deepest = 5;
const formOfLevel = ['', '一、', '（一）', '1.', '（1）', '①'] as const;

const isLevel = ({ mark }: Marked): boolean => mark.level <= deepest;

/** （一） 一、 二、 （二）: counting begins at the shallower level right behind the deeper one, and the deeper one counts on after it. */
function* inversions(marks: readonly Marked[]): Iterable<Misplaced> {
  const seen = new Map<string, Marked[]>();
  for (let at = 1; at < marks.length; at += 1) {
    const [outer, inner] = [marks[at - 1] as Marked, marks[at] as Marked];
    if (inner.mark.number !== 1 || outer.mark.level <= inner.mark.level) continue;
    if (nextOfLevel(marks, at + 1, outer.mark.level)?.mark.number !== outer.mark.number + 1) continue;
    const key = `${outer.mark.level}>${inner.mark.level}`;
    const pairs = seen.get(key);
    if (pairs) pairs.push(outer, inner);
    else seen.set(key, [outer, inner]);
  }
  for (const pairs of seen.values()) {
    const inner = pairs.filter((_, index) => index % 2 === 1);
    const [above] = pairs;
    const [first] = inner;
    if (above && first) yield { kind: 'inverted', span: first.mark.span, marks: inner, above, between: '' };
  }
}

function nextOfLevel(marks: readonly Marked[], from: number, level: number): Marked | undefined {
  let at = from;
  while (at < marks.length && marks[at]?.mark.level !== level) at += 1;
  return marks[at];
}

/** 一、 1. where the document has （一） elsewhere: with only two levels in use, the second may be written 1. */
function skipUnder(above: Marked, used: ReadonlySet<number>, text: string): Misplaced | undefined {
  const level = above.mark.level + 1;
  if (!used.has(level)) return undefined;
  const children = above.children.filter(isMarked).filter(isLevel);
  const marks = children.filter(({ mark }) => mark.level > level && mark.level === children[0]?.mark.level);
  const [first] = marks;
  return first && !isListed(first, text)
    ? { kind: 'skipped', span: first.mark.span, marks, above, between: formOfLevel[level] ?? '' }
    : undefined;
}

/** 其中： and then 1. 甲; 2. 乙: items of a list, which is no level of the text. */
const isListed = ({ mark }: Marked, text: string): boolean =>
  /[：:][\s*]*$/.test(text.slice(Math.max(0, mark.span.start - 8), mark.span.start));
