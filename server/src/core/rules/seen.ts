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

const marks = `"${quotations}（）()【】〔〕［］,;:?!.`;
const digits = '0123456789';

/** The bit by which `Seen` tells of a list of signs. To be asked for before any text is read. Lists share bits where there are more than bits. */
export function bitOf(signs: string): number {
  const bit = 1 << (lists % mostLists);
  lists += 1;
  mark(signs, bit);
  return bit;
}

let lists = 0;
const mostLists = 28;
const [markBit, digitBit, hanBit] = [1 << 28, 1 << 29, 1 << 30];

/** The bits of each sign by the code unit, in pages of 256: most pages of the Chinese script hold none. */
const pages = new Array<Int32Array | undefined>(0x100).fill(undefined);

function mark(signs: string, bit: number): void {
  for (let index = 0; index < signs.length; index += 1) {
    const code = signs.charCodeAt(index);
    const page = pages[code >> 8] ?? new Int32Array(0x100);
    pages[code >> 8] = page;
    page[code & 0xff] = (page[code & 0xff] ?? 0) | bit;
  }
}

mark(marks, markBit);
mark(digits, digitBit);
mark(hanNumerals, hanBit);

const none: readonly number[] = [];

export function seenIn(text: string): Seen {
  let seen = 0;
  let found: number[] | undefined;
  let numbers: number[] | undefined;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const bits = pages[code >> 8]?.[code & 0xff] ?? 0;
    if (bits === 0) {
      before = 0;
      continue;
    }
    seen |= bits;
    if ((bits & markBit) !== 0) {
      if (found) found.push(at);
      else found = [at];
    }
    const kind = bits & (digitBit | hanBit);
    if (kind !== 0 && kind !== before) {
      if (numbers) numbers.push(at);
      else numbers = [at];
    }
    before = kind;
  }
  return { lists: seen, marks: found ?? none, numbers: numbers ?? none };
}
