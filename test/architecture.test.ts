import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import type TS from 'typescript';
import indicators from '../seeds/indicators.json' with { type: 'json' };
import units from '../seeds/units.json' with { type: 'json' };
import { rules } from '../server/src/core/index.ts';

// Required, not imported: Node would first search all nine megabytes of it for its exports.
const ts: typeof TS = createRequire(import.meta.url)('typescript');

// The house rules, each as a test: what may import what, what the core may not know, where words belong.

const root = join(import.meta.dirname, '..');

interface Source {
  /** Below the root, with `/`. */
  readonly path: string;
  readonly tree: TS.SourceFile;
  readonly imports: readonly Import[];
}

interface Import {
  /** The path of a file of ours below the root, or a package's name. */
  readonly of: string;
  readonly typeOnly: boolean;
  /** Loaded only when it comes to that: `import()`. */
  readonly asked: boolean;
}

const sources = ['server/src', 'client/src', 'client/report'].flatMap(sourcesIn);
const inCore = (path: string): boolean => path.startsWith('server/src/core/');
const isRule = (path: string): boolean => rules.some(({ id }) => path === `server/src/core/rules/${id}.ts`);

/** Lowest first; those on one line do not see each other, a folder's own files do. */
const ladder = [
  ['core/text/'],
  ['core/quantity/'],
  ['core/lexicon/'],
  ['core/markdown/'],
  ['core/plan/'],
  ['core/rules/'],
  ['core/fingerprint.ts'],
  ['core/baseline.ts'],
  ['core/settings.ts'],
  ['core/folder-settings.ts'],
  ['core/prior.ts'],
  ['core/suppress.ts'],
  ['core/check.ts'],
  ['core/snapshot.ts'],
  ['core/features/'],
  ['core/index.ts'],
  ['exchange/'],
  ['lsp/', 'cli/'],
  ['main.node.ts', 'main.browser.ts'],
];

test('every file of the server has its place on the ladder', () => {
  const lost = sources.filter(({ path }) => path.startsWith('server/') && stepOf(path) === undefined);
  assert.deepEqual(
    lost.map(({ path }) => path),
    [],
  );
});

test('imports go down only', () => {
  assert.deepEqual(
    offences(({ path }, { of }) => {
      const [from, to] = [stepOf(path), stepOf(of)];
      return from !== undefined && to !== undefined && from.name !== to.name && to.height >= from.height;
    }),
    [],
  );
});

test('the core is seen through its facade only', () => {
  assert.deepEqual(
    offences(({ path }, { of }) => path.startsWith('server/') && !inCore(path) && inCore(of) && of !== 'server/src/core/index.ts'),
    [],
  );
});

test('the core knows no editor, no platform and no protocol', () => {
  assert.deepEqual(
    offences(({ path }, { of }) => inCore(path) && /^(?:node:|vscode)/.test(of)),
    [],
  );
});

