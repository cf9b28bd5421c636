import type { Plan } from '../plan/plan.ts';
import { citationsIn } from '../rules/cited.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { uriOfPath } from '../text/uri.ts';
import type { Location } from './location.ts';

/** A stretch of the text that leads somewhere: a place of the document, or another file. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: Location | string;
}

/** 见第三部分（二） leads to that heading, 附件2 to its annex, the name of a Markdown file to the file; nothing for other Markdown. */
export function documentLinksOf(snapshot: Snapshot, uri: string): readonly DocumentLink[] {
  const plan = planOf(snapshot, uri);
  return plan?.isPlan ? linksIn(snapshot, plan, uri, { start: 0, end: plan.text.length }) : [];
}

/** The one of them that an offset is on. */
export function documentLinkAt(snapshot: Snapshot, uri: string, offset: number): DocumentLink | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return undefined;
  const { text } = plan;
  const lineEnd = text.indexOf('\n', offset);
  const line = { start: text.lastIndexOf('\n', offset - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd };
  return linksIn(snapshot, plan, uri, line).find(({ span }) => contains(span, offset));
}

/** Links that lie in a stretch of whole lines, or reach into it. */
function linksIn(snapshot: Snapshot, plan: Plan, uri: string, lines: Span): readonly DocumentLink[] {
  const cited = citationsIn(plan, snapshot.lexicon).flatMap(({ span, steps }) => {
    const target = steps.at(-1)?.target;
    return target && overlaps(span, lines) ? [{ span, target: { uri, span: target.titleSpan } }] : [];
  });
  return [...cited, ...annexLinks(plan, uri, lines), ...fileLinks(snapshot, plan, uri, lines)].sort((a, b) => a.span.start - b.span.start);
}

function annexLinks({ text, outline }: Plan, uri: string, lines: Span): readonly DocumentLink[] {
  const plain = (words: string): string => words.replace(/\s/g, '');
  const annexes = outline.filter(({ title }) => title.startsWith('附件'));
  if (annexes.length === 0) return [];
  return annexesNamed(text, lines).flatMap(({ index, 0: written }) => {
    const heading = annexes.find(({ title }) => plain(annexOf(title)) === plain(written));
    const isItself = heading && index >= heading.titleSpan.start && index < heading.titleSpan.end;
    return heading && !isItself ? [{ span: { start: index, end: index + written.length }, target: { uri, span: heading.titleSpan } }] : [];
  });
}

/** Where annexes are named; the number may stand on another line than the word. */
function annexesNamed(text: string, { start, end }: Span): readonly RegExpExecArray[] {
  const named = /附件\s*[\d一二三四五六七八九十]{0,2}/g;
  named.lastIndex = Math.max(0, text.lastIndexOf('附件', start));
  const found: RegExpExecArray[] = [];
  for (let match = named.exec(text); match && match.index < end; match = named.exec(text)) found.push(match);
  return found;
}

const annexOf = (title: string): string => /^附件\s*[\d一二三四五六七八九十]{0,2}/.exec(title)?.[0] ?? '';

/** Names of Markdown files that are at hand, also with a folder before them; within Markdown's own links the editor knows them already. */
function fileLinks(snapshot: Snapshot, { text }: Plan, uri: string, lines: Span): readonly DocumentLink[] {
  return fileNamesIn(text, lines).flatMap(({ written, span }) => {
    const target = uriOfPath(written, uri);
    return target !== undefined && snapshot.documents.has(target) ? [{ span, target }] : [];
  });
}

interface FileName {
  readonly written: string;
  readonly span: Span;
}

function fileNamesIn(text: string, { start, end }: Span): readonly FileName[] {
  const searched = text.slice(start, end);
  if (!searched.includes('.m')) return [];
  return Array.from(searched.matchAll(lineWithFile)).flatMap(({ index: at, 0: line }) =>
    Array.from(line.matchAll(fileName), ({ index, 0: written }): FileName => {
      const from = start + at + index;
      return { written, span: { start: from, end: from + written.length } };
    }),
  );
}

/** Few lines name a file, and the others need not be searched for all that a name can begin with. */
const lineWithFile = /^.*\.(?:md|markdown).*$/gm;
const fileName = /(?<![(（[\w/.])[\p{L}\p{N}_./-]+\.(?:md|markdown)(?![\w/])/gu;
