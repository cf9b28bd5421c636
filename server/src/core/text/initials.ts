import { byText } from './remembered.ts';

/** First of the characters of each initial, in the order of pinyin. */
const firsts = '阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝';
const letters = 'abcdefghjklmnopqrstwxyz';

/** Characters that plans read otherwise than the collation orders them: 行业, 效率, 重点, 长三角, 调查. */
const readings: Readonly<Record<string, string>> = { 行: 'x', 率: 'l', 重: 'z', 长: 'c', 调: 'd', 乐: 'l', 厦: 'x', 圳: 'z' };

let collator: Intl.Collator | undefined;
const known = new Map<string, string>();

/** The first letters of the pinyin of a name, lower case: 地区生产总值 is `dqsczz`. Other letters and digits stand for themselves. */
export const initialsOf = byText((name) => Array.from(name, initialOf).join(''));

function initialOf(sign: string): string {
  const last = known.get(sign);
  if (last !== undefined) return last;
  const initial = /\p{Script=Han}/u.test(sign) ? (readings[sign] ?? letterOf(sign)) : /[a-z\d]/i.test(sign) ? sign.toLowerCase() : '';
  known.set(sign, initial);
  return initial;
}

/** Where the character falls among the firsts in the order of pinyin (CLDR collation `pinyin`). */
function letterOf(sign: string): string {
  collator ??= new Intl.Collator('zh-CN-u-co-pinyin');
  let at = 0;
  while (at + 1 < firsts.length && collator.compare(firsts[at + 1] ?? '', sign) <= 0) at += 1;
  return letters[at] ?? '';
}
