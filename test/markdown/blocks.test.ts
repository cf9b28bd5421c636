import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Block } from '../../server/src/core/markdown/block.ts';
import { readBlocks, readBlocksWhole } from '../../server/src/core/markdown/blocks.ts';
import { wordsOf } from '../../server/src/core/markdown/words.ts';

const page = readFileSync(new URL('blocks.md', import.meta.url), 'utf8');
const examples = page.matchAll(
  /^## (?<title>[^\n]+)\n\n(?<fence>`{3,})text\n(?<text>.*?)\k<fence>\n\s*(?<close>`{3,})blocks\n(?<blocks>.*?)\k<close>$/gms,
);

/** The characters that the page shows by signs. */
const characters: Record<string, string> = { '␍': '\r', '⇥': '\t', '□': '\u3000', '▫': '\u00a0', '␣': ' ', '‸': '\u200b', '⁂': '\ufeff' };
const written = (text: string): string => text.replace(/[␍⇥□▫␣‸⁂]/g, (sign) => characters[sign] ?? sign);

function shown({ kind, depth, cell, text, quiet }: Block): string {
  let words = text;
  for (const { start, end } of quiet.toReversed()) words = `${words.slice(0, start)}‹${words.slice(start, end)}›${words.slice(end)}`;
  const place = depth ?? (cell && `${cell.table},${cell.row},${cell.column}`);
  return [kind, place, words.replaceAll('\n', '↵')].filter((part) => part !== undefined).join(' ');
}

let count = 0;
for (const { groups } of examples) {
  count += 1;
  const { title = '', text = '', blocks = '' } = groups ?? {};
  test(title, () => {
    const source = written(text);
    assert.equal(
      readBlocks(source)
        .map((block) => `${shown(block)}\n`)
        .join(''),
      blocks,
    );
    assert.deepEqual(readBlocks(source), readBlocksWhole(source));
  });
}

test('every example of the page was found', () => {
  assert.equal(count, page.match(/^`{3,}blocks$/gm)?.length);
});

test('the number of an item stands in its text, and its span starts there', () => {
  const [first, second] = readBlocks('> 12.  抓项目\n> 13. 抓招商\n');
  assert.deepEqual(first, {
    kind: 'item',
    depth: undefined,
    span: { start: 2, end: 10 },
    text: '12.  抓项目',
    words: wordsOf('12.  抓项目'),
    steps: [[0, 2]],
    quiet: [],
    cell: undefined,
  });
  assert.equal(second?.text, '13. 抓招商');
});

test('marks are stepped over', () => {
  const [block] = readBlocks('## **一、**回顾 ##');
  assert.deepEqual(block, {
    kind: 'heading',
    depth: 2,
    span: { start: 0, end: 11 },
    text: '一、回顾',
    words: wordsOf('一、回顾'),
    steps: [
      [0, 5],
      [2, 9],
    ],
    quiet: [],
    cell: undefined,
  });
});

const repeated = (text: string, times: number): string => text.repeat(times);
const hostile: Record<string, string> = {
  'quotations in quotations': `${repeated('>', 20_000)} 中`,
  'lists in lists': `${repeated('- ', 20_000)}中`,
  'lists ever deeper': Array.from({ length: 400 }, (_, depth) => `${repeated('  ', depth)}- 中`).join('\n'),
  'emphasis that never closes': repeated('*中 _文 ', 20_000),
  'emphasis in emphasis': repeated('*中 _文 ', 3_000) + repeated('_ *', 3_000),
  'emphasis as deep as it is parsed': repeated('*中 _文 ', 250) + repeated('_ *', 250),
  'many words in bold': repeated('**中**文', 20_000),
  brackets: repeated('[', 50_000) + repeated(']', 50_000),
  'links in links': repeated('[中](', 20_000),
  'a very long line': repeated('全市经济(稳中有进)，增长5%。', 100_000),
  'very many lines': repeated('全市经济稳中有进，增长5%。\n', 20_000),
};
for (const [name, text] of Object.entries(hostile)) {
  test(`${name} can be read`, () => {
    const blocks = readBlocks(text);
    assert.ok(blocks.length > 0);
    assert.ok(blocks.every(({ span }) => span.start <= span.end && span.end <= text.length));
  });
}
