import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Comparison } from '../plan/comparison.ts';
import type { Plan } from '../plan/plan.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Ignore } from './ignores.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Applicability = 'safe' | 'unsafe';
export type Group = 'numbering' | 'quantity' | 'within' | 'prior' | 'tasks' | 'document';

/** The same words in both languages of the product. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** All that a rule may look at. `prior` is last year's plan where one was found; `comparison` sets the two side by side. */
export interface RuleContext {
  readonly plan: Plan;
  readonly prior?: Prior;
  readonly comparison: Comparison;
  readonly lexicon: Lexicon;
  /** Only for the rule that looks at what the others found: what each ignore comment came to. */
  readonly ignores?: readonly JudgedIgnore[];
}

/** An ignore comment, and the rules it names in vain. */
export interface JudgedIgnore {
  readonly ignore: Ignore;
  /** Rules that ran and found nothing there. */
  readonly unused: readonly string[];
  /** Names of no rule, each with the name that was most likely meant. */
  readonly unknown: readonly { readonly name: string; readonly near?: string }[];
}

/** Last year's plan and where it stands. */
export interface Prior {
  readonly uri: string;
  readonly plan: Plan;
}

/** Where the other figure stands; `uri` is absent for the document itself. */
export interface Related {
  readonly uri?: string;
  readonly span: Span;
  readonly message: Message;
}

/** What a rule finds at one place, before it is put into words. `span` is what is underlined. */
export interface Fault {
  readonly span: Span;
}

/**
 * A rule: a plain object. Finding, wording and fixing are apart.
 * `faults` yields what is wrong; `message` says what is wrong, why it matters and what to do; `edits` mend one fault.
 */
export interface Rule<F extends Fault = Fault> {
  readonly id: string;
  readonly group: Group;
  /** First version that has the rule. */
  readonly since: string;
  readonly severity: Severity;
  /** `safe`: no reader would refuse it; `unsafe`: offered one at a time. */
  readonly fix: Applicability | 'none';
  /** True where it finds more with last year's plan at hand, though its group is another: that it finds nothing without one means little. */
  readonly looksBack?: boolean;
  /** One line for lists: what it finds. */
  readonly summary: Message;
  faults(context: RuleContext): Iterable<F>;
  message(fault: F): Message;
  /** Severity of this fault where it differs from the rule's. */
  severityOf?(fault: F): Severity;
  related?(fault: F): readonly Related[];
  /** Further places of the same cause, folded into one finding. */
  places?(fault: F): readonly Span[];
  /** A function where there may be thousands of them: they are then made when somebody asks for them, and there is one at least. */
  edits?(fault: F, context: RuleContext): readonly Edit[] | (() => readonly Edit[]);
  fixTitle?: Message;
}

/** A fault, put into words: what the editor and the command show. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  /** Further places of the same cause: shown on request, never counted as findings of their own. */
  readonly places: readonly Span[];
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

export interface Fix {
  readonly title: Message;
  readonly applicability: Applicability;
  readonly edits: readonly Edit[];
}

/** A finding that is kept out of the list, and why. */
export interface Suppressed {
  readonly finding: Finding;
  /** By a comment in the text, by the baseline of accepted findings, or because an earlier report had it. */
  readonly by: 'comment' | 'baseline' | 'since';
  /** The author's own words. */
  readonly reason: string;
  /** True where somebody checked the figure and found it right. */
  readonly verified?: boolean;
}
