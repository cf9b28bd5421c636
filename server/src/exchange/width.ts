/** The characters of a text, one a code point: what columns count. */
export const charactersOf = (text: string): string[] => Array.from(text);

/** How many columns of a terminal a text takes: two for each wide character (UAX #11; the ambiguous ones count one), none for marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : weightless.test(character) ? 0 : 1;
  return width;
}

/** A text filled up with spaces to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Katakana and Hangul have forms of half the width. */
export const isWide = (character: string): boolean => wide.test(character) && !/[\uFF61-\uFFDC]/.test(character);

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const weightless = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Characters that do something to a line instead of standing in it: controls, ends of lines, turns of the direction of writing. */
export const steering = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
