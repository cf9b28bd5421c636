/**
 * Tells whether one of these signs, each one UTF-16 code unit, stands at an offset of a text; false outside it. By a table, as reading asks it of
 * every character, which is made with the first question.
 */
export function signs(listed: string): (text: string, at: number) => boolean {
  let table: Uint8Array | undefined;
  return (text, at) => {
    table ??= tableOf(listed);
    return at >= 0 && at < text.length && table[numbers[text.charCodeAt(at)] as number] === 1;
  };
}

/** The signs of all lists are numbered, so that one large table serves them all and stays in the processor's cache. 0 is what is no sign. */
const numbers = new Uint16Array(0x10000);
let lastNumber = 0;
/** Tables have room for signs that other lists bring later. */
const room = 0x400;

function tableOf(listed: string): Uint8Array {
  const own = Array.from({ length: listed.length }, (_, index) => numberOf(listed.charCodeAt(index)));
  const table = new Uint8Array(Math.max(room, lastNumber + 1));
  for (const number of own) table[number] = 1;
  return table;
}

function numberOf(code: number): number {
  if (numbers[code] === 0) {
    lastNumber += 1;
    numbers[code] = lastNumber;
  }
  return numbers[code] as number;
}

/** The last offset before `end`, and no further back than `start`, where one of some signs stands; -1 where none does. */
export function lastOf(isSign: ReturnType<typeof signs>, text: string, end: number, start = 0): number {
  for (let at = end - 1; at >= start; at -= 1) if (isSign(text, at)) return at;
  return -1;
}

/** Behind the last of some signs before `end`: where a clause or a sentence begins, no further back than `farthest`. */
export function behindLast(isSign: ReturnType<typeof signs>, text: string, end: number, farthest: number): number {
  const from = Math.max(0, end - farthest);
  return Math.max(from, lastOf(isSign, text, end, from) + 1);
}

export const digits = '0123456789';
export const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** All that `\s` of an expression stands for. */
export const whiteSpace =
  ' \t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

export const isDigit = signs(digits);
export const isLatin = signs(latin);
export const isSpace = signs(whiteSpace);

/** A stretch of a text without white space. */
export function withoutSpace(text: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) if (isSpace(text, at)) return text.slice(start, end).replace(/\s/g, '');
  return text.slice(start, end);
}
