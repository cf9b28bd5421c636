import type { Lexicon } from '../../lexicon/lexicon.ts';
import { withoutSpace } from '../../text/signs.ts';
import { trimmedEnd } from './clause.ts';
import type { FigureToken } from './figures.ts';
import type { Carried, Reading } from './grammar.ts';
import { listLength, membersBefore } from './members.ts';
import { nounAfter } from './noun.ts';
import type { ParagraphText } from './paragraph.ts';
import { type Predicate, predicateBefore } from './predicate.ts';
import { timesListed } from './years.ts';

/**
 * 甲、乙分别接待〔游客〕12万人次、8万人次: the predicate with what 分别 says each name of the list does, where there are as many figures as
 * names, times or names carried over; undefined where there are not.
 */
export function respectiveAction(
  reading: Reading,
  index: number,
  from: number,
  plain: Predicate,
  carried: Carried | undefined,
): Predicate | undefined {
  const { paragraph, lexicon } = reading;
  const opened = plain.respectively ? plain.start : respectivelyEnd(paragraph, from, plain.start, lexicon);
  if (opened === undefined || plain.measure !== undefined) return undefined;
  const count = listLength(reading, index, 12);
  if (count < 2) return undefined;
  const said = plain.respectively ? nothingSaid : actionIn(paragraph.masked, opened, plain.start, lexicon);
  const behind = said && said.object === '' ? objectBehind(reading, index + count - 1) : undefined;
  if (!said || (plain.respectively && !behind)) return undefined;
  const outer = plain.respectively ? plain : predicateBefore(paragraph, opened, from, lexicon);
  const shared: Predicate = {
    ...plain,
    start: outer.start,
    respectively: true,
    action: said.kept,
    measure: behind?.text ?? said.object,
    measureEnd: behind?.span.end,
    verb: said.verb === 'contribution' ? said.verb : (plain.verb ?? said.verb),
    comparison: plain.comparison ?? outer.comparison,
  };
  const names = membersBefore(reading, index, from, shared).length;
  const isRecalled = names <= 1 && carried?.respectively === true && carried.names.length === count;
  return names === count || isRecalled || timesListed(reading, index, shared).length === count ? shared : undefined;
}

/** After the last 分别 of the clause that ends at `end`, no further back than `start`; undefined where none stands there. */
export function respectivelyEnd({ masked }: ParagraphText, start: number, end: number, { words }: Lexicon): number | undefined {
  const before = masked.slice(start, end);
  const last = Math.max(
    0,
    ...words.predicate.respectively.map((word) => (before.includes(word) ? before.lastIndexOf(word) + word.length : 0)),
  );
  return last > 0 && !/[，。；：,;]/.test(before.slice(last)) ? start + last : undefined;
}

/** What each name does: the verb as far as it belongs to the name of the quantity, and what it is done to. */
interface Action {
  readonly kept: string;
  readonly object: string;
  readonly verb?: Predicate['verb'];
}

const nothingSaid: Action = { kept: '', object: '' };

/** 接待游客, 完成投资, 新增就业, 占地区生产总值的: 完成 and 新增 are no part of the name, other verbs are. */
function actionIn(text: string, start: number, end: number, lexicon: Lexicon): Action | undefined {
  let at = start;
  const next = () => lexicon.predicate.startingAt(text, at, end);
  for (let adverb = next(); adverb?.tags.includes('adverb'); adverb = next()) at += adverb.word.length;
  const words = withoutSpace(text, at, trimmedEnd(text, at, end));
  if (words === '' || words.length > 16 || /[、和与及，]/.test(words)) return undefined;
  if (lexicon.indicator(words)) return { kept: '', object: words };
  const verb = lexicon.cut.startingAt(words, 0)?.word ?? '';
  const isNoun = (lexicon.nounParts.startingAt(words, 0)?.word.length ?? 0) > verb.length;
  const object = words.slice(verb.length);
  if (isNoun || verb === '') return { kept: '', object: words };
  const { achieve, predicate, incrementLeads, decreaseLeads } = lexicon.words;
  if (achieve.includes(verb)) return { kept: '', object };
  if (predicate.increment.includes(verb) || incrementLeads.includes(verb)) return { kept: '', object, verb: 'increment' };
  if (decreaseLeads.includes(verb)) return { kept: '', object, verb: 'down' };
  return { kept: verb, object, verb: predicate.contribution.includes(verb) ? 'contribution' : undefined };
}

/** 分别引进42个、36个〔项目〕: what is counted may stand behind the last figure of the list. */
function objectBehind({ paragraph, lexicon, figures }: Reading, index: number): ReturnType<typeof nounAfter> {
  const last = figures[index] as FigureToken;
  return last.classifier ? nounAfter(paragraph, last.span.end, false, lexicon) : undefined;
}
