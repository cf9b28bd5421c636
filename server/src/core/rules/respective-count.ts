import seed from '../../../../seeds/rules/respective-count.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

/** As many figures as there are names stand behind 分别, or one of them is missing. */
interface Uneven extends Fault {
  readonly word: string;
  readonly names: number;
  readonly figures: number;
}

export const respectiveCount: Rule<Uneven> = {
  id: 'respective-count',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '“分别”前后的项数不同。', en: 'Names and figures of different number around 分别.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of unevenIn(plan, lexicon))
      for (const { at, ...fault } of found) yield { span: spanIn(prose.block, at), ...fault };
  },

  message: ({ word, names, figures }) => ({
    zh: `“${word}”前面是${names}项，后面是${figures}个数，对不上；请核实是漏了一个数还是多列了一项。`,
    en: `${names} names stand before “${word}” and ${figures} figures behind it. Check whether a figure is missing or a name too many.`,
  }),
};

const anyOf = (words: readonly string[]): string => words.join('|');
const joins = new RegExp(anyOf(seed.joins), 'g');
const unclear = new RegExp(anyOf(seed.unclear));
/** A figure, with what may stand before one without being a verb. */
const plainFigure = new RegExp(`^\\s*(?:${anyOf(seed.leads)})*[-−]?\\d`);
/** 分别, what it says, and the figures up to the next mark. */
const list = new RegExp(`(${anyOf(seed.respectively)})[^，。；：、,;:()（）\\d\\n]{0,16}(\\d[^，。；：;:()（）\\n]{0,200})`, 'g');
/** The figures go on behind the mark. */
const goesOn = new RegExp(`^[，,]\\s*(?:${anyOf(seed.leads)})*\\d`);
/** 分别由20家、30家增加到25家、60家: the end of one list and the start of the next. */
const twoNumbers = /\d[^\d.,]{2,}\d/;
const itemMark = /^\s*[一二三四五六七八九十]+、/;

interface Found extends Omit<Uneven, 'span'> {
  readonly at: Span;
}

const unevenIn = finder(seed.respectively.map((word) => word[0]).join(''), ({ judged }) => {
  const found: Found[] = [];
  for (const { index, 0: whole, 1: word = '', 2: behind = '' } of judged.matchAll(list)) {
    const names = namesBefore(judged.slice(Math.max(0, index - farthest), index));
    const figures = goesOn.test(judged.slice(index + whole.length, index + whole.length + 8)) ? undefined : figuresIn(behind);
    if (!names || !figures || (figures.least <= names.most && names.least <= figures.most)) continue;
    if (figures.least > names.most && names.mayGoOn) continue;
    found.push({ at: spanOf(index, index + whole.length), word, names: names.least, figures: figures.most });
  }
  return found;
});

/** The names go back no further than this. */
const farthest = 120;

/** How many there are, as far as the words tell: 和 joins two names, or is within one. */
interface Count {
  readonly least: number;
  readonly most: number;
}

/** The names of the clause that ends with the text; nothing where it has no list of names, or one whose ends cannot be told. */
function namesBefore(text: string): (Count & { readonly mayGoOn: boolean }) | undefined {
  const clause = /[^，。；：,;:()（）\n]*$/.exec(text)?.[0] ?? '';
  const members = (clause.length === text.length ? clause.replace(itemMark, '') : clause).split('、');
  if (members.length < 2 || unclear.test(members.slice(1).join('')) || members.some((member) => member.trim() === '')) return undefined;
  const before = /([^，。；：,;:\n]*)[，,]$/.exec(text.slice(0, text.length - clause.length))?.[1];
  const most = members.length + (clause.match(joins)?.length ?? 0);
  return { least: members.length, most, mayGoOn: before !== undefined && !/\d/.test(before) };
}

/** Figures joined by 、 or 和, each alone; one that begins with a word may be the first of what is said next. */
function figuresIn(behind: string): Count | undefined {
  const members = behind.split(new RegExp(`、|${anyOf(seed.joins)}`));
  if (members.length < 2 || members.some((member) => !/\d/.test(member) || twoNumbers.test(member))) return undefined;
  const plain = members.findIndex((member) => !plainFigure.test(member));
  return { least: plain < 0 ? members.length : plain, most: members.length };
}
