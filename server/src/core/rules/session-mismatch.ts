import type { Fault, Message, Related, Rule, RuleContext } from './rule.ts';
import { compareSessions, isSameLevel, type Session, type SessionMention, sessionsIn } from './sessions.ts';

/** A session that cannot be the one that is meant. */
interface Mismatch extends Fault {
  readonly mention: Session;
  readonly other: Session;
  readonly why: 'submitted' | 'decided' | 'given' | 'last year';
  readonly related: Related;
}

export const sessionMismatch: Rule<Mismatch> = {
  id: 'session-mismatch',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  looksBack: true,
  summary: {
    zh: '人民代表大会会议的届次前后不符，如残留上年届次。',
    en: 'A session of the people’s congress that does not fit the others, such as last year’s left over.',
  },

  *faults({ plan, prior, lexicon }: RuleContext) {
    const sessions = sessionsIn({ plan, lexicon });
    const own = ownOf(sessions);
    const before = prior && ownOf(sessionsIn({ plan: prior.plan, lexicon }));
    if (own && before && isSameLevel(own, before) && compareSessions(own, before) <= 0)
      yield {
        span: own.span,
        mention: own,
        other: before,
        why: 'given',
        related: { uri: prior.uri, span: before.span, message: lastYears },
      };
    for (const mention of sessions) {
      const why = own && isSameLevel(mention, own) ? whyNot(mention, own) : undefined;
      if (own && why) yield { span: mention.span, mention, other: own, why, related: { span: own.span, message: ours } };
      else if (before && isNotLastYears(mention, before, plan.year))
        yield {
          span: mention.span,
          mention,
          other: before,
          why: 'last year',
          related: { uri: prior.uri, span: before.span, message: lastYears },
        };
    }
  },

  message: ({ mention, other, why }) => messages[why](nameOf(mention), nameOf(other)),
  related: ({ related }) => [related],
};

/** The session that the report is given at: as its opening says, else as it is put before it. */
const ownOf = (sessions: readonly SessionMention[]): SessionMention | undefined =>
  sessions.find(({ role, part }) => role === 'given' && part === undefined) ?? sessions.find(({ role }) => role === 'submitted');

/** Why a mention cannot be right beside the session that the report is given at. What a congress decided, as the review tells, it decided before. */
function whyNot(mention: SessionMention, own: Session): 'submitted' | 'decided' | undefined {
  const { role, part, congress } = mention;
  if (role === 'submitted') return compareSessions(mention, own) === 0 ? undefined : 'submitted';
  const isDecided = typeof role === 'object' && part === 'review' && congress === own.congress;
  return isDecided && compareSessions(mention, own) >= 0 ? 'decided' : undefined;
}

/** True where the plan that last year's document put forward is said to be decided on at another session of that congress. */
function isNotLastYears(mention: SessionMention, before: Session, year: number | undefined): boolean {
  const { role, part } = mention;
  if (typeof role !== 'object' || role.decidedOn === undefined || part !== 'review' || year === undefined) return false;
  const isOfLastYear = role.decidedOn.length === 0 || (role.decidedOn.length === 1 && role.decidedOn[0] === year - 1);
  return isOfLastYear && isSameLevel(mention, before) && mention.congress === before.congress && mention.number !== before.number;
}

const nameOf = ({ congress, number }: Session): Message => ({
  zh: `第${congress}届第${number}次会议`,
  en: `session ${number} of congress ${congress}`,
});

const messages: Readonly<Record<Mismatch['why'], (mention: Message, other: Message) => Message>> = {
  submitted: (mention, other) => ({
    zh: `这里提请审议的是${mention.zh}，而本篇是在${other.zh}上的报告，应是同一次会议；请核实届次，可能是上年文稿的残留。`,
    en: `This puts the report before ${mention.en}, while it is given at ${other.en}: they should be one. Check them; one may be left over from last year.`,
  }),
  decided: (mention, other) => ({
    zh: `这里说的是${mention.zh}已经作出的决定，而本篇正是向${other.zh}提出的报告，已有的决定应出自更早的会议；请核实届次。`,
    en: `This speaks of what ${mention.en} decided, but the report is given at ${other.en}: what was decided before was decided at an earlier one. Check them.`,
  }),
  given: (mention, other) => ({
    zh: `本篇写明是${mention.zh}上的报告，而上年文稿已是${other.zh}上的报告，本次会议应在其后；请核实届次，可能是上年文稿的残留。`,
    en: `The report is said to be given at ${mention.en}, but last year’s was given at ${other.en}, and this one must be later. Check it; it may be left over from last year.`,
  }),
  'last year': (mention, other) => ({
    zh: `这里说上年的计划是${mention.zh}定的，而上年文稿是在${other.zh}上的报告；请核实届次。`,
    en: `This says that last year’s plan was decided on at ${mention.en}, but last year’s document was given at ${other.en}. Check them.`,
  }),
};

const ours: Message = { zh: '本篇报告的会议', en: 'where this report is given' };
const lastYears: Message = { zh: '上年文稿报告的会议', en: 'where last year’s was given' };
