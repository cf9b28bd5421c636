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
  intended: words,
  intendedEnds: words,
  intendedBeaten: words,
  titles: words,
  nation: words,
  nationName: name,
  placeEndings: words,
  residue: words,
  bounds: z.strictObject({ before: groups('~', '>', '>=', '<', '<='), after: groups('~', '>', '>=', '<=') }),
  predicate: groups('up', 'down', 'to', 'reach', 'increment', 'from', 'gap', 'contribution', 'each', 'respectively', 'adverb'),
  comparison: groups('measures', 'places', 'openers', 'times', 'closers'),
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
  series: z.record(name, words),
  notPlaces: words,
  adjustments: groups('openers', 'closers'),
  plannedBases: words,
  planVerbs: words,
  objectless: words,
  bases: words,
  sizes: words,
  ranks: words,
  shortGaps: words,
  steady: words,
  build: words,
  sites: words,
  organisations: words,
  incidents: words,
  national: z.record(name, name),
  table: groups('name', 'unit', 'result', 'target', 'growth'),
  notFigureAfter: words,
  notFigureBefore: words,
  policyAfter: words,
  withoutNumber: words,
});

export type Words = z.infer<typeof wordsSchema>;
