import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Whole } from './block-statements.ts';
import type { ParagraphStatement } from './statements/grammar.ts';

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
  return ending === '' || rank < 0 ? undefined : { ending, rank };
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

/**
 * Which of the statements of a paragraph (`text`, with their offsets) are of a place that the plan's own lies in: 全省粮食产量 in the plan of
 * a county, 国家确定的经济增长目标, and what the same sentence goes on with until it comes back to a place. None where the plan's own is not known.
 */
export function ofWiderPlace(statements: readonly ParagraphStatement[], text: string, whole: Whole): readonly ParagraphStatement[] {
  const { place, lexicon } = whole;
  if (place === undefined || !lexicon.territory.test(text)) return none;
  const wider: ParagraphStatement[] = [];
  let isOn = false;
  let end = 0;
  for (const statement of statements) {
    const at = statement.name?.start ?? statement.span.start;
    const before = text.slice(Math.max(end, at - farthest), at);
    const said = statement.name ? territorySaid(before, lexicon) : undefined;
    if (said !== undefined) isOn = isWider(said, whole);
    else if (isOn && (lexicon.territoryAnew.test(before) || before.includes(place.slice(0, 2)))) isOn = false;
    // 增长6.5%（全国5%）: that figure alone.
    const alone = statement.name ? undefined : lexicon.territoryAhead.exec(before)?.[1];
    if (alone === undefined ? isOn : isWider(alone, whole)) wider.push(statement);
    end = Math.max(end, statement.span.end);
  }
  return wider.length === 0 ? none : wider;
}

const none: readonly ParagraphStatement[] = [];

/** The words before a name go back no further than this. */
const farthest = 60;

/** 全省 of 全省粮食产量, 国 of 国家确定的: whose the figure is by the end of what stands before its name. */
function territorySaid(before: string, lexicon: Lexicon): string | undefined {
  const { region, speaker = '' } = lexicon.territoryBefore.exec(before)?.groups ?? {};
  const { speakers } = lexicon.words.territories;
  return region ?? Object.keys(speakers).find((kind) => speakers[kind]?.includes(speaker));
}
