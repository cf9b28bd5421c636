import assert from 'node:assert/strict';
import { test } from 'node:test';
import { github } from '../server/src/exchange/github.ts';
import { html } from '../server/src/exchange/html.ts';
import { json } from '../server/src/exchange/json.ts';
import { markdown } from '../server/src/exchange/markdown.ts';
import type { Report } from '../server/src/exchange/report.ts';
import { sarif } from '../server/src/exchange/sarif.ts';
import { text } from '../server/src/exchange/text.ts';
import { widthOf } from '../server/src/exchange/width.ts';

const line = `\u3000\u3000工业${'增长较快，'.repeat(30)}民间投资占比提高11.2%；${'高技术投资增长14%，'.repeat(20)}`;
const column = Array.from(line.slice(0, line.indexOf('11.2%'))).length + 1;

const report: Report = {
  version: '1.2.3',
  language: 'zh',
  files: [
    {
      file: '文稿/2024:a,b.md',
      lines: ['# 标题', line],
      prior: { file: '文稿/2023.md', why: '同一地方上一年（2023年）的文稿 2023.md' },
      findings: [
        {
          rule: 'percent-for-points',
          severity: 'warning',
          message: '占比的变化\n要用<百分点>，100%不是',
          line: 2,
          column,
          endLine: 2,
          endColumn: column + 5,
          places: [{ line: 2, column: 3, endLine: 2, endColumn: 5 }],
          related: [{ file: '文稿/2023.md', line: 7, column: 1, endLine: 7, endColumn: 3, message: '上年' }],
          fix: {
            title: '改为个百分点',
            applicability: 'unsafe',
            edits: [{ line: 2, column: column + 4, endLine: 2, endColumn: column + 5, text: '个百分点' }],
          },
        },
      ],
    },
    { file: '2025.md', lines: [''], findings: [] },
  ],
  unread: [{ file: 'x.docx', reason: '是 Word 文件' }],
};

test('JSON has the promised shape and nothing else', () => {
  const same = { line: 2, column: 3, endLine: 2, endColumn: 5, message: '同样的问题', file: '文稿/2024:a,b.md' };
  assert.deepEqual(JSON.parse(json(report)), {
    version: '1.2.3',
    files: [
      {
        file: '文稿/2024:a,b.md',
        findings: [
          {
            rule: 'percent-for-points',
            severity: 'warning',
            message: '占比的变化\n要用<百分点>，100%不是',
            line: 2,
            column,
            endLine: 2,
            endColumn: column + 5,
            related: [{ file: '文稿/2023.md', line: 7, column: 1, endLine: 7, endColumn: 3, message: '上年' }, same],
            fix: { applicability: 'unsafe', edits: [{ line: 2, column: column + 4, endLine: 2, endColumn: column + 5, text: '个百分点' }] },
          },
        ],
      },
      { file: '2025.md', findings: [] },
    ],
    summary: {
      files: 2,
      findings: 1,
      error: 0,
      warning: 1,
      info: 0,
      fixable: 0,
      fixableUnsafe: 1,
      unread: [{ file: 'x.docx', reason: '是 Word 文件' }],
    },
  });
});

test('text marks the place under a line that was cut to the width', () => {
  const printed = text(report, { color: false, width: 80, quiet: false });
  const [quote = '', marks = ''] = printed.split('\n').filter((row) => row.includes('│'));
  assert.match(quote, /^ {4}2 │ ….*增长较快，民间投资占比提高11\.2%；高技术投资.*…$/);
  assert.ok(widthOf(quote) <= 80, `${widthOf(quote)} columns`);
  const before = quote.slice(0, quote.indexOf('11.2%'));
  assert.equal(widthOf(marks.slice(0, marks.indexOf('^'))), widthOf(before));
  assert.equal(marks.match(/\^+/)?.[0].length, 5);
  assert.match(printed, /→ 文稿\/2023\.md:7:1 {2}上年\n {4}→ 另有 1 处：2:3\n/);
  assert.match(printed, /检查了 2 份文稿，发现 1 处：警告 1。其中 1 处加 --unsafe 可以修正。\n$/);
});

test('text lets no control character of a document reach the terminal', () => {
  const [file] = report.files;
  const [finding] = file?.findings ?? [];
  assert.ok(file && finding);
  const hostile = {
    ...report,
    files: [{ ...file, lines: ['', `\u001b[2J\u0007\u202E${line}`], findings: [{ ...finding, message: '\u001b]0;x\u0007', column: 1 }] }],
  };
  assert.doesNotMatch(text(hostile, { color: false, width: 80, quiet: true }).replaceAll('\n', ''), /[\p{Cc}\u202E]/u);
});

test('widths: wide characters take two columns, forms of half the width one, marks none', () => {
  assert.deepEqual(['增长', '％', '%', 'ｶﾅ', 'e\u0301', '한', '—'].map(widthOf), [4, 2, 1, 2, 1, 2, 1]);
});

test('GitHub annotations escape what the format needs', () => {
  assert.equal(
    github(report),
    `::warning file=文稿/2024%3Aa%2Cb.md,line=2,endLine=2,col=${column},endColumn=${column + 5},title=percent-for-points::占比的变化%0A要用<百分点>，100%25不是\n` +
      '::error file=x.docx::是 Word 文件\n',
  );
});

test('SARIF: code points, related places, the fix, and what could not be read', () => {
  const { version, runs } = JSON.parse(sarif(report));
  const [run] = runs;
  const [result] = run.results;
  assert.equal(version, '2.1.0');
  assert.equal(run.columnKind, 'unicodeCodePoints');
  assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'percent-for-points');
  assert.deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: `${encodeURIComponent('文稿')}/2024%3Aa%2Cb.md` },
    region: { startLine: 2, startColumn: column, endLine: 2, endColumn: column + 5 },
  });
  assert.equal(result.relatedLocations.length, 2);
  assert.deepEqual(result.fixes[0].artifactChanges[0].replacements[0].insertedContent, { text: '个百分点' });
  assert.equal(run.invocations[0].executionSuccessful, false);
});

test('HTML is one page without script or network, with the place marked and the text escaped', () => {
  const page = html(report);
  assert.match(page, /^<!doctype html>\n<html lang="zh-CN">/);
  assert.match(page, /民间投资占比提高<mark>11\.2%<\/mark>；高技术/);
  assert.match(page, /要用&lt;百分点&gt;/);
  assert.doesNotMatch(page, /<script|https?:|<link|<img/);
});

test('Markdown shows words as words', () => {
  const page = markdown({ ...report, files: report.files.map((file) => ({ ...file, file: 'a_b*c.md' })) });
  assert.match(page, /^<!-- plandoc-report -->\n\n# 计划文稿检查结果\n/);
  assert.match(page, /^## a\\_b\\\*c\.md$/m);
  assert.match(page, /^- \*\*警告\*\* 2:\d+ 占比的变化 要用&lt;百分点\\>，100%不是 `percent-for-points`$/m);
  assert.match(page, /<mark>11\.2%<\/mark>/);
  assert.match(page, /^- x\.docx: 是 Word 文件$/m);
});
