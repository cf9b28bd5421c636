import calendar from '../../../../seeds/anniversaries.json' with { type: 'json' };
import words from '../../../../seeds/rules/stale-year.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { chineseNumber } from '../text/numerals.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { finder } from './finder.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A sentence that ties a year to an event: 新中国成立75周年, “十四五”规划收官之年. */
export interface Occasion {
  readonly span: Span;
  readonly written: string;
  /** The event and the year it began: an anniversary's founding, a five-year plan's first year. */
  readonly event: string;
  readonly began: number;
  /** The year that the words say it is. */
  readonly year: number;
  /** The year named beside it; where none is, `spoken` tells in which years it may fall, counted from the plan's. */
  readonly named: number | undefined;
  readonly spoken: readonly number[];
  readonly kind: 'anniversary' | 'phase';
}

/** All anniversaries and phases of five-year plans that a plan speaks of, in the order of the text. */
export function occasionsIn(plan: Plan, lexicon: Lexicon): readonly Occasion[] {
  const sectionAt = sectionsOf(plan);
  return saidIn(plan, lexicon).flatMap(({ prose: { block }, found }) =>
    found.map(({ occasion, isAhead }) => ({
      span: spanIn(block, occasion.span),
      written: occasion.written,
      event: occasion.event,
      began: occasion.began,
      year: occasion.year,
      named: occasion.named,
      spoken: spokenIn(occasion, isAhead, sectionAt(block.span.start)),
      kind: occasion.kind,
    })),
  );
}

/** An occasion in the text of a block, wherever that stands. */
interface Said {
  readonly occasion: Omit<Occasion, 'spoken'>;
  /** 迎接: of an anniversary that may be next year's. */
  readonly isAhead: boolean;
}

const saidIn = finder(`五${words.anniversary.slice(0, 1)}`, ({ text }): readonly Said[] => [
  ...(text.includes(words.anniversary) ? anniversariesIn(text) : []),
  ...(text.includes('五') ? phasesIn(text) : []),
]);

function spokenIn({ kind }: Said['occasion'], isAhead: boolean, { part, many }: Section): readonly number[] {
  if (part === undefined) return [];
  if (part === 'review' && (many || kind === 'phase')) return [];
  const spoken = part === 'review' ? [-1, 0] : [0];
  return isAhead ? [...spoken, 1] : spoken;
}

const founded = new Map(calendar.events.flatMap(({ names, year }) => names.map((name) => [name, year] as const)));
const events = wordList({ event: [...founded.keys()] });
const looking = wordList({ looking: words.looking });
const anniversary = new RegExp(`(\\d{1,3}|[一二三四五六七八九十百〇零]{1,5})[ 　]?${words.anniversary}`, 'g');

function anniversariesIn(text: string): readonly Said[] {
  return [...text.matchAll(anniversary)].flatMap((match) => {
    const event = events.endingAt(text, match.index)?.word;
    const began = event === undefined ? undefined : founded.get(event);
    const years = Number(match[1]) || chineseNumber(match[1] ?? '');
    if (event === undefined || began === undefined || !years) return [];
    const sentence = sentenceBefore(text, match.index);
    const isAhead = Array.from(sentence, (_, at) => at).some((at) => looking.startingAt(sentence, at));
    const named = yearNamedIn(sentence);
    return [
      {
        occasion: {
          span: spanOf(match.index, match.index + match[0].length),
          written: match[0],
          event,
          began,
          year: began + years,
          kind: 'anniversary' as const,
          named,
        },
        isAhead,
      },
    ];
  });
}

const longestSentence = 150;

const sentenceBefore = (text: string, at: number): string =>
  /[^。；;！？\n]*$/.exec(text.slice(Math.max(0, at - longestSentence), at))?.[0] ?? '';

/** The one full year that a sentence names; of several nobody can tell which it speaks of. */
function yearNamedIn(sentence: string): number | undefined {
  const years = new Set(Array.from(sentence.matchAll(/((?:19|20)\d{2})年/g), ([, year]) => Number(year)));
  return years.size === 1 ? [...years][0] : undefined;
}

const plans = new Map(Object.entries(calendar.fiveYearPlans));
const phases = new Map(Object.entries(calendar.phases));
const longestFirst = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length).join('|');
// What lies between is kept for nothing but to be repeated in place: V8 writes out repetitions of what is not kept, here of every phase behind them.
const phase = new RegExp(`“?(${longestFirst(plans.keys())})”?(规划|时期|发展|实施|的|建设|目标){0,3}(${longestFirst(phases.keys())})`, 'g');

/** 今年是“十四五”规划收官之年; what is said of no year (为“十五五”良好开局) is passed over. */
function phasesIn(text: string): readonly Said[] {
  return [...text.matchAll(phase)].flatMap((match) => {
    const [written, plan = '', , name = ''] = match;
    const began = plans.get(plan);
    const after = phases.get(name);
    const subject = /(?:今年|((?:19|20)\d{2})年)[，,]?(?:也|既|又)?是[^为]*$/.exec(sentenceBefore(text, match.index));
    if (began === undefined || after === undefined || !subject) return [];
    return [
      {
        occasion: {
          span: spanOf(match.index, match.index + written.length),
          written,
          event: plan,
          began,
          year: began + after,
          kind: 'phase' as const,
          named: subject[1] === undefined ? undefined : Number(subject[1]),
        },
        isAhead: false,
      },
    ];
  });
}
