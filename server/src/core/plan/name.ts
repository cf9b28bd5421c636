import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { ParagraphText } from './paragraph.ts';

/** The name of a quantity, as the words before its number give it. */
export interface Name {
  /** Canonical where the vocabulary knows it, else the phrase itself without region, time and verb before it. */
  readonly text: string;
  /** The document's own words. */
  readonly phrase: string;
  readonly known: boolean;
  readonly span: Span;
  /** 重点项目完成投资: the measure of what stands before the verb. */
  readonly achieved?: boolean;
  /** The last verb before the name: 新增, 完成, 减少 … */
  readonly verb?: string;
}

/**
 * The names that stand between `start` and `end`: usually one; several where 、 or 和 joins them.
 * Empty where only verbs, regions and times stand there, so that the subject is elided.
 */
export function namesBefore(paragraph: ParagraphText, start: number, end: number, joined: boolean, lexicon: Lexicon): Name[] {
  const { masked } = paragraph;
  const from = clauseStart(paragraph, start, end);
  const to = trimmedEnd(masked, from, end);
  if (to <= from) return [];
  const members = splitAt(paragraph, from, to, joined ? /[、和与及]/ : /、/);
  const names: Name[] = [];
  let verb: string | undefined;
  let levels = false;
  for (const member of members) {
    const level = levels ? levelOf(masked, member) : 0;
    const name = nameIn(paragraph, member.start + level, member.end, lexicon);
    levels ||= levelOf(masked, member) > 0 || member.end - member.start === 1;
    if (!name) continue;
    if (name.verb !== undefined) {
      verb = name.verb;
      names.length = 0;
    }
    names.push(verb === undefined ? name : { ...name, verb });
  }
  return names.at(-1)?.achieved ? names : distributed(names, lexicon);
}

/** The verb (新增, 完成 …) that stands last between `start` and `end`, where no name does. */
export function lastVerb(paragraph: ParagraphText, start: number, end: number, lexicon: Lexicon): string | undefined {
  const from = clauseStart(paragraph, start, end);
  return mainVerb(paragraph, from, end, end, lexicon)?.verb;
}

function nameIn(paragraph: ParagraphText, start: number, end: number, lexicon: Lexicon): Name | undefined {
  const { masked } = paragraph;
  const alias = aliasEndingAt(masked, start, end, lexicon);
  const share = lexicon.words.contributionNames.some((ending) => masked.slice(start, end).endsWith(ending));
  const cut = share ? undefined : mainVerb(paragraph, start, alias ?? end, end, lexicon);
  let from = withoutLead(masked, cut?.end ?? start, alias ?? end, lexicon);
  const verb = cut?.verb ?? (from > start ? masked.slice(start, from).trim() || undefined : undefined);
  const made = (at: number, own: string): Name => ({
    ...named(own, lexicon),
    span: { start: at, end },
    ...(verb !== undefined && { verb }),
  });
  if (alias !== undefined && (from >= alias || isTransparent(masked.slice(from, alias), lexicon))) {
    return made(alias, written(masked.slice(alias, end)));
  }
  from = afterAttribution(paragraph, from, end, lexicon);
  from += /^[\s，,、]*(?:\d+[-—–~～至]\d+岁)?/.exec(masked.slice(from, end))?.[0].length ?? 0;
  let text = written(masked.slice(from, end));
  if (text.length < 2) return cut && !share ? actionOn(paragraph, start, cut, lexicon) : undefined;
  const whole = owned(paragraph, start, cut, text, lexicon);
  if (whole) return { ...named(whole, lexicon), achieved: true, span: { start: from, end }, ...(cut && !lexicon.words.achieve.includes(cut.verb) && { verb: cut.verb }) };
  from += siteBefore(text, lexicon);
  text = text.slice(siteBefore(text, lexicon));
  const kept = cut && isAction(cut, text, lexicon) ? cut.verb + text : text;
  return made(from, produced(kept, lexicon) ?? kept);
}

/** 科技园入驻企业 are the 入驻企业 of that park: the length of the park's name. */
function siteBefore(name: string, lexicon: Lexicon): number {
  for (let at = 2; at <= name.length - 4; at += 1) {
    const noun = lexicon.nounParts.startingAt(name, at);
    const isVerbal = noun !== undefined && at + noun.word.length === name.length && lexicon.cut.startingAt(name, at) !== undefined;
    if (isVerbal && lexicon.words.sites.some((site) => name.slice(0, at).endsWith(site))) return at;
  }
  return 0;
}

/** 受理办件及咨询量: 量 measures what the verb does. */
const isAction = (cut: Cut, text: string, lexicon: Lexicon): boolean =>
  !cut.particle && text.endsWith('量') && ![...lexicon.words.achieve, ...lexicon.words.predicate.increment, ...lexicon.words.incrementLeads].includes(cut.verb);

