import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import type { Plan } from '../../server/src/core/plan/plan.ts';
import { readPlan } from '../../server/src/core/plan/read.ts';
import type { Edit, Span } from '../../server/src/core/text/span.ts';
import { leftOut, shared } from '../shared.ts';

/** A text that faults are planted in, with last year's where there is one. */
export interface Source {
  readonly name: string;
  readonly plan: Plan;
  readonly prior?: Plan;
}

/** One fault: the edits that make it, and where in the text before them it is to be found. */
export interface Plant {
  readonly edits: readonly Edit[];
  /** Any of these places will do: of two figures that differ either may be the wrong one. */
  readonly at: readonly Span[];
}

/** One kind of fault: the rules that own it, and every place of a text where it fits. */
export interface Kind {
  readonly name: string;
  readonly rules: readonly string[];
  plants(source: Source): Iterable<Plant>;
}

/** The texts to plant in: the samples, and the real documents where they are at hand. */
export function sources(): readonly Source[] {
  const samples = join(import.meta.dirname, '../../seeds/samples');
  const own = [sourceOf('sample', join(samples, '云川新区2024年计划报告.md'), join(samples, '云川新区2023年计划报告.md'))];
  if (leftOut) return own;
  const corpus = (name: string): string => join(shared, 'corpus', `${name}.txt`);
  return [
    ...own,
    sourceOf('plan-2024', join(shared, 'seed/plan-2024.txt')),
    sourceOf('shanghai-2022', corpus('shanghai-2022')),
    sourceOf('shanghai-2023', corpus('shanghai-2023'), corpus('shanghai-2022')),
    sourceOf('shanghai-2024', corpus('shanghai-2024'), corpus('shanghai-2023')),
    sourceOf('shandong-2025', corpus('shandong-2025')),
    sourceOf('shandong-2026', corpus('shandong-2026'), corpus('shandong-2025')),
    sourceOf('national-2024', corpus('national-2024')),
    sourceOf('national-2025', corpus('national-2025'), corpus('national-2024')),
  ];
}

function sourceOf(name: string, path: string, prior?: string): Source {
  const read = (file: string): Plan => readPlan(readFileSync(file, 'utf8'), lexicon);
  return { name, plan: read(path), ...(prior !== undefined && { prior: read(prior) }) };
}

/** A fault that is one replacement, found where it was made. */
export const replaced = (span: Span, text: string, at: readonly Span[] = [span]): Plant => ({ edits: [{ span, text }], at });

/** Each match of the pattern with its span. */
export function* matches(text: string, pattern: RegExp): Iterable<{ readonly span: Span; readonly groups: readonly string[] }> {
  for (const match of text.matchAll(pattern))
    yield { span: { start: match.index, end: match.index + match[0].length }, groups: match.slice(1).map((group) => group ?? '') };
}
