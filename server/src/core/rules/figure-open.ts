import words from '../../../../seeds/rules/figure-open.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import { anyOf } from '../text/any-of.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Open extends Fault {
  readonly written: string;
}

export const figureOpen: Rule<Open> = {
  id: 'figure-open',
  group: 'document',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '数字还空着：留有待填的记号，或者单位前面没有数。',
    en: 'A figure that is still to be filled in, by its mark or by a unit without a number.',
  },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of [...openIn(plan, lexicon), ...missingIn(plan, lexicon)])
      for (const { at, written } of found) yield { span: spanIn(prose.block, at), written };
  },

  message: ({ written }) => ({
    zh: `“${written}”还没有填。定稿里不能留空；请填上数字，或删去这一句。`,
    en: `“${written}” has not been filled in. Nothing may be left open in the final text: give the figure or drop the sentence.`,
  }),
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A mark that says it is open, or signs that hold a figure’s place. */
const pattern = new RegExp(
  `(${words.marks.map(escaped).join('|')})|(?<![\\dA-Za-z×])[${words.signs.map(escaped).join('')}]{1,6}(?![A-Za-z\\d])`,
  'g',
);

/** What is open: its place in the block's text, and how it is written there. */
interface Place {
  readonly at: Span;
  readonly written: string;
}

const openIn = finder([...words.marks, ...words.signs].map((word) => word.charAt(0)).join(''), ({ judged, text }, lexicon) => {
  const found: Place[] = [];
  for (const match of judged.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const unit = lexicon.units.readAt(judged, end);
    // A lone sign may be anything: only before a unit does it stand for a figure.
    if (match[1] === undefined && !unit) continue;
    const at = spanOf(match.index, unit?.end ?? end);
    found.push({ at, written: text.slice(at.start, at.end) });
  }
  return found;
});

/** 增长%, 完成投资亿元，同比增长: a unit right behind words that have a number between. */
const missing = new RegExp(
  [
    `${anyOf(words.rates)}${anyOf(words.rateUnits)}(?=${anyOf(words.rateEnds)})`,
    `${anyOf(words.amounts)}${anyOf(words.amountUnits)}(?=${anyOf(words.amountEnds)})`,
  ].join('|'),
  'g',
);

const missingIn = finder([...words.rateUnits, ...words.amountUnits].map((word) => word.charAt(0)).join(''), ({ judged }) =>
  Array.from(judged.matchAll(missing), ({ index, 0: written }): Place => ({ at: spanOf(index, index + written.length), written })),
);
