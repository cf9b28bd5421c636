import { lexicon } from './lexicon/lexicon.ts';
import type { Plan } from './plan/plan.ts';
import type { Message, Prior } from './rules/rule.ts';
import type { Settings } from './settings.ts';
import { fileNameOf, folderOf, sameUri, uriOfPath } from './text/uri.ts';

/** Which document is last year's plan, and why. */
export interface PriorChoice {
  readonly prior?: Prior;
  /** What would have fitted as well, best first. */
  readonly others: readonly Prior[];
  readonly why: Message;
  /** What is wrong with the plan that was named: missing, no plan, of the same year. */
  readonly problem?: Message;
}

/** Last year's plan as somebody named it, whether or not it is at hand. */
export interface NamedPrior {
  /** Absent where the path leads nowhere: a relative path in an unsaved document. */
  readonly uri?: string;
  /** As it was written. */
  readonly path: string;
  readonly by: 'option' | 'choice' | 'front' | 'settings';
}

/**
 * Last year's plan of the document at `uri` among `all` plans at hand: the one that the command line, the user, the front matter or
 * plandoc.json names, in this order; else one of the same place, one year earlier. A named plan that cannot serve is a problem
 * and nothing takes its place. Never the document itself, a document that is no plan, or one that is not of an earlier year.
 */
export function choosePrior(uri: string, plan: Plan, all: readonly Prior[], settings: Settings): PriorChoice {
  const named = namedPrior(uri, plan, settings);
  if (named) return chosenByName(named, uri, plan, all);
  return chosenByPlaceAndYear(uri, plan, all);
}

/** Every plan at hand that would fit by place and year, best first, whatever is named. */
export const fittingPriors = (uri: string, plan: Plan, all: readonly Prior[]): readonly Prior[] => {
  const { prior, others } = chosenByPlaceAndYear(uri, plan, all);
  return prior ? [prior, ...others] : others;
};

/** Last year's plan as the command line, the user, the front matter or plandoc.json name it. */
export function namedPrior(uri: string, plan: Pick<Plan, 'front'>, settings: Settings): NamedPrior | undefined {
  const { prior, priors, chosen = {} } = settings;
  if (prior !== undefined && !sameUri(prior, uri)) return { uri: prior, path: fileNameOf(prior), by: 'option' };
  const choice = listedFor(uri, chosen);
  if (choice !== undefined) return { uri: choice, path: fileNameOf(choice), by: 'choice' };
  const written = plan.front.prior;
  if (written) {
    const target = uriOfPath(written, uri);
    return { path: written, by: 'front', ...(target !== undefined && { uri: target }) };
  }
  const listed = listedFor(uri, priors);
  return listed === undefined ? undefined : { uri: listed, path: fileNameOf(listed), by: 'settings' };
}

