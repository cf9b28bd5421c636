/** True where the character that an offset of a text falls into is of the Chinese script; false outside the text. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  // Far most characters of the script are in that block; what is rarer the engine knows.
  return code > 0x2e7f && han.test(String.fromCodePoint(text.codePointAt(isLow(code) ? at - 1 : at) ?? 0));
}

const han = /\p{Script=Han}/u;

/** The second half of a character beyond the first 65,536. */
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;
