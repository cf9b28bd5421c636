import seed from '../../../../seeds/rules/session-mismatch.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import type { Part } from '../plan/statement.ts';
import { chineseNumber } from '../text/numerals.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import type { RuleContext } from './rule.ts';
import { sectionsOf } from './sections.ts';

/** A session of a people's congress: 云川市第八届人民代表大会第四次会议. */
export interface Session {
  /** 届, the number of the congress. */
  readonly congress: number;
  /** 次, the number of its session. */
  readonly number: number;
  /** The level of its place, 市 or 全国; empty where it is not said. */
  readonly level: string;
}

/** A place that names one. */
export interface SessionMention extends Session {
  readonly span: Span;
  /**
   * What is said of it: the report is given there (在…会议上), is put before it (提请…审议), or it decided something: a plan of `years`, where it names
   * one; a plan of none named where that is empty; something else where there is no list.
   */
  readonly role: 'given' | 'submitted' | { readonly decidedOn: readonly number[] | undefined } | undefined;
  readonly part: Part | undefined;
}

/** All of a plan, in the order of the text. */
export function sessionsIn({ plan, lexicon }: Pick<RuleContext, 'plan' | 'lexicon'>): readonly SessionMention[] {
  const sectionAt = sectionsOf(plan);
  return namedIn(plan, lexicon).flatMap(({ prose: { block }, found }) =>
    found.map(({ at, ...session }) => ({ ...session, span: spanIn(block, at), part: sectionAt(block.span.start).part })),
  );
}

/** True of two of one congress and of congresses of one place, as far as their words tell. */
export const isSameLevel = (a: Session, b: Session): boolean => a.level === b.level || a.level === '' || b.level === '';

/** Below zero where `a` is the earlier one. */
export const compareSessions = (a: Session, b: Session): number => a.congress - b.congress || a.number - b.number;

const anyOf = (words: readonly string[]): string => words.join('|');
const number = '([一二三四五六七八九十百]+|\\d{1,3})';
const session = new RegExp(
  `(?:(${anyOf(seed.levels)})\\s{0,2})?第?${number}届\\s{0,2}(${anyOf(seed.levels)})?\\s{0,2}(?:${anyOf(seed.congress)})\\s{0,2}第?${number}次(?:全体)?会议`,
  'g',
);

interface Named extends Session, Pick<SessionMention, 'role'> {
  readonly at: Span;
}

const namedIn = finder('届', ({ judged }) => {
  const found: Named[] = [];
  for (const { index, 0: written, 1: before = '', 2: congress = '', 3: behind = '', 4: time = '' } of judged.matchAll(session)) {
    const at = spanOf(index, index + written.length);
    found.push({ at, congress: numeralIn(congress), number: numeralIn(time), level: levelOf(behind || before), role: roleOf(judged, at) });
  }
  return found;
});

const numeralIn = (written: string): number => chineseNumber(written) ?? Number(written);

const shortened: Readonly<Record<string, string>> = seed.shortened;
const levelOf = (word: string): string => shortened[word] ?? word;

const decided = new RegExp(`^(?:${anyOf(seed.considered)})*(?:并)?(?:${anyOf(seed.decided)})`);
/** Not what it had to say in considering: 审议意见. */
const considered = new RegExp(`^(?:${anyOf(seed.considered)})+(?:并|和|$)`);
const submitted = new RegExp(`(?:${anyOf(seed.submitted)})[^，。；;\\n]{0,16}$`);
const aPlan = new RegExp(anyOf(seed.plans));

function roleOf(text: string, { start, end }: Span): SessionMention['role'] {
  const after = /^[^，。；;\n]*/.exec(text.slice(end, end + longestClause))?.[0] ?? '';
  const verb = decided.exec(after)?.[0];
  if (verb !== undefined) return { decidedOn: plansIn(after.slice(verb.length)) };
  if (after.startsWith('上')) return 'given';
  const isSubmitted = considered.test(after) || submitted.test(text.slice(Math.max(0, start - longestClause), start));
  return isSubmitted ? 'submitted' : undefined;
}

const longestClause = 40;

function plansIn(after: string): readonly number[] | undefined {
  return aPlan.test(after) ? Array.from(after.matchAll(/(?:19|20)\d{2}(?=年)/g), ([year]) => Number(year)) : undefined;
}
