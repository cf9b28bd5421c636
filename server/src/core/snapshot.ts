import { checked } from './check.ts';
import { namedAsPlan, settingsAt } from './folder-settings.ts';
import { type Lexicon, lexiconWith } from './lexicon/lexicon.ts';
import { compare } from './plan/compare.ts';
import type { Comparison } from './plan/comparison.ts';
import { type Identity, ofPlan, type Plan } from './plan/plan.ts';
import { readIdentity, readPlan } from './plan/read.ts';
import { choosePrior, fittingPriors, type PriorChoice } from './prior.ts';
import type { Finding, Message, Suppressed } from './rules/rule.ts';
import type { Settings } from './settings.ts';
import { withoutAccepted } from './suppress.ts';
import { Kept } from './text/kept.ts';
import { Readings } from './text/readers.ts';
import type { Span } from './text/span.ts';

/** A text and the name it goes by. A changed text is a new Document: what is derived is remembered by identity. */
export interface Document {
  readonly uri: string;
  readonly text: string;
}

/** All documents at hand and the settings, at one moment. A value: a change makes a new snapshot. */
export interface Snapshot {
  readonly documents: ReadonlyMap<string, Document>;
  readonly settings: Settings;
  readonly lexicon: Lexicon;
  /** While files are still being read: a plan that is missed may yet come. */
  readonly partial?: boolean;
}

/** The snapshot of these documents; of two with the same uri the later one counts. */
export function snapshotOf(documents: Iterable<Document>, settings: Settings): Snapshot {
  return { documents: new Map(Array.from(documents, (document) => [document.uri, document])), settings, lexicon: lexiconOf(settings) };
}

/** The snapshot with this document in it, in place of the one of the same uri if there was one. */
export function withDocument(snapshot: Snapshot, document: Document): Snapshot {
  return withDocuments(snapshot, [document]);
}

/** The same for several at once. */
export function withDocuments(snapshot: Snapshot, added: Iterable<Document>): Snapshot {
  const documents = new Map(snapshot.documents);
  for (const document of added) documents.set(document.uri, document);
  return { ...snapshot, documents };
}

/** The snapshot without that document; the same snapshot where it was not there. */
export function withoutDocument(snapshot: Snapshot, uri: string): Snapshot {
  if (!snapshot.documents.has(uri)) return snapshot;
  const documents = new Map(snapshot.documents);
  documents.delete(uri);
  return { ...snapshot, documents };
}

export function withSettings(snapshot: Snapshot, settings: Settings): Snapshot {
  return { ...snapshot, settings, lexicon: lexiconOf(settings) };
}

/** The document's plan; undefined for a uri the snapshot does not hold. Each document is read once. */
export function planOf(snapshot: Snapshot, uri: string): Plan | undefined {
  const document = snapshot.documents.get(uri);
  return document && planIn(document, snapshot);
}

/** What the text says of itself, told without reading it as a plan. */
export function identityOf(snapshot: Snapshot, { uri, text }: Document): Identity {
  const identity = readIdentity(text.length > longest ? '' : text, snapshot.lexicon);
  return identity.isPlan || !namedAsPlan(snapshot.settings, uri) ? identity : { ...identity, isPlan: true };
}

/** Last year's plan of that document, why it was taken and what else would fit. */
export function priorOf(snapshot: Snapshot, uri: string): PriorChoice | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan) return undefined;
  const known = remembered(priors, snapshot, () => new Map<string, PriorChoice>());
  const choice = known.get(uri) ?? choosePrior(uri, plan, plansOf(snapshot), snapshot.settings);
  known.set(uri, choice);
  return choice;
}

/** The plans that fit as last year's plan of that document by place and year, best first, whichever is named. */
export function fittingPriorsOf(snapshot: Snapshot, uri: string): readonly NamedPlan[] {
  const plan = planOf(snapshot, uri);
  return plan ? fittingPriors(uri, plan, plansOf(snapshot)) : [];
}

/** The document's plan set beside last year's, as far as there is one. */
export function comparisonOf(snapshot: Snapshot, uri: string): Comparison | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan) return undefined;
  const prior = priorOf(snapshot, uri)?.prior?.plan;
  const last = comparisons.get(plan);
  if (last && last.prior === prior) return last.comparison;
  const comparison = compare(plan, prior, snapshot.lexicon);
  comparisons.set(plan, { prior, comparison });
  return comparison;
}

/** What is wrong with the document, in the order of the text; nothing for a document that is not a plan. */
export const findingsOf = (snapshot: Snapshot, uri: string): readonly Finding[] => checkOf(snapshot, uri).findings;

/** What is wrong but kept out of the list, and why: an ignore comment, or the baseline of accepted findings. */
export const suppressedOf = (snapshot: Snapshot, uri: string): readonly Suppressed[] => checkOf(snapshot, uri).suppressed;

/** The rules that had no say on the document: off, broken, or without last year's plan that they need. */
export const silentOf = (snapshot: Snapshot, uri: string): ReadonlySet<string> => checkOf(snapshot, uri).silent;

