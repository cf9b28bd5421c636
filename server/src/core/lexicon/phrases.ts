import type { Words } from './schema.ts';

/** How a phrase bounds what goes along with the growth of the economy: 基本同步, 同步, 快于; `fixed` where it says nothing of that growth (保持稳定). */
export type PhraseTag = 'roughly' | 'along' | 'ahead' | 'fixed';

/** All phrases that stand for a number: 与经济增长基本同步, 快于经济增长, 保持稳定. */
export function phrasesOf({ pace, withoutNumber }: Words): Readonly<Record<PhraseTag, readonly string[]>> {
  const joined = (paces: readonly string[]): string[] => pace.joiners.flatMap((joiner) => paces.map((word) => joiner + word));
  const ofEconomy = (paces: readonly string[]): string[] => pace.economy.flatMap((economy) => paces.map((word) => economy + word));
  return {
    roughly: joined(ofEconomy(pace.roughly)),
    along: joined([...ofEconomy(pace.along), ...pace.together]),
    ahead: pace.ahead.flatMap((word) => pace.economy.map((economy) => word + economy)),
    fixed: withoutNumber,
  };
}
