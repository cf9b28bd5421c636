import * as z from 'zod';

const name = z.string().min(1);

/** One unit: exact `scale` to the base of its dimension, and the standard that the scale rests on. */
export const unitSchema = z.strictObject({
  name,
  aliases: z.array(name).optional(),
  dimension: name,
  scale: z.string().regex(/^\d+(\.\d+)?(\/\d+)?$/),
  classifier: z.boolean().optional(),
  standard: name,
});

const words = z.array(name);
const groups = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

/** The words of the grammar: what introduces, bounds, compares, closes a figure. */
export const wordsSchema = z.strictObject({
  parts: groups('review', 'targets', 'tasks'),
  targetOpeners: words,
  timing: groups(
    'spanClosers',
    'planStretches',
    'yearOpeners',
    'planPeriods',
    'since',
    'withinYear',
    'wholeYear',
    'thisYear',
    'lastYear',
    'pointClosers',
    'compared',
    'notYearBefore',
    'passedOpeners',
    'passedClosers',
    'untilOpeners',
    'monthClosers',
  ),
  origin: groups('from', 'planned', 'shares', 'ends', 'running'),
  ofOwner: words,
  /** 企业 of 50亿元企业3家: what is called by its size. */
  sized: words,
  /** 拖累: a contribution below zero. */
  drags: words,
  /** 每立方米 before a number. */
  pers: words,
  /** 对 of 对经济增长的贡献率. */
  contributedTo: words,
  /** 中 of 126个项目中. */
  among: words,
  /** 其中. */
  ofWhich: words,
  place: groups('openers', 'leadIns', 'followers', 'speakers', 'governments', 'shortened'),
  marks: groups('volumes', 'chapters', 'sections', 'verbs', 'notSections', 'counters', 'inTurn', 'notIs', 'notMust', 'notOf', 'annexes'),
  intended: words,
  intendedHeads: words,
  intendedEnds: words,
  /** 近, 超, a sign each, which make a number of 万 or 亿 behind them: 近万家. */
  nearly: words,
  firsts: words,
  sums: words,
  shortfalls: words,
  intendedBeaten: words,
  titles: words,
  /** What texts are called that are no plans of one year, and what their headings say. */
  genres: groups('plans', 'evaluations', 'midway', 'outlines', 'stretches', 'accounts', 'bulletins', 'looksBack', 'looksAhead', 'standing'),
  /** Places by their kinds, and who speaks for one. */
  territories: z.strictObject({
    /** The last characters of their names, from the whole nation down. */
    ranks: z.array(words),
    /** Endings of names that are of another kind than their last character says. */
    upper: z.record(name, name),
    /** What a wider place may be called by all that lie in it: 全区 of an autonomous region. */
    alsoAbove: words,
    speakers: z.record(name, words),
    saying: words,
    aims: words,
    aim: name,
  }),
  nation: words,
  nationName: name,
  placeEndings: words,
  residue: words,
  /** Words of what stands at the foot of a page: no paragraph with one of them goes on with the text. */
  footer: words,
  /** What opens the part of a page that has nothing to do with the text any more. */
  related: words,
  bounds: z.strictObject({ before: groups('~', '>', '>=', '<', '<='), after: groups('~', '>', '>=', '<=') }),
  predicate: groups(
    'up',
    'down',
    'to',
    'reach',
    'increment',
    'from',
    'gap',
    'contribution',
    'better',
    'gain',
    'perHead',
    'each',
    'respectively',
    'adverb',
  ),
  comparison: groups('beyond', 'measures', 'places', 'sides', 'equals', 'openers', 'times', 'closers'),
  cut: words,
  nounParts: words,
  lead: words,
  regions: words,
  times: words,
  attributes: words,
  ratioEnds: words,
  percentages: words,
  notPercentages: words,
  nounStops: words,
  weakStops: words,
  durations: words,
  changeNames: words,
  fiveYears: words,
  oneYear: words,
  fiveAhead: words,
  incrementLeads: words,
  decreaseLeads: words,
  notFigureDimensions: words,
  actions: z.record(name, name),
  achieve: words,
  indexEnds: words,
  totals: words,
  notIncrement: words,
  contributionNames: words,
  afterFigure: words,
  particles: words,
  pairs: z.record(name, words),
  seriesNouns: words,
  series: z.record(name, words),
  notPlaces: words,
  /** 上半年, 季度: what the parts of a year end with. */
  periods: words,
  adjustments: groups('openers', 'closers'),
  plannedBases: words,
  population: words,
  compoundNames: words,
  planVerbs: words,
  averages: words,
  tallies: words,
  households: words,
  doneVerbs: words,
  objectless: words,
  bases: words,
  sizes: words,
  ranks: words,
  plots: words,
  yields: words,
  cultivation: words,
  constantPrices: words,
  rankMoves: words,
  shortGaps: words,
  steady: words,
  yearlyMean: words,
  build: words,
  sites: words,
  grades: words,
  /** 国有, 民营, 大型: what only tells one kind of a thing from another. */
  kinds: words,
  /** 男, 女: names of one sign. */
  shortNames: words,
  /** 省外, 省外境内, 县内: on which side of which border. */
  sides: groups('places', 'ends'),
  honours: words,
  lessIsBetter: words,
  organisations: words,
  doers: words,
  incidents: words,
  national: z.record(name, name),
  table: groups('name', 'unit', 'number', 'result', 'target', 'estimate', 'growth', 'average', 'points', 'done', 'measured'),
  notFigureAfter: words,
  notFigureBefore: words,
  policyAfter: words,
  pace: groups('economy', 'indicators', 'joiners', 'together', 'along', 'roughly', 'ahead'),
  grew: words,
  gatherers: words,
  withoutNumber: words,
});

export type Words = z.infer<typeof wordsSchema>;
