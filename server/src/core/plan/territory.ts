import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Whole } from './block-statements.ts';

/** A kind of place by the character that its names end with (县 of 青州县), and how far down from the nation it stands. */
export interface Kind {
  readonly ending: string;
  readonly rank: number;
}

/** The kind of place that a name is of: 省 of 全省 and of 宁夏回族自治区; undefined where its ending tells of none. */
export function kindOf(name: string, { words }: Lexicon): Kind | undefined {
  const { ranks, upper } = words.territories;
  const ending = Object.entries(upper).find(([last]) => name.endsWith(last))?.[1] ?? name.slice(-1);
  const rank = ranks.findIndex((rank) => rank.includes(ending));
  return rank < 0 ? undefined : { ending, rank };
}

/** True where a place said so (全省, 省) is one that the plan's own lies in; where the kind of the own is not known, only the nation is. */
export function isWider(said: string, { place, lexicon }: Pick<Whole, 'place' | 'lexicon'>): boolean {
  const kind = kindOf(said, lexicon);
  if (!kind || place === undefined) return false;
  const own = kindOf(place, lexicon);
  if (!own) return kind.rank === 0;
  return kind.rank < own.rank || (isAlsoAbove(kind, lexicon) && kind.ending !== own.ending && own.rank > 1);
}

/** 区 of an autonomous region: a county in one calls it 全区. */
export const isAlsoAbove = ({ ending }: Kind, { words }: Lexicon): boolean => words.territories.alsoAbove.includes(ending);
