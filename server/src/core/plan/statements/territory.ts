import { landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { ParagraphStatement } from './grammar.ts';
import type { ParagraphText } from './paragraph.ts';

/**
 * The statements of a paragraph with the territory that each is said to be of: 全省 of 全省粮食产量, 国 of 国家确定的经济增长目标, also of what the same
 * sentence goes on with until it comes to a place again.
 */
export function withTerritories(
  statements: readonly ParagraphStatement[],
  { masked, landmarks }: ParagraphText,
  lexicon: Lexicon,
): readonly ParagraphStatement[] {
  if ((landmarks.all & landmark.territory) === 0) return statements;
  let territory: string | undefined;
  let end = 0;
  return statements.map((statement) => {
    const at = statement.name?.start ?? statement.span.start;
    const before = masked.slice(Math.max(end, at - farthest), at);
    end = Math.max(end, statement.span.end);
    // 增长6.5%（全国5%）: that figure alone.
    const alone = statement.name ? undefined : lexicon.territoryAhead.exec(before)?.[1];
    if (statement.name) territory = territoryBefore(before, lexicon) ?? (isOfPlaceAgain(before, lexicon) ? undefined : territory);
    const own = alone ?? territory;
    return own === undefined ? statement : { ...statement, territory: own };
  });
}

/** The words before a name go back no further than this. */
const farthest = 60;

/** Whose a figure is by the end of what stands before its name. */
function territoryBefore(before: string, lexicon: Lexicon): string | undefined {
  const { region, speaker = '' } = lexicon.territoryBefore.exec(before)?.groups ?? {};
  const { speakers } = lexicon.words.territories;
  return region ?? Object.keys(speakers).find((kind) => speakers[kind]?.includes(speaker));
}

/** A full stop, 我县, or the name of a place right before that of the quantity. */
const isOfPlaceAgain = (before: string, { territoryAnew, lists }: Lexicon): boolean =>
  territoryAnew.test(before) || lists.placeEndings.ends(before);
