import type { Plan } from '../plan/plan.ts';
import { citationsIn } from '../rules/cited.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';
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
  if (!plan?.isPlan) return [];
  const cited = citationsIn(plan, snapshot.lexicon).flatMap(({ span, steps }) => {
    const target = steps.at(-1)?.target;
    return target ? [{ span, target: { uri, span: target.titleSpan } }] : [];
  });
  return [...cited, ...annexLinks(plan.text, uri, plan.outline), ...fileLinks(snapshot, plan, uri)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

const annex = /附件\s*[\d一二三四五六七八九十]{0,2}/g;

function annexLinks(
  text: string,
  uri: string,
  outline: readonly { readonly title: string; readonly titleSpan: Span }[],
): readonly DocumentLink[] {
  const plain = (words: string): string => words.replace(/\s/g, '');
  const annexes = outline.filter(({ title }) => /^附件/.test(title));
  if (annexes.length === 0) return [];
  return Array.from(text.matchAll(annex)).flatMap(({ index, 0: written }) => {
    const heading = annexes.find(({ title }) => plain(annexOf(title)) === plain(written));
    const isItself = heading && index >= heading.titleSpan.start && index < heading.titleSpan.end;
    return heading && !isItself ? [{ span: { start: index, end: index + written.length }, target: { uri, span: heading.titleSpan } }] : [];
  });
}

const annexOf = (title: string): string => /^附件\s*[\d一二三四五六七八九十]{0,2}/.exec(title)?.[0] ?? '';

/** Names of Markdown files that are at hand, also with a folder before them; within Markdown's own links the editor knows them already. */
function fileLinks(snapshot: Snapshot, plan: Plan, uri: string): readonly DocumentLink[] {
  return fileNamesIn(plan).flatMap(({ written, span }) => {
    const target = uriOfPath(written, uri);
    return target !== undefined && snapshot.documents.has(target) ? [{ span, target }] : [];
  });
}

interface FileName {
  readonly written: string;
  readonly span: Span;
}

function fileNamesIn(plan: Plan): readonly FileName[] {
  const known = fileNames.get(plan);
  if (known) return known;
  const found = Array.from(plan.text.matchAll(lineWithFile)).flatMap(({ index: lineStart, 0: line }) =>
    Array.from(line.matchAll(fileName), ({ index, 0: written }): FileName => {
      const start = lineStart + index;
      return { written, span: { start, end: start + written.length } };
    }),
  );
  fileNames.set(plan, found);
  return found;
}

const fileNames = new WeakMap<Plan, readonly FileName[]>();

/** Few lines name a file, and the others need not be searched for all that a name can begin with. */
const lineWithFile = /^.*\.(?:md|markdown).*$/gm;
const fileName = /(?<![(（[\w/.])[\p{L}\p{N}_./-]+\.(?:md|markdown)(?![\w/])/gu;
