import { type SignGroups, signGroups } from '../text/sign-groups.ts';
import { digits, signs } from '../text/signs.ts';

/** What one walk over a text sees, for all who look for signs in it. Offsets are those of the text. */
export interface Seen {
  /** The bits of the lists of which one sign at least is in the text. */
  readonly lists: number;
  /** Where marks stand: quotation marks, brackets, and punctuation of half width. */
  readonly marks: readonly number[];
  /** Where numbers begin, in digits or in Chinese numerals. */
  readonly numbers: readonly number[];
}

/** The marks of quotations and titles that open and close, each opening one before the one that closes it. */
export const quotations = '《》〈〉“”‘’「」『』';
/** Chinese numerals as numbers in a sentence are written with, and what stands for half of one. */
export const hanNumerals = '一二三四五六七八九十百千万两半';
export const isHanNumeral = signs(hanNumerals);

const marks = `"${quotations}（）()【】〔〕［］,;:?!.`;

/** The bit by which `Seen` tells of a list of signs. To be asked for before any text is read. Lists share bits where there are more than bits. */
export function bitOf(signs: string): number {
  const known = bitsByList.get(signs);
  if (known !== undefined) return known;
  const bit = 1 << (bitsByList.size % mostLists);
  bitsByList.set(signs, bit);
  mark(signs, bit);
  return bit;
}

const bitsByList = new Map<string, number>();
const mostLists = 28;
const [markBit, digitBit, hanBit] = [1 << 28, 1 << 29, 1 << 30];

/** The bits of each sign, by its code unit. */
const bitsBySign = new Map<number, number>();
/** Made with the first text after a list was added. */
let groups: SignGroups | undefined;

function mark(signs: string, bit: number): void {
  groups = undefined;
  for (let index = 0; index < signs.length; index += 1) {
    const code = signs.charCodeAt(index);
    bitsBySign.set(code, (bitsBySign.get(code) ?? 0) | bit);
  }
}

mark(marks, markBit);
mark(digits, digitBit);
mark(hanNumerals, hanBit);

// Gathered here, then copied: most texts have few.
const foundMarks: number[] = [];
const foundNumbers: number[] = [];

export function seenIn(text: string): Seen {
  groups ??= signGroups(bitsBySign);
  const { of, bits: bitsOfGroup } = groups;
  let lists = 0;
  let marks = 0;
  let numbers = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const group = of[text.charCodeAt(at)] as number;
    if (group === 0) {
      before = 0;
      continue;
    }
    const bits = bitsOfGroup[group] as number;
    lists |= bits;
    if ((bits & markBit) !== 0) {
      foundMarks[marks] = at;
      marks += 1;
    }
    const kind = bits & (digitBit | hanBit);
    if (kind !== 0 && kind !== before) {
      foundNumbers[numbers] = at;
      numbers += 1;
    }
    before = kind;
  }
  return { lists, marks: marks > 0 ? foundMarks.slice(0, marks) : none, numbers: numbers > 0 ? foundNumbers.slice(0, numbers) : none };
}

const none: readonly number[] = [];
