/** The characters of a text, one a code point: what columns count. */
export const charactersOf = (text: string): string[] => Array.from(text);

/** How many columns of a terminal a text takes: two for each wide character (UAX #11; the ambiguous ones count one), none for marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

export const isWide = (character: string): boolean => columnsOf(character) === 2;

function columnsOf(character: string): number {
  const code = character.charCodeAt(0);
  for (const [first, last, columns] of usual) if (code >= first && code <= last) return columns;
  // Katakana and Hangul have forms of half the width.
  if (wide.test(character) && !/[\uFF61-\uFFDC]/.test(character)) return 2;
  return weightless.test(character) ? 0 : 1;
}

/** Most characters of a plan and what is said of it, and their columns; the expressions for the others take a millisecond to compile. */
const usual = [
  [0x4e00, 0x9fff, 2],
  [0x20, 0x7e, 1],
  [0xff01, 0xff60, 2],
  [0x3000, 0x303e, 2],
  [0x2010, 0x2027, 1],
] as const;

/** A text filled up with spaces to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const weightless = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Characters that do something to a line instead of standing in it: controls, ends of lines, turns of the direction of writing. */
export const steering = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
