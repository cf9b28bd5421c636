import seed from '../../../../seeds/rules/unit-missing.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { digits, isDigit, latin, signs, whiteSpace } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { bareCells } from './bare-cells.ts';
import { finder } from './finder.ts';
import { familiesOf } from './noun-families.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';
import { isUnitCaption, type Row, tablesIn } from './tables.ts';

interface Bare extends Fault {
  readonly written: string;
  /** What the number is of; absent for a growth whose subject stands elsewhere. */
  readonly name?: string;
  /** Units that fit: 亿元、万元 …; empty where nothing tells. */
  readonly units: readonly string[];
}

export const unitMissing: Rule<Bare> = {
  id: 'unit-missing',
  group: 'quantity',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '指标的数字没有单位。', en: 'A figure of an indicator without its unit.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of bareIn(plan, lexicon)) {
      if (prose.block.kind === 'cell') continue;
      for (const { at, ...bare } of found) yield { span: spanIn(prose.block, at), ...bare };
    }
    for (const rows of tablesIn(plan)) {
      const found = [...bareCells(rows, lexicon)];
      if (found.length === 0 || isCaptioned(plan, rows, lexicon)) continue;
      for (const { cell, name } of found) {
        const entry = lexicon.indicator(name);
        const units = entry ? lexicon.units.ofDimension(entry.dimension).slice(0, 2) : [];
        yield { span: cell.span, written: cell.text.trim(), ...nameOf(name === '' ? undefined : name), units };
      }
    }
  },

  message({ written, name, units }) {
    const like: Message = units.length > 0 ? { zh: `（如${units.join('、')}）`, en: ` (such as ${units.join(', ')})` } : { zh: '', en: '' };
    return {
      zh: `${name ? `“${name}”的数字` : ''}“${written}”没有单位，无法与目标或上年比较；请补上单位${like.zh}。`,
      en: `“${written}”${name ? ` of “${name}”` : ''} has no unit and cannot be compared with anything; add one${like.en}.`,
    };
  },
};

function isCaptioned({ blocks }: Plan, rows: readonly Row[], lexicon: Lexicon): boolean {
  const first = rows[0]?.find((cell) => cell !== undefined);
  const at = first ? blocks.indexOf(first) : -1;
  return blocks.slice(Math.max(0, at - 2), Math.max(0, at)).some(({ text }) => isUnitCaption(text, lexicon));
}

/** No number with a unit of its own begins behind one of these, nor behind a date or the first end of a range: 3月5, 10至15. */
const isNoStart = signs(`${digits}${latin}.,，:：-–—~～+＋/#第〔[(（`);
const isJoint = signs('年月日、至到');