/** What the vocabulary makes of the document's own words. */
export function named(phrase: string, lexicon: Lexicon): { text: string; phrase: string; known: boolean } {
  const entry = lexicon.indicator(phrase);
  return { text: entry?.name ?? phrase, phrase, known: entry !== undefined };
}

/** 中欧班列全年开行: a verb right before the number names what is done with the noun before it. */
function actionOn(paragraph: ParagraphText, start: number, cut: Cut, lexicon: Lexicon): Name | undefined {
  if (cut.particle || cut.verb.length < 2 || lexicon.words.predicate.increment.includes(cut.verb)) return undefined;
  const owner = cut.start - start >= 2 ? nameIn(paragraph, start, withoutTimeEnd(paragraph.masked, start, cut.start, lexicon), lexicon) : undefined;
  return owner && !owner.verb ? { ...owner, ...named(owner.phrase + cut.verb, lexicon) } : undefined;
}

function withoutTimeEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  let at = end;
  for (let found = lexicon.lead.endingAt(text, at, start); found && at - found.word.length > start; found = lexicon.lead.endingAt(text, at, start)) at -= found.word.length;
  return at;
}

/** 重点项目完成投资 is the investment of those projects: the owner before the verb, the measure after it. */
function owned(paragraph: ParagraphText, start: number, cut: Cut | undefined, measure: string, lexicon: Lexicon): string | undefined {
  const { achieve, predicate } = lexicon.words;
  if (!cut || endOf(measure, lexicon) !== measure || !(achieve.includes(cut.verb) || predicate.increment.includes(cut.verb) || lexicon.words.incrementLeads.includes(cut.verb))) return undefined;
  const owner = nameIn(paragraph, start, cut.start, lexicon);
  return owner && owner.phrase + measure;
}

/** 年生产整车 is 整车产量. */
function produced(phrase: string, lexicon: Lexicon): string | undefined {
  const action = Object.entries(lexicon.words.actions).find(([verb]) => phrase.startsWith(verb) && phrase.length > verb.length + 1);
  return action && !endOf(phrase, lexicon) && !lexicon.words.ratioEnds.some((ending) => phrase.endsWith(ending)) ? phrase.slice(action[0].length) + action[1] : undefined;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly particle: boolean;
}

/** Where the longest name of the vocabulary begins that ends at `end`. */
function aliasEndingAt(text: string, start: number, end: number, lexicon: Lexicon): number | undefined {
  const found = lexicon.names.endingAt(text, end, start);
  return found && end - found.word.length;
}

/**
 * The main verb, after which the name begins: the first run of verbs, particles (推动, 为, 全年) before it included.
 * It is looked for up to `end`; the name itself reaches to `nameEnd`. Verbs after it are part of the name (新建〔粮油单产提升引领方〕), as are those inside a longer noun (完成率) or quotation marks.
 */
function mainVerb(paragraph: ParagraphText, start: number, end: number, nameEnd: number, lexicon: Lexicon): Cut | undefined {
  const { masked, quoted } = paragraph;
  let run: Cut | undefined;
  for (let at = start; at < end; ) {
    const quote = quoted.find((span) => span.start <= at && at < span.end);
    const noun = lexicon.nounParts.startingAt(masked, at, end);
    const found = lexicon.cut.startingAt(masked, at, end);
    const isVerb = found !== undefined && !quote && (noun?.word.length ?? 0) < found.word.length;
    if (isVerb && (found.tags.includes('particle') || !isCompound(masked, run?.end ?? start, at, at + found.word.length, nameEnd, found.word, lexicon))) {
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
    } else if (noun && found && run?.particle && at > run.end && !quote) return { start: run.start, end: at, verb: run.verb, particle: true };
    else at = quote ? quote.end : at + (noun?.word.length ?? 1);
  }
  return run;
}

/** 学校配套规划项目, 跨河桥隧通车总数: a verb between a noun and a bare noun makes one name of them. */
function isCompound(text: string, start: number, at: number, verbEnd: number, end: number, verb: string, lexicon: Lexicon): boolean {
  const { achieve, predicate } = lexicon.words;
  if (end - verbEnd > 2 || verb.length < 2 || achieve.includes(verb) || predicate.increment.includes(verb) || lexicon.words.incrementLeads.includes(verb)) return false;
  const before = text.slice(withoutLead(text, start, at, lexicon), at);
  return before.length >= 2 && !/[的、]$/.test(before);
}

/** 两年平均, 五年累计, 近三年来 */
const yearsPassed = /^(?:近|过去|这)?[一二两三四五六七八九十]+年(?:以?来|间|累计|平均)?/;

