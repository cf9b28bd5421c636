import seed from '../../../../seeds/rules/noun-families.json' with { type: 'json' };
import { byText } from '../text/remembered.ts';
import { wordList } from '../text/words.ts';

const endings = wordList(Object.fromEntries(seed.families.map(({ endings: words }, index) => [String(index), words])));
const unlike = wordList({ word: seed.unlike });

/** The families of units that a name can be measured in, as its last word tells: …产量, …面积, …投资; undefined where it tells nothing. */
export function familiesOf(name: string): readonly string[] | undefined {
  if (unlike.endingAt(name, name.length)) return undefined;
  const [index] = endings.endingAt(name, name.length)?.tags ?? [];
  return index === undefined ? undefined : seed.families[Number(index)]?.takes;
}

const counted = wordList(Object.fromEntries(seed.counted.map(({ endings: words }, index) => [String(index), words])));

/** True where the name's last word is of things that are counted, and never measured in units of the family: 企业, 活动, 毕业生 in 公里. */
export function isNeverIn(name: string, family: string): boolean {
  const [index] = counted.endingAt(name, name.length)?.tags ?? [];
  return index !== undefined && seed.counted[Number(index)]?.never.includes(family) === true;
}

/** Currencies are one family, and so is all that is counted: 人, 个, 人次; of 万元/亩 what stands above the line. */
export const familyOf = byText((dimension): string => {
  const [family = ''] = dimension.split(/[./]/);
  return family === 'people' || family === 'visits' ? 'count' : family;
});
