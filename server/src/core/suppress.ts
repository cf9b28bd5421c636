import { entriesOf } from './baseline.ts';
import { fingerprintsOf, type TextOf } from './fingerprint.ts';
import { type Ignore, ignoresOf } from './rules/ignores.ts';
import { rules } from './rules/index.ts';
import type { Finding, JudgedIgnore, Message, RuleContext, Suppressed } from './rules/rule.ts';
import type { Settings } from './settings.ts';
import { nearest } from './text/nearest.ts';
import { overlaps, type Span } from './text/span.ts';

/** Findings that are shown, and findings that are kept out of the list. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** Why one place of a finding is not to be shown; undefined where it is. */
export type Excuse = Omit<Suppressed, 'finding'>;

/**
 * Findings with the excused places taken out. A finding that is folded from many places is excused place by place: what is left of it
 * is shown, and its fix leaves the others alone.
 */
export function sifted(findings: readonly Finding[], excuseOf: (finding: Finding, place: Span) => Excuse | undefined): Sifted {
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const places = [finding.span, ...finding.places];
    const excuses = places.map((place) => excuseOf(finding, place));
    const left = places.filter((_, index) => excuses[index] === undefined);
    if (left.length === places.length) {
      kept.push(finding);
      continue;
    }
    const reasons = new Map(excuses.filter((excuse) => excuse !== undefined).map((excuse) => [`${excuse.by} ${excuse.reason}`, excuse]));
    for (const excuse of reasons.values()) {
      const own = places.filter((_, index) => excuses[index]?.by === excuse.by && excuses[index]?.reason === excuse.reason);
      suppressed.push({ ...excuse, finding: narrowed(finding, own) });
    }
    if (left.length > 0) kept.push({ ...narrowed(finding, left), message: withExcused(finding.message, places.length - left.length) });
  }
  return { findings: kept, suppressed };
}

/** The finding at some of its places only. */
function narrowed(finding: Finding, places: readonly Span[]): Finding {
  const [span = finding.span, ...others] = places;
  const rest = [finding.span, ...finding.places].filter((place) => !places.includes(place));
  const { fix, ...words } = finding;
  const edits = fix?.edits.filter((edit) => !rest.some((place) => overlaps(place, edit.span))) ?? [];
  return { ...words, span, places: others, ...(fix && edits.length > 0 && { fix: { ...fix, edits } }) };
}

const withExcused = ({ zh, en }: Message, count: number): Message => ({
  zh: `${zh}（另有${count}处已忽略）`,
  en: `${en} (${count} more ignored)`,
});

/** Findings without those that comments in the text silence. */
export function withoutIgnored(findings: readonly Finding[], { plan }: RuleContext): Sifted {
  const ignores = ignoresOf(plan);
  if (ignores.length === 0) return { findings, suppressed: [] };
  return sifted(findings, ({ rule }, place) => {
    const ignore = ignores.find(({ parts }) => parts.some((part) => part.rule === rule && part.region && reaches(part.region, place)));
    return ignore && { by: 'comment', reason: ignore.reason };
  });
}

/** Findings without those that the baseline accepts or that an earlier report had. */
export function withoutAccepted(found: Sifted, uri: string, settings: Pick<Settings, 'baseline' | 'since'>, textOf: TextOf): Sifted {
  const accepted = settings.baseline && entriesOf(settings.baseline, uri);
  const known = settings.since && entriesOf(settings.since, uri);
  if (!accepted && !known) return found;
  const all = [...found.findings, ...found.suppressed.map(({ finding }) => finding)];
  const printOf = fingerprintsOf(all, textOf);
  const { findings, suppressed } = sifted(found.findings, (finding, place) => {
    const print = `${finding.rule} ${printOf(finding, place)}`;
    const entry = accepted?.get(print);
    if (entry) return { by: 'baseline', reason: entry.reason, ...(entry.state === 'verified' && { verified: true }) };
    return known?.has(print) ? { by: 'since', reason: '' } : undefined;
  });
  return { findings, suppressed: [...found.suppressed, ...suppressed] };
}

/** What each ignore comment came to, `findings` being all that was found before any was silenced. Of `silent` rules nothing can be said. */
export function judgedIgnores(findings: readonly Finding[], { plan }: RuleContext, silent: ReadonlySet<string>): readonly JudgedIgnore[] {
  const names = rules.map(({ id }) => id);
  return ignoresOf(plan).map((ignore) => {
    const isIdle = ({ rule, region }: Ignore['parts'][number]): boolean =>
      names.includes(rule) && !silent.has(rule) && !(region && findings.some((finding) => isAt(finding, rule, region)));
    return {
      ignore,
      unused: ignore.form === 'end' ? [] : ignore.parts.filter(isIdle).map(({ rule }) => rule),
      unknown: ignore.parts.filter(({ rule }) => !names.includes(rule)).map(({ rule: name }) => ({ name, ...near(name, names) })),
    };
  });
}

function near(name: string, names: readonly string[]): { near?: string } {
  const meant = nearest(name, names);
  return meant === undefined ? {} : { near: meant };
}

const isAt = (finding: Finding, rule: string, region: Span): boolean =>
  finding.rule === rule && [finding.span, ...finding.places].some((place) => reaches(region, place));

const reaches = (region: Span, { start }: Span): boolean => region.start <= start && start <= region.end;