const listedFor = (uri: string, listed: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(listed).find(([document]) => sameUri(document, uri))?.[1];

/** The plan's year, from its text or else from its file's name (the latest year that stands in it). */
export function yearOf({ uri, plan }: { readonly uri: string; readonly plan: Pick<Plan, 'year'> }): number | undefined {
  return plan.year ?? yearInName(fileNameOf(uri));
}

/** True where the other is of the same place one year earlier: only such plans are taken unnamed, and none for or by what is no plan of one year. */
export function isYearBefore(document: Dated, other: Dated): boolean {
  if (document.plan.genre || other.plan.genre) return false;
  const year = yearOf(document);
  return year !== undefined && yearOf(other) === year - 1 && samePlace(document, other);
}

interface Dated {
  readonly uri: string;
  readonly plan: Pick<Plan, 'year' | 'place' | 'genre'>;
}

/** The latest year in a file's name: 2024 in `2023年执行情况和2024年计划.md`. */
export function yearInName(name: string): number | undefined {
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length > 0 ? Math.max(...years.map(Number)) : undefined;
}

function chosenByName(named: NamedPrior, uri: string, plan: Plan, all: readonly Prior[]): PriorChoice {
  const { by, path } = named;
  const source = sources[by];
  const prior = all.find((other) => named.uri !== undefined && sameUri(other.uri, named.uri));
  const fault = faultOf(prior, named, uri, plan);
  const words = { zh: `${source.zh}指定的上年文稿 ${path}`, en: `last year’s plan ${path}, named by ${source.en}` };
  if (!prior || fault) {
    const reason = fault ?? faults.missing;
    const problem = { zh: `${words.zh} ${reason.zh}`, en: `${words.en}, ${reason.en}` };
    return { others: [], why: noneTaken, problem };
  }
  return { prior, others: [], why: words };
}

const sources: Readonly<Record<NamedPrior['by'], Message>> = {
  option: { zh: '--prior ', en: '--prior' },
  choice: { zh: '手动', en: 'your own choice' },
  front: { zh: '文首 prior: ', en: 'the front matter' },
  settings: { zh: 'plandoc.json ', en: 'plandoc.json' },
};

function faultOf(prior: Prior | undefined, named: NamedPrior, uri: string, plan: Plan): Message | undefined {
  if (named.uri !== undefined && sameUri(named.uri, uri)) return faults.itself;
  if (!prior) return faults.missing;
  const [year, priorYear] = [yearOf({ uri, plan }), yearOf(prior)];
  return year !== undefined && priorYear !== undefined && priorYear >= year ? faults.notEarlier(priorYear, year) : undefined;
}

const faults = {
  itself: { zh: '就是本文：请改为上一年的文稿', en: 'is this very document: name the one of the year before' },
  missing: {
    zh: '找不到，或者不是计划文稿：请检查路径；确是计划的，请列入 plandoc.json 的 plans',
    en: 'was not found or is not a plan: check the path; if it is a plan, list it under plans in plandoc.json',
  },
  notEarlier: (prior: number, year: number): Message => ({
    zh: `是${prior}年的，不早于本文的${year}年：请改为上一年的文稿，或在两文的文首写明 year`,
    en: `is of ${prior}, not earlier than this document’s ${year}: name the one of the year before, or state year in both front matters`,
  }),
};

const noneTaken: Message = {
  zh: '没有上年文稿，只按本文的执行情况部分核对',
  en: 'no last year’s plan: only this document’s own review is compared with',
};

function chosenByPlaceAndYear(uri: string, plan: Plan, all: readonly Prior[]): PriorChoice {
  const document = { uri, plan };
  const year = yearOf(document);
  if (year === undefined) return { others: [], why: noneTaken };
  const fitting = all
    .filter((other) => isYearBefore(document, other) && other.plan.isPlan && !sameUri(other.uri, uri) && other.plan.text !== plan.text)
    .sort(byFitness(document));
  const [prior, ...others] = fitting;
  if (!prior) return { others: [], why: noneTaken };
  const taken = {
    zh: `同一地方上一年（${year - 1}年）的文稿 ${fileNameOf(prior.uri)}`,
    en: `${fileNameOf(prior.uri)}, of the same place one year earlier (${year - 1})`,
  };
  return { prior, others, why: others.length > 0 ? withOthers(taken, others) : taken };
}

function withOthers(taken: Message, others: readonly Prior[]): Message {
  const names = others.map((other) => fileNameOf(other.uri));
  return {
    zh: `${taken.zh}；另有 ${names.join('、')} 也合适，可在文首用 prior: 指定`,
    en: `${taken.en}; ${names.join(', ')} would fit as well: name one with prior: in the front matter`,
  };
}

/** Best first: of the same folder, of the same kind of document, with more to compare; then by name, so that the order is always the same. */
function byFitness(document: Prior): (a: Prior, b: Prior) => number {
  const rank = (other: Prior) => [
    folderOf(other.uri) === folderOf(document.uri) ? 0 : 1,
    kindOf(other.plan) === kindOf(document.plan) ? 0 : 1,
    -other.plan.statements.length,
  ];
  return (a, b) => {
    const [ranksA, ranksB] = [rank(a), rank(b)];
    const differing = ranksA.findIndex((value, index) => value !== ranksB[index]);
    if (differing >= 0) return (ranksA[differing] ?? 0) - (ranksB[differing] ?? 0);
    return a.uri < b.uri ? -1 : 1;
  };
}

/** What kind of document a title names, whatever its place and year. */
const kindOf = (plan: Plan): string => lexicon.words.titles.find((title) => plan.title?.text.includes(title)) ?? '';

function samePlace(a: Dated, b: Dated): boolean {
  if (a.plan.place && b.plan.place) return samePlaceName(a.plan.place, b.plan.place);
  const [nameA, nameB] = [nameWithoutYear(a.uri), nameWithoutYear(b.uri)];
  return nameA === nameB && (nameA !== '' || folderOf(a.uri) === folderOf(b.uri));
}

/**
 * 济南市 and 济南, 山东省济南市 and 济南市 are one place; 长沙市 and 长沙县 are not.
 * The ending may be left out of either name, and the names of what lies above may.
 */
function samePlaceName(a: string, b: string): boolean {
  const [[stemA, endingA], [stemB, endingB]] = [stemAndEnding(a), stemAndEnding(b)];
  if (endingA && endingB && endingA !== endingB) return false;
  if (stemA === stemB) return true;
  const [long, short] = stemA.length > stemB.length ? [stemA, stemB] : [stemB, stemA];
  return (
    short.length >= 2 && long.endsWith(short) && lexicon.words.placeEndings.some((ending) => long.slice(0, -short.length).endsWith(ending))
  );
}

function stemAndEnding(place: string): [string, string] {
  const plain = place.replace(/\s/g, '');
  const ending = lexicon.words.placeEndings.find((end) => plain.endsWith(end) && plain.length >= end.length + 2) ?? '';
  return [plain.slice(0, plain.length - ending.length), ending];
}

/** A file's name without its years, its ending and what joins them: `上海` of `上海-2024.md`, '' of `2024.md`. */
const nameWithoutYear = (uri: string): string =>
  fileNameOf(uri)
    .replace(/\.[^.]*$/, '')
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)年?度?/g, '')
    .replace(/^[\s_.-]+|[\s_.-]+$/g, '')
    .replace(/[\s_.-]+/g, ' ');
