import seed from '../../../../seeds/rules/unit-scale.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Block, spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { type Exact, exact } from '../quantity/exact.ts';
import type { Unit } from '../quantity/quantity.ts';
import { digits } from '../text/signs.ts';
import type { Span } from '../text/span.ts';
import { finder } from './finder.ts';
import { type Row, tablesIn, unitColumnOf } from './tables.ts';

/** A number with its unit. */
export interface Amount extends Written {
  readonly value: Exact;
}

interface Written {
  readonly written: string;
  readonly unit: Unit;
  readonly span: Span;
}

/**
 * Amounts of like things side by side that are not all in one scale: 3252亿元、2140万元和748亿元, 甲产值420亿元、乙产值186万元, the years of a
 * row, rows of like names.
 */
export function* amountsBeside(plan: Plan, lexicon: Lexicon): Iterable<readonly Amount[]> {
  for (const { prose, found } of unevenLists(plan, lexicon))
    if (prose.block.kind !== 'cell') for (const list of found) yield list.map((one) => amountOf(one, spanIn(prose.block, one.span)));
  for (const rows of tablesIn(plan))
    for (const list of inTable(rows, lexicon)) if (isUneven(list)) yield list.map((one) => amountOf(one, one.span));
}

const amountOf = ({ written, unit }: Written, span: Span): Amount => ({ written, unit, span, value: exact(written) });

function isUneven(list: readonly Written[]): boolean {
  const [first] = list;
  return first !== undefined && list.some(({ unit }) => unit.written !== first.unit.written && !unit.scale.equals(first.unit.scale));
}

const joined = /\d[^\d\s、，。；]{1,6}(?:[、和与及]|以及)/;
const number = /(?<![\d.A-Za-z—～~-])\d+(?:\.\d+)?(?![\d.])/g;
const link = /^(、|和|与|及|以及|，)([\p{Script=Han}]{0,12})$/u;

/** The lists of a block, their spans in its text. */
const unevenLists = finder(digits, ({ judged, seen }, lexicon): readonly (readonly Written[])[] => {
  if (seen.numbers.length < 2 || !joined.test(judged)) return none;
  const lists = [...listsIn(judged, lexicon)].filter(isUneven);
  return lists.length === 0 ? none : lists;
});

const none: readonly (readonly Written[])[] = [];

/** What a list has between its amounts: nothing but a joint; or a joint and a name that ends like the first, and then two others are needed to judge by. */
function* listsIn(text: string, lexicon: Lexicon): Iterable<readonly Written[]> {
  let list: Written[] = [];
  let [from, end] = [0, -1];
  let named = false;
  for (const { 0: written, index = 0 } of text.matchAll(number)) {
    const between = end < 0 || index - end > longest ? undefined : link.exec(text.slice(end, index));
    const isNamed = between?.[2] !== '';
    const read = lexicon.units.readAt(text, index + written.length);
    const continues = between && (isNamed ? isOfLike(text, from, index, lexicon) : between[1] !== '，');
    if (!continues || !read) {
      if (list.length > (named ? 2 : 1)) yield list;
      list = [];
      [from, named] = [index, false];
    } else named ||= isNamed;
    end = read?.end ?? -1;
    if (read) list.push({ written, unit: read.unit, span: { start: index, end: read.end } });
  }
  if (list.length > (named ? 2 : 1)) yield list;
}

const longest = 15;

function isOfLike(text: string, one: number, other: number, lexicon: Lexicon): boolean {
  const name = nameBefore(text, one, lexicon);
  return name.length > 1 && name === nameBefore(text, other, lexicon);
}

/** The last two characters of what the number at `at` is of: 产值 of 产值达到; what is per head is not of the size of what it is a part of. */
function nameBefore(text: string, at: number, { predicate }: Lexicon): string {
  let end = at;
  for (let steps = 0; steps < 3; steps += 1) end -= predicate.endingAt(text, end)?.word.length ?? 0;
  const name = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, end - 10), end))?.[0] ?? '';
  return seed.perHead.some((word) => name.includes(word)) ? '' : name.slice(-2);
}

/** The cells of one row are of one thing; those of a column only where the things are named alike: 装备产值, 电子产值. */
function* inTable([header, ...rows]: readonly Row[], lexicon: Lexicon): Iterable<readonly Written[]> {
  const unitColumn = unitColumnOf(header, lexicon);
  const alike = new Map<string, Written[]>();
  for (const row of rows) {
    const unit = unitColumn < 0 ? undefined : lexicon.units.named(row[unitColumn]?.text.trim() ?? '');
    const amounts = row.flatMap((cell, column) => {
      const amount = cell && column !== unitColumn ? writtenIn(cell, unit, lexicon) : undefined;
      return amount ? [{ amount, column }] : [];
    });
    if (amounts.length > 1 && !unit) yield amounts.map(({ amount }) => amount);
    const name =
      row
        .find((cell) => cell && /\p{Script=Han}{4}/u.test(cell.text))
        ?.text.trim()
        .slice(-2) ?? '';
    for (const { amount, column } of name === '' ? [] : amounts) {
      const key = `${column} ${name}`;
      const known = alike.get(key);
      if (known) known.push(amount);
      else alike.set(key, [amount]);
    }
  }
  for (const amounts of alike.values()) if (amounts.length > 2) yield amounts;
}

function writtenIn({ text, span }: Block, ofRow: Unit | undefined, lexicon: Lexicon): Written | undefined {
  const written = /^\s*(\d+(?:\.\d+)?)/.exec(text);
  if (!written?.[1]) return undefined;
  const rest = text.slice(written[0].length).trim();
  const unit = rest === '' ? ofRow : lexicon.units.named(rest);
  return unit && { written: written[1], unit, span };
}
