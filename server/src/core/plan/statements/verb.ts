import type { Lexicon } from '../../lexicon/lexicon.ts';
import { signs, whiteSpace } from '../../text/signs.ts';
import { type ParagraphText, quoteAt, quotesIn } from './paragraph.ts';

/** A run of verbs before a name: 累计完成, 为…办理. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly particle: boolean;
}

/**
 * The main verb, after which the name begins: the first run of verbs, particles (推动, 为, 全年) before it included.
 * It is looked for up to `end`; the name itself reaches to `nameEnd`. Verbs after it are part of the name (新建〔粮油单产提升引领方〕), as are those inside a longer noun (完成率) or quotation marks.
 */
export function mainVerb(paragraph: ParagraphText, start: number, end: number, nameEnd: number, lexicon: Lexicon): Cut | undefined {
  const { masked } = paragraph;
  const quoted = quotesIn(paragraph.quoted, start, end);
  let run: Cut | undefined;
  for (let at = start; at < end; ) {
    const quote = quoteAt(quoted, at);
    const noun = lexicon.nounParts.startingAt(masked, at, nameEnd);
    const found = lexicon.cut.startingAt(masked, at, end);
    // 下放率: a rate is named by its verb; 率先 is no rate.
    const isRate =
      found !== undefined && masked[at + found.word.length] === '率' && !/[先领]/.test(masked[at + found.word.length + 1] ?? '');
    const isVerb = found !== undefined && !isRate && !quote && (noun?.word.length ?? 0) < found.word.length;
    if (
      isVerb &&
      (found.tags.includes('particle') || !isCompound(masked, run?.end ?? start, at, at + found.word.length, nameEnd, found.word, lexicon))
    ) {
      const follows = run !== undefined && run.end === at;
      if (run && !follows && !run.particle) return run;
      const particle = found.tags.includes('particle');
      const past = masked[at + found.word.length] === '了' ? 1 : 0;
      run = {
        start: follows && run ? run.start : at,
        end: at + found.word.length + past,
        verb: follows && run && !run.particle ? run.verb + found.word : found.word,
        particle: particle && (!follows || (run?.particle ?? true)),
      };
      at = run.end;
      // 新建和改造提升〔高标准农田〕: two verbs for one object.
      const other = !particle && /[和与及]/.test(masked[at] ?? '') ? lexicon.cut.startingAt(masked, at + 1, end) : undefined;
      if (other && other.word.length > 1 && !other.tags.includes('particle') && !lexicon.nounParts.startingAt(masked, at + 1, nameEnd)) {
        run = { ...run, end: at + 1 + other.word.length, verb: run.verb + masked[at] + other.word };
        at = run.end;
      }
    } else if (noun && found && run?.particle && at > run.end && !quote && !lexicon.words.objectless.includes(run.verb))
      return { start: run.start, end: at, verb: run.verb, particle: true };
    else at = quote ? quote.end : at + (noun?.word.length ?? 1);
  }
  return run;
}

/** 学校配套规划项目, 跨河桥隧通车总数: a verb between a noun and a bare noun makes one name of them. */
function isCompound(text: string, start: number, at: number, verbEnd: number, end: number, verb: string, lexicon: Lexicon): boolean {
  const { achieve, predicate } = lexicon.words;
  const rest = text.slice(verbEnd, end);
  const isMeasure = rest.length <= 2 || lexicon.nounParts.has(rest) || lexicon.attributes.has(rest);
  if (
    !isMeasure ||
    verb.length < 2 ||
    achieve.includes(verb) ||
    predicate.increment.includes(verb) ||
    lexicon.words.incrementLeads.includes(verb)
  )
    return false;
  const before = text.slice(withoutLead(text, start, at, lexicon), at);
  const isAdverb = lexicon.predicate.endingAt(before, before.length)?.word === before;
  return before.length >= 2 && !isAdverb && !/[的、]$/.test(before);
}

/** Steps over adverbs, times and regions at the head of a phrase. */
export function withoutLead(text: string, start: number, end: number, lexicon: Lexicon): number {
  let at = start;
  for (;;) {
    while (at < end && isPause(text, at)) at += 1;
    const passed = mayBeTime(text, at) ? timeOrMark(text.slice(at, end), lexicon) : 0;
    if (passed > 0) {
      at += passed;
      continue;
    }
    const lead = lexicon.lead.startingAt(text, at, end);
    const noun = lexicon.nounParts.startingAt(text, at, end);
    if (!lead || (noun && noun.word.length > lead.word.length)) return at;
    at += lead.word.length;
  }
}

const isPause = signs(`${whiteSpace}，,、：:`);
const mayBeTime = signs('“近过这截到一二两三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** The length of “十四五”时期, 一是 or 近三年来 at the head of a phrase; 0 where none stands there. */
function timeOrMark(phrase: string, { planPeriodAhead, itemMark, yearsPassed }: Lexicon): number {
  const found = planPeriodAhead.exec(phrase.slice(0, 12)) ?? itemMark.exec(phrase.slice(0, 5)) ?? yearsPassed.exec(phrase);
  return found ? found[0].length : 0;
}