/** The rules that broke down on the document and so found nothing: defects of PlanDoc, to be logged. */
export const failuresOf = (snapshot: Snapshot, uri: string): readonly Failure[] => checkOf(snapshot, uri).failures;

export interface Failure {
  readonly rule: string;
  readonly error: unknown;
}

interface Check {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly silent: ReadonlySet<string>;
  readonly failures: readonly Failure[];
}

function checkOf(snapshot: Snapshot, uri: string): Check {
  const plan = planOf(snapshot, uri);
  const comparison = plan?.isPlan ? comparisonOf(snapshot, uri) : undefined;
  if (!plan || !comparison) return nothing;
  const { lexicon, settings } = snapshot;
  const prior = priorOf(snapshot, uri)?.prior;
  const last = checks.get(plan);
  if (last && last.comparison === comparison && last.prior === prior?.uri && last.settings === settings) return last;
  const failures: Failure[] = [];
  const context = { plan, comparison, lexicon, ...(prior && { prior }) };
  const own = { ...settings, ...settingsAt(settings, uri) };
  const all = checked(context, own, (rule, error) => failures.push({ rule, error }));
  const { findings, suppressed } = withoutAccepted(all, uri, own, (other = uri) => snapshot.documents.get(other)?.text);
  const made = { comparison, prior: prior?.uri, settings, findings, suppressed, silent: all.silent, failures };
  checks.set(plan, made);
  return made;
}

/** What keeps a plan from being read or compared as its front matter or the settings ask: no fault of its text. */
export function problemsOf(snapshot: Snapshot, uri: string): readonly Problem[] {
  if ((snapshot.documents.get(uri)?.text.length ?? 0) > longest)
    return [{ id: 'too-large', message: tooLarge, span: { start: 0, end: 0 } }];
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const { span = { start: 0, end: 0 }, problem } = plan.front;
  const prior = priorOf(snapshot, uri)?.problem;
  const problems: Problem[] = [];
  if (problem) problems.push({ id: 'front-matter', message: unreadable(problem), span });
  if (prior && !snapshot.partial) problems.push({ id: 'prior', message: prior, span });
  return problems;
}

/** In UTF-16 code units; a plan has some tens of thousands. */
const longest = 4_000_000;

const tooLarge: Message = {
  zh: '全文超过400万字，不像一份计划文稿，未作检查；请拆成单份文稿。',
  en: 'More than four million characters: hardly one plan, so it was not checked. Split it into single documents.',
};

const unreadable = (problem: string): Message => ({ zh: `文首读不懂：${problem}`, en: `The front matter cannot be read: ${problem}` });

export interface Problem {
  readonly id: 'front-matter' | 'prior' | 'too-large';
  readonly message: Message;
  readonly span: Span;
}

/** Every document that is a plan, with what was read of it. */
export function plansOf(snapshot: Snapshot): readonly NamedPlan[] {
  return remembered(allPlans, snapshot, () =>
    Array.from(snapshot.documents.values(), (document) => ({ uri: document.uri, plan: planIn(document, snapshot) })).filter(
      ({ plan }) => plan.isPlan,
    ),
  );
}

export interface NamedPlan {
  readonly uri: string;
  readonly plan: Plan;
}

const nothing: Check = { findings: [], suppressed: [], silent: new Set(), failures: [] };

// Derived results live as long as what they were derived from, and of each only the last is kept.
const lexicons = new Kept<Settings['indicators'], Lexicon>();
const plans = new Kept<Document, { readonly lexicon: Lexicon; readonly plan: Plan }>();
const allPlans = new Kept<Snapshot, readonly NamedPlan[]>();
const priors = new Kept<Snapshot, Map<string, PriorChoice>>();
const comparisons = new Kept<Plan, { readonly prior: Plan | undefined; readonly comparison: Comparison }>();
const checks = new Kept<Plan, Check & { comparison: Comparison; prior: string | undefined; settings: Settings }>();

const lexiconOf = (settings: Settings): Lexicon => remembered(lexicons, settings.indicators, () => lexiconWith(settings.indicators));

function planIn(document: Document, { lexicon, settings }: Snapshot): Plan {
  const last = plans.get(document);
  const plan = last?.lexicon === lexicon ? last.plan : readPlan(document.text.length > longest ? '' : document.text, lexicon);
  if (plan !== last?.plan) plans.set(document, { lexicon, plan });
  return plan.isPlan || !namedAsPlan(settings, document.uri) ? plan : namedPlan(plan);
}

/** The same for a text that says nothing of being a plan, but is one by the settings. */
const namedPlan = ofPlan((plan): Plan => ({ ...plan, isPlan: true, readings: new Readings() }));

function remembered<K extends object, V>(known: Kept<K, V>, key: K, derive: () => V): V {
  const last = known.get(key);
  if (last !== undefined) return last;
  const value = derive();
  known.set(key, value);
  return value;
}
