import words from '../../../../seeds/rules/figure-open.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import { oncePerText, type Prose, proseOf } from './prose.ts';
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
  summary: { zh: '数字还空着，留有待填的记号。', en: 'A figure that is still to be filled in.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const prose of proseOf(plan)) yield* open(prose, lexicon);
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

const open = oncePerText(openIn);

function* openIn({ block, judged, text }: Prose, lexicon: Lexicon): Iterable<Open> {
  for (const match of judged.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const unit = lexicon.units.readAt(judged, end);
    // A lone sign may be anything: only before a unit does it stand for a figure.
    if (match[1] === undefined && !unit) continue;
    const span = { start: match.index, end: unit?.end ?? end };
    yield { span: spanIn(block, span), written: text.slice(span.start, span.end) };
  }
}
