/**
 * 64 bits of a text as 16 hexadecimal digits: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of 32 bits over its UTF-16 code units, twice,
 * the second time backwards from another offset basis. It tells texts apart; it keeps no secret.
 */
export function hashOf(text: string): string {
  let [forward, backward] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(at), prime);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - at), prime);
  }
  return hex(forward) + hex(backward);
}

const prime = 0x01000193;

const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0');
