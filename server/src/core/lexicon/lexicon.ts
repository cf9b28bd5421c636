import units from '../../../../seeds/units.json' with { type: 'json' };
import words from '../../../../seeds/words.json' with { type: 'json' };
import { type UnitEntry, type UnitTable, unitTable } from '../quantity/units.ts';
import { type WordList, wordList } from '../text/words.ts';
import type { IndicatorAddition, IndicatorEntry } from './indicator.ts';
import { type Landmarks, landmarksBy } from './landmarks.ts';
import { edgesOf, type NameEdges, type Names, namesOf } from './names.ts';
import { type Patterns, patternsOf } from './patterns.ts';
import { type PhraseTag, phrasesOf } from './phrases.ts';
import type { Words } from './schema.ts';
import { seedNames } from './seed-names.ts';

/** The vocabulary, compiled for matching: what units and indicators there are and which words make a statement. */
export interface Lexicon extends Patterns {
  readonly units: UnitTable;
  readonly words: Words;
  /** Each plain list of them, compiled for finding one of its words. */
  readonly lists: Readonly<Record<ListName, WordList<'word'>>>;
  /** Where in a text that stands which is sought all through it. */
  landmarks(text: string): Landmarks;
  /** The entry of a name or alias as written; brackets, spaces and letter case do not matter. */
  indicator(name: string): IndicatorEntry | undefined;
  /** Where names and aliases may begin and end. */
  readonly nameEdges: NameEdges;
  /** All indicators, in the order of the seed; what a workspace adds comes last. */
  readonly entries: readonly IndicatorEntry[];
  /** All names and aliases as written, for finding where one ends. */
  readonly names: WordList<'name'>;
  /** Words before a number, to be read backwards from it: verbs, bounds, adverbs. */
  readonly predicate: WordList<PredicateTag>;
  /** Phrases that stand for a number: 与经济增长同步. */
  readonly phrases: WordList<PhraseTag>;
  /** Without one of these nothing is compared: 比, 较, 高于. */
  readonly comparing: WordList<'word'>;
  /** Words after a number and its unit. */
  readonly after: WordList<'~' | '>' | '>=' | '<='>;
  /** Words of a bound before a number: 不低于, ≥. */
  readonly boundsBefore: WordList<keyof Words['bounds']['before']>;
  /** 平均水平: what others reach. */
  readonly averages: WordList<'measure'>;
  /** Verbs and particles before a name; a particle (推动, 为, 全年) may have another verb after it. */
  readonly cut: WordList<'cut' | 'particle'>;
  readonly nounParts: WordList<'noun'>;
  readonly lead: WordList<'lead' | 'region' | 'time'>;
  readonly comparisonTimes: WordList<'time' | 'closer'>;
  readonly nounStops: WordList<'stop'>;
  /** What after or before digits makes them a name or a rank: 号线, 强, 第. */
  readonly notFigure: WordList<'after' | 'before'>;
  readonly attributes: WordList<'attribute'>;
  /** 建设, 改造 after a noun: what is done with it. */
  readonly weakStops: WordList<'stop'>;
  /** 年初预算, 年度计划: what a completion rate is a share of. */
  readonly plannedBases: WordList<'base'>;
  /** 为, 占, 完成 before what a completion rate is a share of. */
  readonly planVerbs: WordList<'verb'>;
  /** 同口径, 按可比价格: what a figure is comparable with. */
  readonly bases: WordList<'basis'>;
  /** Words that stand for several members of one kind: 三次产业. */
  readonly series: WordList<'series'>;
  /** 再获, 再创, 突破: verbs of what a quantity wins, between its name and its figure. */
  readonly honours: WordList<'verb'>;
  /** Verbs that with their object name what comes of it: 生产整车 is 整车产量. */
  readonly actions: WordList<'verb'>;
}

type ListName = { [Name in keyof Words]: Words[Name] extends readonly string[] ? Name : never }[keyof Words];

