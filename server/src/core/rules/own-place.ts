import seed from '../../../../seeds/rules/own-place.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import { isAlsoAbove, kindOf } from '../plan/territory.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

/** A plan that calls itself another kind of place than it is of. */
interface Misnamed extends Fault {
  readonly written: string;
  readonly place: string;
}

export const ownPlace: Rule<Misnamed> = {
  id: 'own-place',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '自称的“我县”“我镇”与本篇的地方不是一级。', en: 'A plan that calls itself a county, say, but is that of a city.' },

  *faults({ plan, lexicon }: RuleContext) {
    const { place } = plan;
    if (place === undefined) return;
    for (const { prose, found } of selvesIn(plan, lexicon))
      for (const { at, kind, written } of found) if (isOther(kind, place, lexicon)) yield { span: spanIn(prose.block, at), written, place };
  },

  message: ({ written, place }) => ({
    zh: `本篇是${place}的文稿，这里却自称“${written}”，可能是从别处的文稿抄来而没有改；请核实。`,
    en: `The plan is that of ${place}, but calls itself “${written}” here; the words may have been taken over from elsewhere. Check it.`,
  }),
};

const self = new RegExp(`(?<![${seed.notBehind.join('')}])${seed.self}(\\p{Script=Han})(?![${seed.notAhead.join('')}])`, 'gu');

interface Self {
  readonly at: Span;
  /** 县 of 我县. */
  readonly kind: string;
  readonly written: string;
}

const selvesIn = finder(seed.self, ({ judged }): readonly Self[] =>
  Array.from(judged.matchAll(self), ({ index, 0: written, 1: kind = '' }) => ({
    at: spanOf(index, index + written.length),
    kind,
    written,
  })),
);

/**
 * True where a place cannot call itself so: a kind below its own, or another of the lowest rank that plans are made for (a district is no county).
 * A place may well speak of the one it lies in: 我省, and 我区 of an autonomous region.
 */
function isOther(called: string, place: string, lexicon: Lexicon): boolean {
  const [kind, own] = [kindOf(called, lexicon), kindOf(place, lexicon)];
  if (!kind || !own || kind.ending === own.ending || isAlsoAbove(kind, lexicon)) return false;
  return kind.rank > own.rank || (kind.rank === own.rank && kind.rank === kindOf(seed.county, lexicon)?.rank);
}
