import { fileURLToPath } from 'node:url';
import { isYearBefore, namedPrior, type Settings, sameUri, yearOf } from '../../core/index.ts';
import { besidesOf } from '../at-hand.ts';
import type { Known } from './jobs.ts';

/** The file that a document names as its last year's plan. */
export function namedPath(document: Known, settings: Settings): string | undefined {
  const uri = document.identity.isPlan ? namedPrior(document.uri, document.identity, settings)?.uri : undefined;
  return uri?.startsWith('file:') ? fileURLToPath(uri) : undefined;
}

/** Files beside a document named outright that may hold last year's plan; none where that is at hand. */
export async function besides(document: Known, index: PriorIndex): Promise<readonly string[]> {
  const { identity, named, uri, path } = document;
  const year = identity.isPlan && named ? yearOf({ uri, plan: identity }) : undefined;
  return year === undefined || index.fitting(document).length > 0 ? [] : besidesOf(path, year);
}

/** The plans at hand, to be asked for those of a year and place. */
export interface PriorIndex {
  /** Every plan of the same place one year earlier. */
  readonly fitting: (document: Known) => readonly Known[];
  /** What last year's plan is chosen among: the one that is named, else those that fit. */
  readonly candidates: (document: Known, settings: Settings) => readonly Known[];
}

export function priorIndex(all: readonly Known[]): PriorIndex {
  const byYear = new Map<number, Known[]>();
  for (const known of all) {
    const year = known.identity.isPlan ? yearOf({ uri: known.uri, plan: known.identity }) : undefined;
    if (year === undefined) continue;
    const ofYear = byYear.get(year) ?? [];
    byYear.set(year, ofYear);
    ofYear.push(known);
  }
  const byUri = new Map(all.map((known) => [known.uri, known]));
  const fitting = (document: Known): readonly Known[] => {
    const own = { uri: document.uri, plan: document.identity };
    const year = yearOf(own);
    const earlier = (year !== undefined && byYear.get(year - 1)) || [];
    return earlier.filter((other) => other.hash !== document.hash && isYearBefore(own, { uri: other.uri, plan: other.identity }));
  };
  return {
    fitting,
    candidates: (document, settings) => {
      const named = document.identity.isPlan ? namedPrior(document.uri, document.identity, settings) : undefined;
      if (!named) return document.identity.isPlan ? fitting(document) : [];
      const { uri } = named;
      if (uri === undefined || sameUri(uri, document.uri)) return [];
      const known = byUri.get(uri) ?? all.find((other) => sameUri(other.uri, uri));
      return known ? [known] : [];
    },
  };
}
