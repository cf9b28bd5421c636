const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const ordered = '零一二三四五六七八九';

/** The value of a Chinese numeral below ten thousand (二十三, 一百零五) or a digit string (二〇二四); undefined for anything else. */
export function chineseNumber(written: string): number | undefined {
  if (written === '') return undefined;
  if (written.length === 1) return digits[written] ?? tens[written];
  const plain = [...written].map((sign) => digits[sign]);
  if (plain.every((digit) => digit !== undefined)) return Number(plain.join(''));
  let total = 0;
  let pending: number | undefined;
  for (const sign of written) {
    const ten = tens[sign];
    if (ten !== undefined) {
      total += (pending ?? 1) * ten;
      pending = undefined;
    } else if (digits[sign] !== undefined) pending = digits[sign];
    else return undefined;
  }
  return total + (pending ?? 0);
}

/** A number from 1 to 99 in Chinese numerals, as numbering writes it: 一, 十, 十二, 二十三. */
export function inChinese(value: number): string {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  const head = ten === 0 ? '' : `${ten === 1 ? '' : ordered[ten]}十`;
  return head + (one === 0 && ten > 0 ? '' : (ordered[one] ?? ''));
}

/** The text with full-width digits, letters, %, . , - and the like made half-width; same length, so offsets stay. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９％．－＋／Ａ-Ｚａ-ｚ−]/g, (sign) => (sign === '−' ? '-' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));
}