test('the core has no clock, no chance and nothing to write to', () => {
  const reaching = /\b(?:Date\.now|new Date\(\)|Math\.random|console\.|process\.|setTimeout|setInterval|queueMicrotask|fetch\()/;
  assert.deepEqual(
    sources.filter(({ path, tree }) => inCore(path) && reaching.test(withoutComments(tree))).map(({ path }) => path),
    [],
  );
});

test('what writes office files comes with large libraries, and is loaded only when it is asked for', () => {
  const forms = ['server/src/exchange/xlsx.ts', 'server/src/exchange/docx.ts'];
  assert.deepEqual(
    offences(({ path }, { of, typeOnly, asked }) =>
      forms.includes(of) ? !typeOnly && !asked : /^(?:docx|write-excel-file)(?:\/|$)/.test(of) && !forms.includes(path),
    ),
    [],
  );
});

test('rules import no rule and no feature', () => {
  assert.deepEqual(
    offences(({ path }, { of }) => isRule(path) && (isRule(of) || of.startsWith('server/src/core/features/'))),
    [],
  );
});

test('within the core nothing counts lines', () => {
  assert.deepEqual(
    offences(({ path }, { of }) => inCore(path) && path !== 'server/src/core/index.ts' && of === 'server/src/core/text/lines.ts'),
    [],
  );
});

test('line and character are known to lsp/ alone', () => {
  const knowing = sources.filter(
    ({ path, tree }) => path.startsWith('server/src/') && !path.startsWith('server/src/lsp/') && hasProperty(tree, 'character'),
  );
  assert.deepEqual(
    knowing.map(({ path }) => path),
    [],
  );
});

test('the client takes from the server only the types of the requests', () => {
  assert.deepEqual(
    offences(
      ({ path }, { of, typeOnly }) =>
        path.startsWith('client/') && of.startsWith('server/') && !(typeOnly && of === 'server/src/lsp/requests.ts'),
    ),
    [],
  );
});

test('the browser’s entries import nothing of Node', () => {
  for (const entry of ['server/src/main.browser.ts', 'client/src/extension.browser.ts']) {
    const reached = reachedFrom(entry);
    assert.deepEqual(
      sources
        .filter(({ path }) => reached.has(path))
        .flatMap(({ path, imports }) => imports.filter(({ of }) => /^node:|\/node$/.test(of)).map(({ of }) => `${path} imports ${of}`)),
      [],
    );
  }
});

test('no indicator and no unit is named in code: vocabulary is data', () => {
  const indicatorNames = new Set(indicators.flatMap(({ name, aliases }) => [name, ...aliases]).filter(isChinese));
  const unitNames = new Set(
    units
      .flatMap((unit) => [unit.name, ...('aliases' in unit ? (unit.aliases ?? []) : [])])
      .filter((name) => isChinese(name) && name.length > 1),
  );
  const named = sources.flatMap(({ path, tree }) =>
    wordsOf(tree).flatMap(({ text, isCode }) => {
      const pieces = isCode ? text.split(/[^\p{Script=Han}]+/u) : [text];
      return pieces
        .filter((piece) => indicatorNames.has(piece) || (isCode && unitNames.has(piece)))
        .map((piece) => `${path} names ${piece}`);
    }),
  );
  assert.deepEqual(named, []);
});

test('a rule that asks for last year’s plan says so, by its group or by itself', () => {
  const silentOnIt = rules.filter(({ id, group, looksBack }) => {
    const source = sources.find(({ path }) => path === `server/src/core/rules/${id}.ts`);
    return group !== 'prior' && !looksBack && source && /\bprior\b[^']/.test(withoutComments(source.tree));
  });
  assert.deepEqual(
    silentOnIt.map(({ id }) => id),
    [],
  );
});

test('every rule has its file, its page and its place in the index', () => {
  for (const { id } of rules) {
    assert.ok(existsSync(join(root, 'server/src/core/rules', `${id}.ts`)), `${id} has no file of its name`);
    assert.ok(existsSync(join(root, 'test/rules', `${id}.md`)), `${id} has no page`);
  }
  const imported = sources.find(({ path }) => path === 'server/src/core/rules/index.ts')?.imports.map(({ of }) => of) ?? [];
  const pages = readdirSync(join(root, 'test/rules')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  assert.deepEqual(pages.map((name) => name.slice(0, -3)).sort(), rules.map(({ id }) => id).sort());
  assert.equal(imported.filter(isRule).length, rules.length);
});

function offences(wrong: (source: Source, imported: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((imported) => wrong(source, imported)).map(({ of }) => `${source.path} imports ${of}`),
  );
}

function stepOf(path: string): { name: string; height: number } | undefined {
  for (const [height, names] of ladder.entries()) {
    const name = names.find((step) => (step.endsWith('/') ? path.startsWith(`server/src/${step}`) : path === `server/src/${step}`));
    if (name) return { name, height };
  }
  return undefined;
}

function sourcesIn(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true }).map(String);
  return names.filter((name) => name.endsWith('.ts')).map((name) => sourceAt(`${folder}/${name.replaceAll('\\', '/')}`));
}

function sourceAt(path: string): Source {
  const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, asked: boolean) =>
    imports.push({
      of: specifier.startsWith('.') ? relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/') : specifier,
      typeOnly,
      asked,
    });
  visit(tree, (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
      add(node.moduleSpecifier.text, typeOnly, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) add(specifier.text, false, true);
    }
  });
  return { path, tree, imports };
}

function reachedFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const source = sources.find((other) => other.path === path);
    waiting.push(...(source?.imports.filter(({ typeOnly }) => !typeOnly).map(({ of }) => of) ?? []));
  }
  return reached;
}

/** True where something has, or is asked for, a property of that name. */
function hasProperty(tree: TS.SourceFile, name: string): boolean {
  let found = false;
  visit(tree, (node) => {
    const property =
      ts.isPropertyAccessExpression(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isPropertySignature(node) ||
      ts.isShorthandPropertyAssignment(node);
    if (property && ts.isIdentifier(node.name) && node.name.text === name) found = true;
  });
  return found;
}

/** The texts of a source: strings and regular expressions, which are code, and the sentences of messages. */
function wordsOf(tree: TS.SourceFile): { text: string; isCode: boolean }[] {
  const found: { text: string; isCode: boolean }[] = [];
  visit(tree, (node) => {
    if (ts.isStringLiteral(node)) found.push({ text: node.text, isCode: !isMessage(node) });
    else if (ts.isRegularExpressionLiteral(node)) found.push({ text: node.text, isCode: true });
    else if (ts.isTemplateLiteralToken(node)) found.push({ text: node.text, isCode: false });
  });
  return found;
}

/** What people read: the `zh` of a message. */
function isMessage(node: TS.Node): boolean {
  return ts.isPropertyAssignment(node.parent) && ts.isIdentifier(node.parent.name) && node.parent.name.text === 'zh';
}

function withoutComments(tree: TS.SourceFile): string {
  return ts.createPrinter({ removeComments: true }).printFile(tree);
}

function visit(node: TS.Node, see: (node: TS.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}