export type PredicateTag = keyof Words['predicate'] | keyof Words['bounds']['before'];

/** The vocabulary of seeds/. */
export const lexicon: Lexicon = compiled([]);

/** The vocabulary of seeds/ with what a workspace adds; an addition replaces an entry of the same name. */
export function lexiconWith(additions: readonly IndicatorAddition[]): Lexicon {
  return additions.length === 0 ? lexicon : compiled(additions.map(completed));
}

function compiled(additions: readonly IndicatorEntry[]): Lexicon {
  const vocabulary = words as Words;
  const phrases = phrasesOf(vocabulary);
  const { comparison } = vocabulary;
  const comparing = [...comparison.openers, ...comparison.places, ...vocabulary.predicate.gap.filter((word) => word.length > 1)];
  let known: Names | undefined;
  const names = (): Names => {
    known ??= additions.length === 0 ? seedNames() : namesOf([...seedNames().entries, ...additions]);
    return known;
  };
  let edges: NameEdges | undefined;
  let landmarks: Lexicon['landmarks'] | undefined;
  return {
    ...patternsOf(vocabulary),
    units: unitTable(units as Iterable<UnitEntry>),
    words: vocabulary,
    lists: listsOf(vocabulary),
    landmarks(text) {
      landmarks ??= landmarksBy(vocabulary, Object.values(phrases).flat(), comparing);
      return landmarks(text);
    },
    indicator: (name) => names().indicator(name),
    get nameEdges() {
      edges ??= edgesOf(names().entries);
      return edges;
    },
    get entries() {
      return names().entries;
    },
    get names() {
      return names().list;
    },
    predicate: wordList<PredicateTag>({
      ...vocabulary.predicate,
      adverb: [...vocabulary.predicate.adverb, ...vocabulary.bases],
      ...vocabulary.bounds.before,
    }),
    phrases: wordList(phrases),
    comparing: wordList({ word: comparing }),
    after: wordList(vocabulary.bounds.after),
    boundsBefore: wordList(vocabulary.bounds.before),
    averages: wordList({ measure: vocabulary.averages }),
    cut: wordList({ cut: vocabulary.cut, particle: vocabulary.particles }),
    nounParts: wordList({ noun: vocabulary.nounParts }),
    lead: wordList({ lead: [...vocabulary.lead, ...vocabulary.bases], region: vocabulary.regions, time: vocabulary.times }),
    comparisonTimes: wordList({
      time: [...vocabulary.comparison.times, ...vocabulary.plannedBases],
      closer: vocabulary.comparison.closers,
    }),
    notFigure: wordList({ after: vocabulary.notFigureAfter, before: vocabulary.notFigureBefore }),
    nounStops: wordList({ stop: vocabulary.nounStops }),
    weakStops: wordList({ stop: vocabulary.weakStops }),
    planVerbs: wordList({ verb: vocabulary.planVerbs }),
    plannedBases: wordList({ base: vocabulary.plannedBases }),
    bases: wordList({ basis: vocabulary.bases }),
    series: wordList({ series: Object.keys(vocabulary.series) }),
    honours: wordList({ verb: vocabulary.honours }),
    actions: wordList({ verb: Object.keys(vocabulary.actions) }),
    attributes: wordList({ attribute: vocabulary.attributes }),
  };
}

function listsOf(vocabulary: Words): Lexicon['lists'] {
  const plain = Object.entries(vocabulary).filter((entry): entry is [ListName, string[]] => Array.isArray(entry[1]));
  return Object.fromEntries(plain.map(([name, listed]) => [name, wordList({ word: listed })])) as Lexicon['lists'];
}

const completed = (addition: IndicatorAddition): IndicatorEntry => ({
  aliases: [],
  group: '',
  dimension: '',
  statistic: 'level',
  direction: 'neither',
  definition: addition.name,
  source: '',
  ...addition,
});
