import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, plandoc } from './command.ts';
import { elements, partsOf, textIn } from './office-files.ts';
import { plan2023, plan2024 } from './plans.ts';

const files = { '2023.md': plan2023, '2024.md': plan2024 };
const twips = (millimetres: number): string => String(Math.round((millimetres * 1440) / 25.4));

interface ReadDocument {
  readonly parts: Readonly<Record<string, string>>;
  readonly xml: string;
  /** The paragraphs outside tables. */
  readonly paragraphs: readonly string[];
  /** The tables, row by row: a cell's paragraphs joined by line ends. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

async function sheetFrom(args: readonly string[], folder: string): Promise<ReadDocument> {
  const { stdout } = await plandoc([...args, '-o', 'sheet.docx'], { cwd: folder });
  assert.equal(stdout, '');
  const parts = partsOf(join(folder, 'sheet.docx'));
  const xml = parts['word/document.xml'] ?? '';
  const paragraphsIn = (inner: string) => elements(inner, 'w:p').map((paragraph) => textIn(paragraph.inner, 'w:t'));
  const tables = elements(xml, 'w:tbl').map(({ inner }) =>
    elements(inner, 'w:tr').map((row) => elements(row.inner, 'w:tc').map((cell) => paragraphsIn(cell.inner).join('\n'))),
  );
  return { parts, xml, paragraphs: paragraphsIn(xml.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '')), tables };
}

test('a review sheet has the form of an annex: its mark, a centred title, page and typefaces of GB/T 9704', async () => {
  const { parts, xml, paragraphs } = await sheetFrom(['check', '2024.md'], folderWith(files));
  assert.deepEqual(paragraphs.filter(Boolean).slice(0, 4), [
    '附件',
    '计划文稿审查意见表',
    '检查了 1 份文稿，发现 6 处：警告 4，提示 2。',
    '文稿：2024.md',
  ]);
  assert.match(paragraphs.find((words) => words.startsWith('对照：')) ?? '', /2023\.md/);
  assert.ok(paragraphs.includes('上年目标 3 项：完成 2 项，未完成 0 项，未报告 1 项；本年目标 4 项。'));
  assert.match(paragraphs.filter(Boolean).at(-1) ?? '', /^审查人：.*年.*月.*日$/);
  const [page] = elements(xml, 'w:pgSz');
  const [margin] = elements(xml, 'w:pgMar');
  assert.deepEqual([page?.attributes['w:w'], page?.attributes['w:h']], [twips(210), twips(297)]);
  assert.deepEqual([margin?.attributes['w:top'], margin?.attributes['w:left']], [twips(37), twips(28)]);
  const title = elements(xml, 'w:p').find(({ inner }) => inner.includes('计划文稿审查意见表'))?.inner ?? '';
  assert.match(title, /<w:jc w:val="center"\/>.*w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/);
  assert.match(parts['word/styles.xml'] ?? '', /w:eastAsia="仿宋_GB2312"/);
  assert.match(parts['word/fontTable.xml'] ?? '', /<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
  assert.match(parts['word/settings.xml'] ?? '', /<w:evenAndOddHeaders\/>/);
});

test('its first table is the comparison, with headings that come again on every page', async () => {
  const folder = folderWith(files);
  const { xml, tables } = await sheetFrom(['compare', '2023.md', '2024.md'], folder);
  const { rows } = JSON.parse((await plandoc(['compare', '2023.md', '2024.md', '--format', 'json'], { cwd: folder })).stdout);
  const [[headings = [], ...lines] = []] = tables;
  assert.deepEqual(headings.slice(0, 6), ['指标', '单位', '上年目标', '上年实绩', '完成情况', '本年目标']);
  assert.deepEqual(
    lines.map((cells) => cells.slice(0, -1)),
    rows.map((row: Record<string, string>) => Object.values(row)),
  );
  const heads = elements(xml, 'w:tbl').map(({ inner }) => elements(inner, 'w:tr')[0]?.inner ?? '');
  assert.ok(heads.length === 2 && heads.every((head) => head.includes('<w:tblHeader/>')));
});

test('its second table has every finding below its rule, with both places', async () => {
  const folder = folderWith(files);
  const { tables } = await sheetFrom(['check', '2024.md'], folder);
  const [checked] = JSON.parse((await plandoc(['check', '2024.md', '--format', 'json'], { cwd: folder })).stdout).files;
  const [, [, ...rows] = []] = tables;
  const found = rows.filter((cells) => cells.length > 1);
  assert.deepEqual(
    found.map(([number]) => number),
    checked.findings.map((_finding: unknown, index: number) => String(index + 1)),
  );
  for (const { message, line } of checked.findings)
    assert.ok(
      found.some(([, place = '', words = '']) => place.startsWith(`第${line}行`) && words.includes(message)),
      message,
    );
  const at = rows.findIndex(([over = '']) => over === '同一目标或结果前后数值、单位或界限不一致。（restated-differently，1处）');
  const [, own = '', , other = '', decision] = rows[at + 1] ?? [];
  assert.match(own, /^第13行第22字\n.*【5800人】/);
  assert.match(other, /^第9行第40字 .*5400人/);
  assert.equal(decision, '');
});

test('a sheet on several plans has each by itself, in English too; what is silenced and unread is named', async () => {
  const silenced = plan2024.replace('（一）稳定', '<!-- plandoc-ignore restated-differently other basis -->\n\n（一）稳定');
  const folder = folderWith({ '2023.md': plan2023, '2024.md': silenced, 'x.txt': Uint8Array.of(0, 1, 2, 0) });
  const { paragraphs, tables } = await sheetFrom(['check', '2023.md', '2024.md', 'x.txt', '--lang', 'en'], folder);
  assert.deepEqual(
    paragraphs.filter((words) => /^(?:Annex|Document|\d\.|Files)/.test(words)),
    [
      'Annex',
      'Document: 2023.md',
      '1. Indicators',
      '2. Findings',
      'Document: 2024.md',
      '1. Indicators',
      '2. Findings',
      '3. Not listed',
      'Files that could not be read',
    ],
  );
  assert.match(tables.at(-2)?.[1]?.[2] ?? '', /other basis/);
  assert.equal(tables.at(-1)?.[1]?.[0], 'x.txt');
});

test('a text that no XML could hold makes a file that XML can', async () => {
  const folder = folderWith({ '2024.md': plan2024.replace('技能培训,', '技能\u0007<b>&\u001b[2J"培训",') });
  const { xml } = await sheetFrom(['check', '2024.md'], folder);
  assert.doesNotMatch(xml, /[^\P{Cc}\t\n\r]/u);
  assert.match(xml, /技能 &lt;b&gt;&amp; \[2J/);
});
