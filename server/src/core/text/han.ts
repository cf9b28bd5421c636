/** True where the character that an offset of a text falls into is of the Chinese script; false outside the text. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (!(code >= first)) return false;
  // Far most characters of the script are in that block; of the others, 、 and 。 among them, the engine is asked once.
  if (isHalf(code)) return han.test(String.fromCodePoint(text.codePointAt(isLow(code) ? at - 1 : at) ?? 0));
  if (known[code] === unknown) known[code] = han.test(String.fromCharCode(code)) ? yes : no;
  return known[code] === yes;
}

/** No character below is of the script. */
const first = 0x2e80;

const known = new Uint8Array(0x10000);
const [unknown, yes, no] = [0, 1, 2];

const han = /\p{Script=Han}/u;

/** The second half of a character beyond the first 65,536. */
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

const isHalf = (code: number): boolean => (code & 0xf800) === 0xd800;
