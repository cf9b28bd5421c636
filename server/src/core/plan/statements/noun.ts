import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isDigit, signs, whiteSpace, withoutSpace } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import { type ParagraphText, quoteAt, quotesIn } from './paragraph.ts';

/** The noun that is counted, where it follows number and unit: 5家〔规模以上工业企业〕, 805万平方米〔安置房〕建设; what is completed keeps its 改造. */
export function nounAfter(
  paragraph: ParagraphText,
  at: number,
  completed: boolean,
  lexicon: Lexicon,
): { text: string; span: Span } | undefined {
  const { masked } = paragraph;
  let start = at;
  while (masked[start] === '的' || masked[start] === ' ') start += 1;
  // 45万人口: the unit has the first sign of what is counted.
  if (start === at && lexicon.lists.population.startingAt(masked, at - 1)?.word === '人口') start = at - 1;
  const quoted = quotesIn(paragraph.quoted, start, start + 40);
  let end = start;
  while (end < masked.length && end - start < 40) {
    const quote = quoteAt(quoted, end);
    if (quote && masked[quote.start] === '《') break;
    if (quote) {
      end = quote.end;
      continue;
    }
    if (isNounEnd(masked, end) || isAmong(masked, start, end, lexicon)) break;
    const noun = lexicon.nounParts.startingAt(masked, end);
    const stop = lexicon.nounStops.startingAt(masked, end);
    if (stop && !(noun && noun.word.length > stop.word.length) && !(stop.word === '的' && end === start)) break;
    end += noun?.word.length ?? 1;
  }
  if (isDigit(masked, end)) end = beforeNextMeasure(masked, start, end, lexicon);
  if (!completed) end = withoutWeakEnd(masked, start, end, lexicon);
  const text = withoutSpace(masked, start, end);
  return text.length >= 1 && /\p{Script=Han}|“/u.test(text) ? { text, span: { start, end } } : undefined;
}

const isNounEnd = signs('，。；、：！？,;:!?0123456789\n（）()—');

/** 3920个〔新投产项目〕增加产值5100多亿元: what runs into the next number has that number's verb or measure at its end. */
function beforeNextMeasure(text: string, start: number, limit: number, lexicon: Lexicon): number {
  // 3批次共4500万元: nothing is named but how the next number is reached.
  const alone = lexicon.predicate.endingAt(text, limit, start);
  if (alone && alone.word.length === limit - start) return start;
  const verb = lexicon.predicate.endingAt(text, limit, start + 2);
  const end = verb && !lexicon.nounParts.endingAt(text, limit, start) ? limit - verb.word.length : limit;
  for (let at = start + 2; at < end; at += 1) {
    const noun = lexicon.nounParts.startingAt(text, at, end);
    // 12个〔盟市〕细颗粒物平均浓度22微克: a known measure has the next number.
    const known = at + 3 < end ? lexicon.names.startingAt(text, at, end)?.word : undefined;
    if (known && known.length > 3 && at + known.length === end && lexicon.indicator(known)?.dimension !== 'count') return at;
    if (lexicon.attributes.has(text.slice(at, end))) return at;
    if (noun) at += noun.word.length - 1;
    else if (lexicon.cut.startingAt(text, at, end)) return at;
  }
  return limit;
}

/** 18项指标〔中〕16项, 126个项目〔中〕制造业占比62%: not that of 中小, 高中. */
const isAmong = (text: string, start: number, at: number, { lists, nounParts }: Lexicon): boolean => {
  const among = lists.among.startingAt(text, at);
  return among !== undefined && !nounParts.startingAt(text, at) && !nounParts.endingAt(text, at + among.word.length, start);
};

const isLoose = signs(`${whiteSpace}和与及等的`);

/** 建设, 改造, 工作 after the noun say what is done with it. */
function withoutWeakEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  let at = end;
  for (;;) {
    while (at > start && isLoose(text, at - 1)) at -= 1;
    const weak = lexicon.weakStops.endingAt(text, at, start + 1)?.word;
    if (!weak) return at;
    at -= weak.length;
  }
}