/** Steps over adverbs, times and regions at the head of a phrase. */
function withoutLead(text: string, start: number, end: number, lexicon: Lexicon): number {
  let at = start;
  for (;;) {
    while (at < end && /[\s，,、：:]/.test(text[at] ?? '')) at += 1;
    const years = yearsPassed.exec(text.slice(at, end));
    if (years) {
      at += years[0].length;
      continue;
    }
    const lead = lexicon.lead.startingAt(text, at, end);
    const noun = lexicon.nounParts.startingAt(text, at, end);
    if (!lead || (noun && noun.word.length > lead.word.length)) return at;
    at += lead.word.length;
  }
}

/** 与中心城区连接的跨河通道 is about 跨河通道; 占地区生产总值的比重 stays whole. */
function afterAttribution(paragraph: ParagraphText, start: number, end: number, lexicon: Lexicon): number {
  const name = paragraph.masked.slice(start, end);
  if ([...lexicon.words.ratioEnds, ...lexicon.words.contributionNames].some((ending) => ending.length > 1 && name.endsWith(ending))) return start;
  for (let at = end - 3; at >= start; at -= 1) {
    if (paragraph.masked[at] === '的' && !paragraph.quoted.some((span) => span.start <= at && at < span.end)) return at + 1;
  }
  return start;
}

/** A region before a known name does not change it: 云川新区一般公共预算收入. */
function isTransparent(prefix: string, lexicon: Lexicon): boolean {
  const words = prefix.replace(/\s/g, '');
  if (words === '' || lexicon.words.regions.includes(words)) return true;
  return words.length <= 12 && !words.includes('、') && lexicon.words.placeEndings.some((ending) => words.endsWith(ending) && words.length > ending.length);
}

/** Names joined by 、 share what the last one ends with (城镇、农村居民人均可支配收入) or the first begins with (产值、利润). */
function distributed(names: readonly Name[], lexicon: Lexicon): Name[] {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || names.length === 1) return [...names];
  const measure = endOf(last.text, lexicon);
  return names.map((name, index) => {
    if (name.known) return name;
    const whole = index === names.length - 1 ? withHead(withoutSummary(name.phrase, measure), first.phrase, lexicon) : withTail(name.phrase, last.phrase, measure, lexicon);
    return { ...name, ...named(whole, lexicon) };
  });
}

/** 太阳能电池等“新三样”出口 at the end of a list is 太阳能电池出口. */
function withoutSummary(phrase: string, measure: string): string {
  const at = phrase.indexOf('等');
  return at > 1 && measure !== '' ? phrase.slice(0, at) + measure : phrase;
}

function withTail(phrase: string, last: string, measure: string, lexicon: Lexicon): string {
  for (let at = 1; at < last.length - measure.length; at += 1) if (lexicon.indicator(phrase + last.slice(at))) return phrase + last.slice(at);
  const isShare = lexicon.words.ratioEnds.includes(measure) && !lexicon.words.ratioEnds.some((ending) => phrase.endsWith(ending));
  return measure && measure !== last && (isShare || !endOf(phrase, lexicon)) ? phrase + measure : phrase;
}

function withHead(phrase: string, first: string, lexicon: Lexicon): string {
  const measure = endOf(first, lexicon);
  const inner = phrase.slice(0, phrase.length - endOf(phrase, lexicon).length);
  if (inner !== '' && measure !== '' && endOf(inner, lexicon) === inner && measure.length < first.length) return first.slice(0, -measure.length) + phrase;
  return endOf(phrase, lexicon) === phrase && measure.length < first.length && measure !== '' ? first.slice(0, -measure.length) + phrase : phrase;
}

/** The measure that a name ends with: 零售额, 占比, 产量; empty where it is a thing. */
export const endOf = (name: string, lexicon: Lexicon): string => lexicon.attributes.endingAt(name, name.length)?.word ?? '';

/** After the last mark that ends a clause, outside quotation marks. */
function clauseStart(paragraph: ParagraphText, start: number, end: number): number {
  const { masked, quoted } = paragraph;
  for (let at = end - 1; at >= start; at -= 1) {
    const quote = quoted.find((span) => span.start < at && at < span.end);
    if (quote) at = quote.start;
    else if (/[。；;！？!?：:，,\n（(）)—《》]/.test(masked[at] ?? '')) return at + 1;
  }
  return start;
}

/** 省、市、区级任务 is done at three levels: the length of 区级 at its head. */
const levelOf = (text: string, { start, end }: Span): number => /^[国省市区县镇乡村街]级/.exec(text.slice(start, end))?.[0].length ?? 0;

function splitAt(paragraph: ParagraphText, start: number, end: number, separator: RegExp): Span[] {
  const members: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const quote = paragraph.quoted.find((span) => span.start <= at && at < span.end);
    if (quote && at < end) {
      at = Math.min(quote.end, end) - 1;
      continue;
    }
    if (at < end && !separator.test(paragraph.masked[at] ?? '')) continue;
    if (at > from) members.push({ start: from, end: at });
    from = at + 1;
  }
  return members;
}

/** Leaves off 等, 的 and blanks after the name. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s等的、“]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

const written = (text: string): string => text.replace(/\s/g, '');
