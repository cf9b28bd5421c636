import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  applyEdits,
  completionsAt,
  declarationsAt,
  defaultSettings,
  definitionsAt,
  documentLinksOf,
  draftFrom,
  entryAt,
  fixAllOf,
  fixesAt,
  foldsOf,
  historiesOf,
  hoverAt,
  implementationsAt,
  indicatorPage,
  inlaysOf,
  type Link,
  type Location,
  lensesOf,
  lineAt,
  lineStarts,
  linkAt,
  linkedFiguresAt,
  linksAfter,
  linksBefore,
  nextMarkAt,
  type PlanSymbol,
  referencesAt,
  renamableAt,
  renameEdits,
  type Snapshot,
  selectionsAt,
  snapshotOf,
  symbolsNamed,
  symbolsOf,
  type Task,
  targetsOf,
  tokensOf,
  withDocument,
} from '../server/src/core/index.ts';
import { type Example, type ExampleDocument, examplesOf } from './features/page.ts';

// Every page of test/features is a test of the feature it is named after. PLANDOC_WRITE=1 writes what the features answer into the pages.

const folder = join(import.meta.dirname, 'features');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

for (const page of pages) {
  describe(`features/${page}`, () => {
    const examples = examplesOf(join(folder, page));
    test('has examples', () => assert.ok(examples.length > 0));
    for (const example of examples) test(example.title, () => holds(join(folder, page), example));
  });
}

function holds(path: string, example: Example): void {
  const snapshot = snapshotOf(
    example.documents.map(({ name, text }) => ({ uri: uriOf(name), text })),
    defaultSettings,
  );
  const current = example.documents.find(({ cursor }) => cursor !== undefined) ?? example.documents[0];
  assert.ok(current, 'the example has no document');
  assert.ok(example.expected.size > 0, 'the example expects nothing');
  for (const [info, body] of example.expected) {
    const find = finders[info];
    if (find) assert.deepEqual(places(find(snapshot, uriOf(current.name), current.cursor ?? 0)), places(marked(example)));
    else {
      const actual: string = answer(info, snapshot, current).replaceAll('\r\n', '␍\n');
      if (process.env.PLANDOC_WRITE === '1' && actual !== body) rewrite(path, example.title, info, body, actual);
      else assert.equal(actual, body);
    }
  }
}

const uriOf = (name: string): string => `file:///plans/${encodeURIComponent(name)}`;
const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
const places = (locations: readonly Location[]): string[] =>
  locations.map(({ uri, span }) => `${nameOf(uri)} ${span.start}–${span.end}`).sort();

/** Features that answer with places: `⟦⟧` marks them. */
const finders: Readonly<Record<string, (snapshot: Snapshot, uri: string, offset: number) => readonly Location[]>> = {
  definition: definitionsAt,
  declaration: declarationsAt,
  references: referencesAt,
  implementation: implementationsAt,
};

const marked = ({ documents }: Example): Location[] =>
  documents.flatMap((document) => document.marked.map((span) => ({ uri: uriOf(document.name), span })));

/** What a feature answers, as the pages write it. */
function answer(info: string, snapshot: Snapshot, { name, text, cursor = 0 }: ExampleDocument): string {
  const uri = uriOf(name);
  const [feature, language] = info.split(' ');
  const words = language === 'en' ? 'en' : 'zh';
  if (feature === 'hover')
    return `${hoverAt(snapshot, uri, cursor, words, (place) => lineOf(snapshot, place))?.markdown.replace(/\(data:image[^)]*\)/g, '(chart)') ?? 'nothing'}\n`;
  const shown = answers[feature ?? '']?.(snapshot, uri, cursor, words, info.slice((feature ?? '').length + 1));
  if (shown !== undefined) return shown;
  if (feature === 'symbols') return symbolsOf(snapshot, uri).map(treeOf('')).join('');
  if (feature === 'folds') return foldsOf(snapshot, uri).map(foldOf(text)).join('');
  if (feature === 'fixes') {
    const fixes = fixesAt(snapshot, uri, { start: cursor, end: cursor }, words);
    return fixes.map(({ title, applicability, finding }) => `${finding.rule}: ${title} (${applicability})\n`).join('') || 'nothing\n';
  }
  if (feature === 'fixed') return applyEdits(text, fixesAt(snapshot, uri, { start: cursor, end: cursor }, words)[0]?.edits ?? []);
  assert.equal(feature, 'fix-all', `no feature answers a block ${info}`);
  const fixed = applyEdits(text, fixAllOf(snapshot, uri));
  assert.deepEqual(fixAllOf(withDocument(snapshot, { uri, text: fixed }), uri), [], 'fixing twice changes more');
  return fixed;
}

type Answer = (snapshot: Snapshot, uri: string, cursor: number, language: 'zh' | 'en', argument: string) => string;

