import type { Plan } from '../plan/plan.ts';
import type { Edit, Span } from '../text/span.ts';
import { type WrongDate, wrongDatesIn } from './dates.ts';
import { type Occasion, occasionsIn } from './occasions.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';
import { type YearMention, yearMentionsIn } from './year-mentions.ts';

/** A year, an anniversary or a date that cannot be. `planYear` is the plan's year as most of the document has it. */
interface StaleYear extends Fault {
  readonly planYear: number;
  readonly mention?: YearMention;
  readonly occasion?: Occasion;
  readonly date?: WrongDate;
  /** A place that has the right year. */
  readonly witness?: Span;
  /** What should stand there, where one can be sure. */
  readonly expected?: string;
}

export const staleYear: Rule<StaleYear> = {
  id: 'stale-year',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: {
    zh: '年份、周年或日期与本篇不符，如残留上年年份。',
    en: 'A year, anniversary or date that cannot stand there, such as last year’s left over.',
  },

  *faults({ plan, lexicon }: RuleContext) {
    const mentions = yearMentionsIn(plan, lexicon);
    const occasions = occasionsIn(plan, lexicon);
    const planYear = planYearOf(plan, mentions, occasions);
    if (planYear !== undefined) {
      const witness = mentions.find((mention) => mention.planned === planYear && mention.place !== 'deadline')?.span;
      for (const mention of mentions) if (isStale(mention, planYear)) yield staleMention(mention, planYear, witness);
    }
    for (const occasion of occasions) {
      const years = yearsOf(occasion, planYear);
      if (years.length > 0 && !years.includes(occasion.year)) yield misplaced(occasion, planYear ?? years[0] ?? 0, years[0] ?? 0);
    }
    for (const date of wrongDatesIn(plan, lexicon)) yield { span: date.span, date, planYear: planYear ?? 0 };
  },

  message: ({ mention, occasion, date, planYear, expected }) =>
    mention ? aboutMention(mention, planYear) : occasion ? aboutOccasion(occasion, planYear, expected) : aboutDate(date),

  related: ({ witness, planYear }) =>
    witness ? [{ span: witness, message: { zh: `这里表明是${planYear}年的计划`, en: `this says that the plan is of ${planYear}` } }] : [],

  edits: ({ span, expected }): readonly Edit[] => (expected === undefined ? [] : [{ span, text: expected }]),
  fixTitle: { zh: '改为本篇应有的年份', en: 'Put the year that belongs here' },
};

/**
 * The plan's year as most of its title, headings, openings and anniversaries have it: one that was left over is outvoted.
 * What the front matter says holds. All sentences of one kind have one voice together: they may have been left over together. Between two years with as many voices the later one is taken: drafts grow out of last year's document.
 */
function planYearOf({ front }: Plan, mentions: readonly YearMention[], occasions: readonly Occasion[]): number | undefined {
  if (front.year !== undefined) return front.year;
  const votes = new Map<number, number>();
  const vote = (year: number, weight = 1): void => void votes.set(year, (votes.get(year) ?? 0) + weight);
  const sentences = mentions.filter(({ place }) => place === 'sentence');
  const planning = sentences.filter(({ planned, year }) => planned === year).length;
  const reporting = sentences.length - planning;
  for (const { planned, year, place } of mentions) {
    if (place === 'sentence') vote(planned, 1 / (planned === year ? planning : reporting));
    else if (place !== 'deadline') vote(planned);
  }
  for (const { named, year, spoken } of occasions) for (const offset of spoken) vote((named ?? year) - offset, 1 / spoken.length);
  return [...votes].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}

const isStale = ({ planned, place }: YearMention, planYear: number): boolean =>
  place === 'deadline' ? planned < planYear : planned !== planYear;

function staleMention(mention: YearMention, planYear: number, witness: Span | undefined): StaleYear {
  const right = mention.year + planYear - mention.planned;
  return { span: mention.span, mention, planYear, expected: `${right}年`, ...(witness && { witness }) };
}

/** The years in which it may be; empty where nothing tells. Where last year is named of this year's event, the year is stale and found as such. */
function yearsOf({ named, spoken }: Occasion, planYear: number | undefined): readonly number[] {
  const own = planYear === undefined ? [] : spoken.map((offset) => planYear + offset);
  if (named === undefined) return own;
  return own.length === 1 && Math.abs(named - (own[0] ?? 0)) === 1 ? [named, ...own] : [named];
}

/** Of an anniversary the number can be mended; which phase of a five-year plan is meant is for the author to say. */
function misplaced(occasion: Occasion, planYear: number, year: number): StaleYear {
  const years = year - occasion.began;
  const isSure = occasion.kind === 'anniversary' && years > 0 && /^\d/.test(occasion.written);
  return { span: occasion.span, occasion, planYear, ...(isSure && { expected: `${years}周年` }) };
}

const places: Readonly<Record<YearMention['place'], Message>> = {
  title: { zh: '标题', en: 'The title' },
  opening: { zh: '报告日期', en: 'The date of the report' },
  address: { zh: '开头提请审议的这句', en: 'The address' },
  heading: { zh: '小标题', en: 'The heading' },
  sentence: { zh: '这一句', en: 'The sentence' },
  deadline: { zh: '这一期限', en: 'The deadline' },
};

function aboutMention({ place, year, planned }: YearMention, planYear: number): Message {
  const where = places[place];
  if (place === 'deadline')
    return {
      zh: `这里的期限是${year}年，而本篇是${planYear}年的计划，期限已过，可能是上年文稿的残留；请核实，应为${planYear}年或以后。`,
      en: `The deadline is in ${year}, before the plan's own year ${planYear}: perhaps left over from last year's document. Check it.`,
    };
  const [of, right] = [planned - year === 1 ? '所报告的年份' : '计划年份', year + planYear - planned];
  return {
    zh: `${where.zh}写的${of}是${year}年，而全篇其余各处表明应为${right}年，可能是上年文稿的残留；请核实。`,
    en: `${where.en} says ${year} where the rest of the document says ${right}: perhaps left over from last year's document. Check it.`,
  };
}

function aboutOccasion({ event, began, year, written, kind, named }: Occasion, planYear: number, expected: string | undefined): Message {
  const here = named ?? planYear;
  // Within quotation marks single ones stand (GB/T 15834—2011, 4.8.3).
  const said = written.replaceAll('“', '‘').replaceAll('”', '’');
  return kind === 'anniversary'
    ? {
        zh: `“${event}”始于${began}年，${written}是${year}年，与这里所说的${here}年不符；请核实${expected ? `，${here}年是${expected}` : ''}。`,
        en: `${event} was in ${began}, so ${written} falls in ${year}, not in ${here}. Check which one is meant.`,
      }
    : {
        zh: `“${event}”是${began}—${began + 4}年，“${said}”是${year}年，与这里所说的${here}年不符；请核实。`,
        en: `${event} runs from ${began} to ${began + 4}: ${written} is ${year}, not ${here}. Check which one is meant.`,
      };
}

const aboutDate = (date: WrongDate | undefined): Message =>
  date?.weekday === undefined
    ? { zh: `“${date?.written}”这个日期不存在；请核对月和日。`, en: `There is no such date as ${date?.written}. Check month and day.` }
    : {
        zh: `“${date.written}”的星期不对，这一天是星期${date.weekday}；请核对日期和星期。`,
        en: `The weekday of ${date.written} is wrong: that day is 星期${date.weekday}. Check date and weekday.`,
      };
