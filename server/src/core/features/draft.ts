import type { Heading } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Part, Statement } from '../plan/statement.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { fileNameOf } from '../text/uri.ts';
import { valueText } from './value.ts';

/** A new document: its text and the name it might be saved under. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

/** Stands for a figure that is not known yet; the rule figure-open finds it until it is filled in. */
const open = '〔待填〕';

/**
 * The beginning of next year’s plan, made from this one: its headings with the years moved on, its targets as results to be filled in and
 * as targets to be set, in the words they had, the figures left open. Undefined for a document that is no plan or has no year.
 */
export function draftFrom(snapshot: Snapshot, uri: string): Draft | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan || plan.year === undefined) return undefined;
  const year = plan.year + 1;
  const front = [
    '---',
    ...(plan.place === undefined ? [] : [`place: ${plan.place}`]),
    `year: ${year}`,
    `prior: ${fileNameOf(uri)}`,
    '---',
    '',
  ];
  const title =
    plan.title && !plan.outline.some(({ title: heading }) => heading === plan.title?.text) ? [`# ${movedOn(plan.title.text)}`, ''] : [];
  const sections = plan.outline.flatMap((heading) => sectionOf(plan, heading, year));
  const name = movedOn(fileNameOf(uri));
  return { name: name === fileNameOf(uri) ? `${year}.md` : name, text: [...front, ...title, ...sections].join('\n') };
}

/** Every year of a heading is a year later now. */
const movedOn = (text: string): string => text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, (year) => String(BigInt(year) + 1n));

/** Deeper headings are of last year’s own doing. */
const deepest = 3;

/** A number, or a range of two. */
const amount = /\d+(?:\.\d+)?(?:[%‰]?～\d+(?:\.\d+)?)?/;

function sectionOf(plan: Plan, heading: Heading, year: number, part?: Part): readonly string[] {
  const own = heading.part ?? part;
  if (heading.level > deepest) return [];
  const { span, title, mark, hashes, children } = heading;
  const depth = hashes > 0 ? hashes : Math.min(6, heading.level + 1);
  const line = `${'#'.repeat(Math.max(1, depth))} ${mark ? plan.text.slice(mark.span.start, mark.span.end) : ''}${movedOn(shortened(title))}`;
  const opens = heading.part !== undefined && heading.part !== part;
  const targets = opens ? listed(plan, own, year) : [];
  // Run-in headings of the tasks are last year’s text, not its structure.
  const below = children.filter((child) => child.span.start >= span.start).flatMap((child) => sectionOf(plan, child, year, own));
  return [line, '', ...targets, ...below];
}

/** Up to its first pause: a run-in heading goes on with last year’s text. */
const shortened = (title: string): string => (title.length > 30 ? (title.split(/[，,；;]/)[0] ?? title) : title);

/** Under the review last year’s targets as results, under the targets the same as targets. */
function listed(plan: Plan, part: Part | undefined, year: number): readonly string[] {
  if (part !== 'review' && part !== 'targets') return [];
  const all = plan.statements.filter(({ part, base, figure }) => part === 'targets' && !base && figure);
  const told = all.filter((target) => !isInCell(plan, target));
  // A table repeats what the text says, or stands for it.
  const tabled = all.filter(
    (target) =>
      isInCell(plan, target) &&
      target.year === String(plan.year) &&
      !told.some(({ indicator, statistic }) => indicator === target.indicator && statistic === target.statistic),
  );
  const targets = [...told, ...tabled];
  const lines = [...new Set(targets.map((target) => lineOf(plan, target, part, year)))];
  return lines.length > 0 ? [...lines, ''] : [];
}

const isInCell = ({ blocks }: Plan, { block }: Statement): boolean => blocks[block]?.kind === 'cell';

function lineOf(plan: Plan, target: Statement, part: 'review' | 'targets', year: number): string {
  const value = valueText(target, plan.text, 'zh');
  const goal = part === 'review' ? `（${year - 1}年目标：${value}）` : '';
  if (isInCell(plan, target)) return `- ${target.indicator}${value.replace(amount, open)}${goal}`;
  const before = target.name ? plan.text.slice(target.name.start, target.number.start) : target.indicator;
  const name = before.length > 40 || /[。；\n]/.test(before) ? target.indicator : before;
  const unit = target.unit?.written ?? '';
  const bound = part === 'targets' ? plan.text.slice(target.number.end + unit.length, target.span.end) : '';
  return `- ${name}${open}${unit}${bound}${goal}`;
}