/** Features that answer with lines: one a line, `nothing` where there is none. */
const answers: Readonly<Record<string, Answer>> = {
  completion: (snapshot, uri, cursor, language) =>
    listed(
      completionsAt(snapshot, uri, cursor, language)
        .slice(0, 8)
        .map(({ kind, label, insert, after }) => `${kind} ${label} → ${insert}${after === undefined ? '' : `┃${after}`}`),
    ),
  enter: (snapshot, uri, cursor) => applyEdits(textOf(snapshot, uri), nextMarkAt(snapshot, uri, cursor)),
  rename: (snapshot, uri, cursor, _, newText) => {
    const documents = renameEdits(snapshot, uri, cursor, newText);
    if (!documents) return 'refused\n';
    return documents
      .map((document) => {
        const head = document.uri === uri ? '' : `${nameOf(document.uri)}${document.otherYear ? ' (to be confirmed)' : ''}:\n`;
        return head + applyEdits(textOf(snapshot, document.uri), document.edits);
      })
      .join('');
  },
  draft: (snapshot, uri) => draftFrom(snapshot, uri)?.text ?? 'nothing\n',
  targets: (snapshot, uri, _cursor, language) => {
    const { targets, unlinked } = targetsOf(snapshot, uri, language);
    const task = ({ heading, indicator, value }: Task): string => `  ${heading}: ${indicator} ${value}`;
    return listed([
      ...targets.flatMap(({ indicator, value, result, priorTarget, tasks, findings }) => [
        `${indicator} ${value}; result ${result?.value ?? 'none'}; last target ${priorTarget?.value ?? 'none'}; findings ${findings}`,
        ...tasks.map(task),
      ]),
      ...(unlinked.length > 0 ? ['without a target', ...unlinked.map(task)] : []),
    ]);
  },
  history: (snapshot, uri, _cursor, language) =>
    listed(
      historiesOf(snapshot, uri, language).map(
        ({ indicator, statistic, unit, points }) =>
          `${indicator} (${statistic}, ${unit}): ${points.map(({ year, kind, value }) => `${year} ${kind} ${value}`).join('; ')}`,
      ),
    ),
  lenses: (snapshot, uri, _cursor, language) =>
    listed(
      lensesOf(snapshot, uri, language).map(
        ({ span, text, tasks }) => `${lineOf(snapshot, { uri, span })} ${text} → ${tasks.map((task) => lineOf(snapshot, task)).join(', ')}`,
      ),
    ),
  inlays: (snapshot, uri, _cursor, language) =>
    applyEdits(
      textOf(snapshot, uri),
      inlaysOf(snapshot, uri, { start: 0, end: textOf(snapshot, uri).length }, language).map(({ at, text }) => ({
        span: { start: at, end: at },
        text: `⟨${text}⟩`,
      })),
    ),
  hierarchy: (snapshot, uri, cursor, language) => {
    const link = linkAt(snapshot, uri, cursor, language);
    const shown = ({ indicator, value, heading, location }: Link): string =>
      `${indicator} ${value} (${heading}) ${lineOf(snapshot, location)}`;
    return listed([
      ...linksBefore(snapshot, uri, cursor, language).map((before) => `from ${shown(before)}`),
      ...(link ? [shown(link)] : []),
      ...linksAfter(snapshot, uri, cursor, language).map((after) => `to ${shown(after)}`),
    ]);
  },
  links: (snapshot, uri) =>
    listed(
      documentLinksOf(snapshot, uri).map(
        ({ span, target }) =>
          `${textOf(snapshot, uri).slice(span.start, span.end)} → ${typeof target === 'string' ? nameOf(target) : lineOf(snapshot, target)}`,
      ),
    ),
  linked: (snapshot, uri, cursor) =>
    listed(
      linkedFiguresAt(snapshot, uri, cursor).map(
        (span) => `${lineOf(snapshot, { uri, span })} ${textOf(snapshot, uri).slice(span.start, span.end)}`,
      ),
    ),
  renamable: (snapshot, uri, cursor) =>
    listed([renamableAt(snapshot, uri, cursor)].flatMap((found) => (found ? [`${found.kind} ${found.text}`] : []))),
  'type-definition': (snapshot, uri, cursor, language) => {
    const name = entryAt(snapshot, uri, cursor);
    return (name !== undefined && indicatorPage(snapshot, name, language)) || 'nothing\n';
  },
  tokens: (snapshot, uri) =>
    listed(tokensOf(snapshot, uri).map(({ kind, span }) => `${kind} ${textOf(snapshot, uri).slice(span.start, span.end)}`)),
  selections: (snapshot, uri, cursor) =>
    listed(
      selectionsAt(snapshot, uri, cursor).map(({ start, end }) => textOf(snapshot, uri).slice(start, end).trim().replace(/\n+/g, '⏎')),
    ),
  'workspace-symbols': (snapshot, _uri, _cursor, _language, query) =>
    listed(
      symbolsNamed(snapshot, query).map(
        ({ kind, name, container, location }) => `${kind} ${name} (${container}) ${lineOf(snapshot, location)}`,
      ),
    ),
};

const listed = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('') || 'nothing\n';
const textOf = (snapshot: Snapshot, uri: string): string => snapshot.documents.get(uri)?.text ?? '';

/** `2024.md:12`: links in the pages are for readers. */
function lineOf(snapshot: Snapshot, { uri, span }: Location): string {
  return `${nameOf(uri)}:${lineAt(lineStarts(snapshot.documents.get(uri)?.text ?? ''), span.start) + 1}`;
}

const treeOf =
  (indent: string) =>
  ({ name, detail, kind, children }: PlanSymbol): string =>
    `${indent}${kind} ${name}${detail ? ` = ${detail}` : ''}\n${children.map(treeOf(`${indent}  `)).join('')}`;

const foldOf =
  (text: string) =>
  ({ start, end }: { start: number; end: number }): string => {
    const lines = text.slice(start, end).split('\n');
    return `${lines[0]} … ${lines.at(-1)}\n`;
  };

/** Writes the block of one example anew, the only one of its section. */
function rewrite(path: string, title: string, info: string, old: string, actual: string): void {
  const block = (body: string) => `\`${info}\n${body}\``;
  const page = readFileSync(path, 'utf8');
  const start = page.indexOf(`\n## ${title}\n`);
  writeFileSync(path, page.slice(0, start) + page.slice(start).replace(block(old), () => block(actual)));
}
