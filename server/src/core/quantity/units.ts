import { byText } from '../text/remembered.ts';
import { signs } from '../text/signs.ts';
import { type WordList, wordList } from '../text/words.ts';
import { type Exact, exact } from './exact.ts';
import type { Unit } from './quantity.ts';

/** A unit as seeds/units.json gives it: exact `scale` to the base of its dimension. */
export interface UnitEntry {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly dimension: string;
  readonly scale: string;
  readonly classifier?: boolean | undefined;
}

/** A unit read from a text: `end` is the offset after it. */
export interface UnitRead {
  readonly unit: Unit;
  readonly end: number;
  /** A counting word (个, 家, 人): a noun may follow it. */
  readonly classifier: boolean;
}

/** The units of seeds/units.json, compiled for reading. */
export interface UnitTable {
  /**
   * The unit that starts at `at`: multipliers (万, 亿 …), a base unit, and a per-unit after a slash or 每.
   * Multipliers alone (3300万) count as a bare count. Undefined where no unit stands.
   */
  readAt(text: string, at: number): UnitRead | undefined;
  /** The base unit of a name as written in a table header or a vocabulary; undefined where it is unknown. */
  named(written: string): Unit | undefined;
  /** The names of the units of a dimension as people write amounts in it, larger scales in front: 亿元, 万元, 元. */
  ofDimension(dimension: string): readonly string[];
}

const multipliers: Readonly<Record<string, Exact>> = {
  十: exact('10'),
  百: exact('100'),
  千: exact('1000'),
  万: exact('10000'),
  亿: exact('100000000'),
};

const isMultiplier = signs(Object.keys(multipliers).join(''));

const one = exact('1');

/** The size of a base unit with these multipliers before it: 万亿 is the product of its signs. */
const productOf = (written: string, base: Exact): Exact => [...written].reduce((scale, sign) => scale.mul(multipliers[sign] ?? one), base);

interface Base {
  readonly dimension: string;
  readonly scale: Exact;
  readonly classifier: boolean;
  /** The unit that it is by itself. */
  readonly unit: Unit;
}

interface Bases {
  readonly names: WordList<'unit'>;
  /** The base unit of a listed name. */
  readonly named: (name: string) => Base;
}

/** Base units are made when they are first met: most are in no text. */
function basesOf(entries: Iterable<UnitEntry>): Bases {
  const entryOf = new Map<string, UnitEntry>();
  for (const entry of entries) for (const name of [entry.name, ...(entry.aliases ?? [])]) entryOf.set(name, entry);
  return {
    names: wordList({ unit: [...entryOf.keys()] }),
    named: byText((name) => baseOf(name, entryOf.get(name) as UnitEntry)),
  };
}

function baseOf(name: string, { dimension, scale: written, classifier = false }: UnitEntry): Base {
  const scale = exact(written);
  return { dimension, scale, classifier, unit: { written: plainWritten(name), dimension, scale } };
}

const plainWritten = (written: string): string => written.replace('％', '%');

/** A base unit where it stands, its multipliers from the place asked to `split`. */
interface Scaled {
  readonly base: Base;
  readonly split: number;
  readonly end: number;
}

/** Beside the base unit of a dimension as many others are offered. */
const fewest = 3;

/** 3300万 with no unit counts. */
const bareCount: Base = { dimension: 'count', scale: one, classifier: true, unit: { written: '', dimension: 'count', scale: one } };

/** Entries are gone through when the first unit is read. */
export function unitTable(entries: Iterable<UnitEntry>): UnitTable {
  let known: Bases | undefined;
  const bases = (): Bases => {
    known ??= basesOf(entries);
    return known;
  };

  /** Of all ways to split multipliers from the base unit the one that reads furthest: 千瓦时 is a unit, 万千瓦时 ten thousand of it. */
  const scaledAt = (text: string, at: number): Scaled | undefined => {
    let base: Base | undefined;
    let [split, end] = [at, at];
    let from = at;
    for (; ; from += 1) {
      const word = bases().names.startingAt(text, from)?.word;
      if (word !== undefined && from + word.length > end) {
        base = bases().named(word);
        [split, end] = [from, from + word.length];
      }
      if (!isMultiplier(text, from)) break;
    }
    if (base) return { base, split, end };
    return from > at ? { base: bareCount, split: from, end: from } : undefined;
  };

  /** What the unit is counted for: /立方米, 每立方米; 每户 may begin what is said next, so no counting word is taken after 每. */
  const belowAt = (text: string, at: number): Scaled | undefined => {
    const sign = text[at];
    if (sign !== '/' && sign !== '／' && sign !== '每') return undefined;
    const below = scaledAt(text, at + 1);
    return sign === '每' && below?.base.classifier ? undefined : below;
  };

  const readAt = (text: string, at: number): UnitRead | undefined => {
    const top = scaledAt(text, at);
    if (!top) return undefined;
    const below = belowAt(text, top.end);
    const end = below?.end ?? top.end;
    const unit = below || top.split > at ? unitOf(text.slice(at, end)) : top.base.unit;
    return { unit, end, classifier: top.base.classifier && !below };
  };

  /** The same few units are written over and over. */
  const unitOf = byText((written): Unit => {
    const top = scaledAt(written, 0) as Scaled;
    const below = belowAt(written, top.end);
    const scale = productOf(written.slice(0, top.split), top.base.scale);
    return {
      written: plainWritten(written),
      dimension: below ? `${top.base.dimension}/${below.base.dimension}` : top.base.dimension,
      scale: below ? scale.div(productOf(written.slice(top.end + 1, below.split), below.base.scale)) : scale,
    };
  });

  return {
    readAt,
    named(written) {
      const read = readAt(written, 0);
      return read && read.end === written.length ? read.unit : undefined;
    },
    ofDimension(dimension) {
      const all = [...entries];
      const base = all.find((entry) => entry.dimension === dimension || entry.dimension.startsWith(`${dimension}.`));
      const others = all.filter((entry) => entry.dimension === base?.dimension && entry !== base).slice(0, fewest);
      if (!base) return [];
      const isScaled = exact(base.scale).equals(one) && !/ratio|points/.test(dimension);
      return [...(isScaled ? [`亿${base.name}`, `万${base.name}`] : []), base.name, ...others.map(({ name }) => name)];
    },
  };
}