/** What closes a number that has no unit: a mark, a bracket, or the end of the paragraph; a list (4.8、6.2%) has its unit at the end. */
const closed = /^(?:[。；！;](?!\d+(?:[%％万亿]|个百分))|[，,、](?!\s*\d)|[（(]|\s*$)/;
const isCloser = signs(`。；！;，,、（(${whiteSpace}`);

/** 3200（亩）. */
const isBracketedUnit = (text: string, at: number, { units }: Lexicon): boolean =>
  /[（(]/.test(text[at] ?? '') && units.readAt(text, at + 1) !== undefined;

const changes = wordList({ word: seed.changes });
const unitless = wordList({ word: seed.unitless });

/** A bare figure, before its place in the document is known: `at` is in the block's text. */
type BareFigure = Omit<Bare, 'span'> & { readonly at: Span };

/** The figures without a unit in the words of a block; a line with tabs is a row of a table. */
const bareIn = finder(digits, ({ judged, text, seen }, lexicon): readonly BareFigure[] => {
  const found: BareFigure[] = [];
  for (const index of seen.numbers) {
    if (!isDigit(judged, index) || !mayStart(judged, index)) continue;
    const end = numberEnd(judged, index);
    if (goesOn(judged, end)) continue;
    const behind = end + (lexicon.after.startingAt(judged, end)?.word.length ?? 0);
    if (behind < judged.length && !isCloser(judged, behind)) continue;
    if (!closed.test(judged.slice(behind, behind + 12)) || isBracketedUnit(judged, behind, lexicon)) continue;
    const subject = subjectBefore(judged, index, lexicon);
    if (subject) found.push({ at: spanOf(index, end), written: text.slice(index, behind), ...subject });
  }
  return found.length > 0 && !text.includes('\t') ? found : none;
});

const none: readonly BareFigure[] = [];

/** Where the number that begins with the digit at an offset ends, its decimals with it. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end)) end += 1;
  if (text[end] !== '.' || !isDigit(text, end + 1)) return end;
  end += 1;
  while (isDigit(text, end)) end += 1;
  return end;
}

const mayStart = (text: string, at: number): boolean => !isNoStart(text, at - 1) && !(isJoint(text, at - 1) && isDigit(text, at - 2));

/** A percent sign, or more of the number, follows. */
const goesOn = (text: string, end: number): boolean =>
  text[end] === '.' || text[end] === '%' || text[end] === '％' || (text[end] === ',' && isDigit(text, end + 1));

/** What the number that starts at `at` is of; undefined where it may well stand without a unit. */
function subjectBefore(text: string, at: number, lexicon: Lexicon): { name?: string; units: readonly string[] } | undefined {
  const { names, indicator, units } = lexicon;
  const { end, isChange } = verbsBefore(text, at, lexicon);
  if (isCarried(text, end, at) || isGap.test(text.slice(Math.max(0, at - 12), at))) return { units: [] };
  if (isChange) return isOfBare(text, end, lexicon) ? undefined : { ...nameOf(names.endingAt(text, end)?.word), units: [percent] };
  if (unitless.endingAt(text, end)) return undefined;
  const name = names.endingAt(text, end)?.word;
  const entry = name === undefined ? undefined : indicator(name);
  if (entry && name !== undefined)
    return entry.dimension === '' || entry.dimension === 'index'
      ? undefined
      : { name, units: units.ofDimension(entry.dimension).slice(0, 2) };
  const phrase = phraseBefore(text, end);
  const [family] = familiesOf(phrase) ?? [];
  return family && phrase.length >= shortest ? { name: phrase, units: [] } : undefined;
}

/** Where the verbs before a number begin, and whether one of them says that it is a change. */
function verbsBefore(text: string, at: number, { names, predicate }: Lexicon): { readonly end: number; readonly isChange: boolean } {
  let end = at;
  let isChange = false;
  for (let steps = 0; steps < 5; steps += 1) {
    const word = predicate.endingAt(text, end)?.word;
    if (word === undefined) break;
    isChange ||= changes.endingAt(text, end) !== undefined;
    const whole = names.endingAt(text, end);
    if (whole && whole.word.length > word.length) break;
    end -= word.length;
  }
  return { end, isChange };
}

/** 利用系数0.575，比上年〔提高0.005〕: what the figure before needs no unit for, neither does its change. */
function isOfBare(text: string, end: number, lexicon: Lexicon): boolean {
  const from = Math.max(0, end - 30);
  const before = bareBefore.exec(text.slice(from, end));
  return before !== null && unitless.endingAt(text, verbsBefore(text, from + before.index, lexicon).end) !== undefined;
}

const bareBefore = /(?<![\d.])\d+(?:\.\d+)?[，,][^\d，。；、]{0,8}$/;

/** Behind a figure that has its unit: 增长8.9%、7.7, 由7.34万元提升至10.26, 增长5.5%、达到10.3; unless the sentence is about an index. */
function isCarried(text: string, end: number, at: number): boolean {
  const before = text.slice(Math.max(0, end - 60), end);
  const clause = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1);
  const joined = end === at ? /\d[^\d\s，。；、]{1,6}(?:、|和)$/ : /\d[^\d\s，。；、]{1,6}[、，]?$/;
  return joined.test(clause) && !about.test(clause);
}

const about = new RegExp(seed.unitless.join('|'));
const isGap = new RegExp(`(?:${seed.gaps.join('|')})(?:${seed.others.join('|')})+$`);

const percent = '%';
const shortest = 4;

const nameOf = (name: string | undefined): { name?: string } => (name === undefined ? {} : { name });

/** The run of Chinese characters that ends at `end`, no longer than a name is. */
const phraseBefore = (text: string, end: number): string => /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? '';
