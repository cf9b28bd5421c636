import type { ComparisonRow } from '../plan/comparison.ts';
import { ignoresOf } from '../rules/ignores.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import { comparisonOf, findingsOf, planOf, priorOf, type Snapshot } from '../snapshot.ts';
import { contains, overlapping, overlaps, type Span } from '../text/span.ts';
import { chartOf } from './chart.ts';
import { historyOf } from './history.ts';
import { type Card, escaped } from './hover-card.ts';
import { figuresOf } from './hover-figures.ts';
import { pathAt } from './hover-path.ts';
import { tasksOf } from './hover-tasks.ts';
import { unitOf } from './hover-unit.ts';
import type { Location } from './location.ts';
import { subjectAt } from './subject.ts';
import type { Language } from './value.ts';

export interface Hover {
  /** What the card is about. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The card at an offset. On an indicator or its figure: name and definition, this year’s target, last year’s result and target, the change,
 * the implied level, the tasks, a chart where three years are at hand, the findings on it; on a unit what it measures besides. On a numbering
 * mark its path, on a rule in an ignore comment the rule. `hrefOf` gives the link to a place. Undefined where nothing of the kind stands.
 */
export function hoverAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  language: Language,
  hrefOf: (place: Location) => string,
): Hover | undefined {
  const subject = subjectAt(snapshot, uri, offset);
  if (!subject) return ruleAt(snapshot, uri, offset, language) ?? pathAt(snapshot, uri, offset);
  const row = comparisonOf(snapshot, uri)?.byIndicator.get(subject.indicator);
  const card: Card = { snapshot, uri, subject, language, hrefOf };
  const sections = [
    headOf(card),
    row ? figuresOf(card, row) : '',
    row && snapshot.partial && !priorOf(snapshot, uri)?.prior ? stillReading[language] : '',
    unitOf(card, offset),
    row ? tasksOf(card, row) : '',
    chart(card),
    row ? found(card, row) : '',
  ];
  return { span: subject.span, markdown: sections.filter(Boolean).join('\n\n') };
}

/** A card without last year’s figures must not look as if there were none. */
const stillReading = {
  zh: '（工作区的其他文稿尚在读取，上年数据稍后再看）',
  en: '(Other plans of this workspace are still being read; look again for last year’s figures.)',
};

function headOf({ snapshot, subject }: Card): string {
  const entry = snapshot.lexicon.indicator(subject.indicator);
  const name = `**${escaped(subject.indicator)}**`;
  return entry && entry.definition !== subject.indicator ? `${name}\n\n${escaped(entry.definition)}` : name;
}

/** A picture of the years, as an image that a card can hold. */
function chart({ snapshot, uri, subject, language }: Card): string {
  const history = historyOf(snapshot, uri, subject.indicator, language);
  const svg = history && chartOf(history);
  return svg
    ? `![${escaped(subject.indicator)}](data:image/svg+xml,${encodeURIComponent(svg).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`
    : '';
}

/** Findings on other places of the indicator; those on the place itself the editor shows besides. */
function found({ snapshot, uri, subject, language }: Card, row: ComparisonRow): string {
  const places = [...row.targets, ...row.tasks, ...row.results].map(({ span }) => span).filter((span) => !overlaps(span, subject.span));
  const isOnPlace = overlapping(places);
  const isElsewhere = ({ span }: Finding): boolean => !overlaps(span, subject.span) && isOnPlace(span);
  const findings = findingsOf(snapshot, uri).filter(isElsewhere);
  return findings.map(({ rule, message }) => `- ⚠ ${escaped(message[language])} \`${rule}\``).join('\n');
}

/** The rule that a comment names. */
function ruleAt(snapshot: Snapshot, uri: string, offset: number, language: Language): Hover | undefined {
  const plan = planOf(snapshot, uri);
  const comment = plan && ignoresOf(plan).find(({ span }) => contains(span, offset));
  if (!comment) return undefined;
  const { start, end } = comment.span;
  for (const match of plan.text.slice(start, end).matchAll(/[a-z]+(?:-[a-z]+)+/g)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const rule = rules.find(({ id }) => id === match[0]);
    if (rule && (contains(span, offset) || span.end === offset))
      return { span, markdown: `**${rule.id}** (${rule.severity})\n\n${escaped(rule.summary[language])}` };
  }
  return undefined;
}
