/** Tells whether one of these signs, each one UTF-16 code unit, stands at an offset of a text; false outside it. A table, as reading asks it of every character. */
export function signs(listed: string): (text: string, at: number) => boolean {
  const table = new Uint8Array(0x10000);
  for (let index = 0; index < listed.length; index += 1) table[listed.charCodeAt(index)] = 1;
  return (text, at) => at >= 0 && at < text.length && table[text.charCodeAt(at)] === 1;
}
