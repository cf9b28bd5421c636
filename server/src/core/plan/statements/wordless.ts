import { landmark, visitPlaces } from '../../lexicon/landmarks.ts';
import type { PhraseTag } from '../../lexicon/phrases.ts';
import type { Bound } from '../../quantity/quantity.ts';
import { signs } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import type { ParagraphStatement, Reading } from './grammar.ts';
import { namesBefore } from './name.ts';
import { nounAfter } from './noun.ts';
import { numeralCounts } from './numeral-figures.ts';
import { predicateBefore } from './predicate.ts';

/** Targets that are words: 居民收入增长与经济增长同步, 完成国家下达任务. */
export function withoutNumber(reading: Reading): ParagraphStatement[] {
  const { paragraph, lexicon, figures } = reading;
  const found: ParagraphStatement[] = [];
  let end = 0;
  visitPlaces(paragraph.landmarks, landmark.phrase, (at) => {
    const phrase = at < end ? undefined : lexicon.phrases.startingAt(paragraph.masked, at);
    if (!phrase) return;
    end = at + phrase.word.length;
    const span = { start: at, end };
    const pace = paceOf(phrase.tags);
    const clause = clauseAround(paragraph.masked, span);
    if (figures.some((figure) => figure.span.start >= clause.start && figure.span.end <= clause.end)) return;
    const predicate = predicateBefore(paragraph, span.start, clause.start, lexicon);
    const names = namesBefore(paragraph, clause.start, predicate.start, false, lexicon).filter((name) => name.known);
    for (const name of names) {
      found.push({
        indicator: name.text,
        phrase: name.phrase,
        known: true,
        statistic: lexicon.indicator(name.text)?.statistic ?? 'level',
        bound: pace ?? '=',
        intended: false,
        base: false,
        measured: true,
        paced: pace !== undefined,
        name: name.span,
        number: span,
        span,
      });
    }
  });
  return found;
}

/** How the growth of the economy bounds what goes along with it. */
function paceOf(tags: readonly PhraseTag[]): Bound | undefined {
  if (tags.includes('roughly')) return '~';
  if (tags.includes('along')) return '>=';
  return tags.includes('ahead') ? '>' : undefined;
}

/** 四个指挥部, 三条线路: counts in passing, with the noun after them. */
export function countsInWords({ paragraph, lexicon }: Reading): ParagraphStatement[] {
  const found: ParagraphStatement[] = [];
  for (const token of numeralCounts(paragraph, lexicon)) {
    const noun = nounAfter(paragraph, token.span.end, false, lexicon);
    if (!noun || noun.text.length < 2) continue;
    const predicate = predicateBefore(paragraph, token.span.start, 0, lexicon);
    found.push({
      indicator: lexicon.indicator(noun.text)?.name ?? noun.text,
      phrase: noun.text,
      known: false,
      statistic: predicate.verb === 'increment' ? 'increment' : 'level',
      value: token.written,
      bound: token.bound ?? predicate.bound ?? '=',
      intended: false,
      base: false,
      measured: false,
      name: noun.span,
      number: token.number,
      span: token.span,
      unit: token.unit,
    });
  }
  return found;
}

const isClauseEnd = signs('，。；！？：,;!?:\n');

function clauseAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !isClauseEnd(text, start - 1)) start -= 1;
  while (end < text.length && !isClauseEnd(text, end)) end += 1;
  return { start, end };
}
