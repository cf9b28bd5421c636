import type { Finding } from './rules/rule.ts';
import { hashOf } from './text/hash.ts';
import type { Span } from './text/span.ts';

/** The text of a document by its URI; of the document itself where there is none. */
export type TextOf = (uri: string | undefined) => string | undefined;

/**
 * Names for the places of findings that hold while lines move and other parts of the document change: from the rule, the words found fault with,
 * the words around them on their line, and the other figures it speaks of. Two places that are alike in all this
 * are told apart by their order. `findings` are all of one document; the function returned knows their places and gives '' for others.
 */
export function fingerprintsOf(findings: readonly Finding[], textOf: TextOf): (finding: Pick<Finding, 'rule'>, place: Span) => string {
  const text = textOf(undefined) ?? '';
  const places = findings.flatMap((finding) => {
    const others = othersOf(finding, textOf);
    return [finding.span, ...finding.places].map((span) => ({ rule: finding.rule, span, others }));
  });
  places.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { rule, span, others } of places) {
    const key = keyOf(rule, span);
    if (names.has(key)) continue;
    const hash = hashOf(
      [rule, wordsOf(text.slice(span.start, Math.min(span.end, span.start + longest))), around(text, span), others].join('\n'),
    );
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    names.set(key, count === 1 ? hash : `${hash}-${count}`);
  }
  return ({ rule }, span) => names.get(keyOf(rule, span)) ?? '';
}

const keyOf = (rule: string, { start, end }: Span): string => `${rule} ${start} ${end}`;

const othersOf = ({ related }: Finding, textOf: TextOf): string =>
  related.map(({ uri, span }) => wordsOf((textOf(uri) ?? '').slice(span.start, Math.min(span.end, span.start + longest)))).join('\n');

/** More of a quotation tells nothing new. */
const longest = 200;

/** How much of a line is looked at on either side, and how many letters of that count. */
const [reach, counted] = [40, 6];

/** Letters before and after: to mend a comma or a figure nearby makes no other place of it. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const line = [before.slice(before.search(/[^\r\n]*$/)), after.slice(0, /[\r\n]|$/.exec(after)?.index)];
  const [left = '', right = ''] = line.map((part) => part.replace(/\P{L}+/gu, ''));
  return `${left.slice(-counted)}\n${right.slice(0, counted)}`;
}

const wordsOf = (text: string): string => text.replace(/\s+/g, ' ');
