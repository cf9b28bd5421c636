import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { readPlan } from '../../server/src/core/plan/read.ts';
import type { Statement } from '../../server/src/core/plan/statement.ts';
import { readParagraph } from '../../server/src/core/plan/statements/reading.ts';
import { exact } from '../../server/src/core/quantity/exact.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { leftOut, shared } from '../shared.ts';

const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

/** What sentences of plans are made of; none of it begins a heading, a list or a mark of Markdown where it follows a name. */
const word = fc.constantFrom(
  ' ',
  '\u3000',
  ...`
    地区生产总值 城镇、农村居民人均可支配收入 规模以上工业增加值 森林覆盖率 高新技术企业 “专精特新”企业 全市 直管区 其中
    增长 同比下降 达到 分别 均 由 提高到 新增 完成 较2020年 比上年 高于全国 拉动 力争 预期目标为 实际 占 与经济增长同步
    2023年 “十四五”以来 五年累计 今年 两年平均 到2025年 12月底 国发〔2024〕5号 G104 第3位 “20条” 500千伏 65岁
    5.5 ５％ 5% 1,286.4 -2.3 6—7 4.5%～5% 12 三 近六 十余 0 万 亿元 个百分点 家 万套（间） 微克/立方米 ‰ 倍
    以上 左右 约 不低于 多 余 和 、 ， ； 。 ： （ ） 《 》 “ ” — /
  `
    .trim()
    .split(/\s+/),
);
const words = fc.array(word, { maxLength: 24 }).map((parts) => parts.join(''));
const paragraph = words.map((text) => `全年${text.trim()}。`);
const lineBreak = fc.constantFrom('\n', '\r\n', '\n\n');
const lines = fc
  .array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: lineBreak }), { maxLength: 24 })
  .map((parts) => parts.join(''));

/** Everything that a year, a place and headings settle, settled before the first paragraph. */
const head = `---
place: 云川新区
year: 2024
---

# 云川新区2024年计划报告

`;
const heading = fc.constantFrom('## 一、2023年计划执行情况', '## 二、2024年主要预期目标', '## 三、2024年重点任务');

const documents = leftOut ? [] : ['seed', 'corpus'].flatMap((folder) => textsIn(join(shared, folder)));
const cut = fc.tuple(fc.constantFrom('', ...documents), fc.nat(), fc.nat({ max: 600 })).map(([text, at, length]) => {
  const start = at % (text.length + 1);
  return text.slice(start, start + length);
});
const splice = fc.array(cut, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));

function assertWithin(span: Span, text: string): void {
  assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${span.start}–${span.end} in a text of ${text.length}`);
}

/** Reads a paragraph and holds it to what is true of any: spans within it, numbers that are where they are said to be, and exact. */
function assertParagraph(text: string): void {
  let at = 0;
  for (const { span, number, name, value, unit } of readParagraph(text, lexicon)) {
    for (const stretch of [span, number, ...(name ? [name] : [])]) assertWithin(stretch, text);
    assert.ok(span.start >= at, 'statements are in order');
    assert.ok(number.start >= span.start && number.end <= span.end, 'the number lies within its figure');
    assert.ok(number.end > number.start, 'the number is written somewhere');
    for (const end of value?.split('~') ?? []) exact(end);
    assert.ok(!unit || unit.scale.n > 0n, 'units have a size');
    at = span.start;
  }
}

function assertPlan(text: string): void {
  const plan = readPlan(text, lexicon);
  for (const { span, number, name, block } of plan.statements) {
    for (const stretch of [span, number, ...(name ? [name] : [])]) assertWithin(stretch, text);
    assert.ok(plan.blocks[block], 'statements stand in blocks');
  }
}

test('any string is read as a paragraph and as a plan', () => {
  fc.assert(
    fc.property(anyString, (text) => {
      assertParagraph(text);
      assertPlan(text);
    }),
    { numRuns: 100 },
  );
});

test('any string of plan words is read as a paragraph', () => {
  fc.assert(fc.property(fc.oneof(words, lines), assertParagraph), { numRuns: 100 });
});

test('any string of plan words is read as a plan', () => {
  const text = fc.array(fc.oneof(heading, lines), { maxLength: 6 }).map((parts) => parts.join('\n\n'));
  fc.assert(fc.property(text, assertPlan), { numRuns: 30 });
});

test('any cut or splice of real documents is read', { skip: leftOut }, () => {
  fc.assert(fc.property(splice, assertParagraph), { numRuns: 30 });
  fc.assert(fc.property(splice, assertPlan), { numRuns: 20 });
});

test('what follows a paragraph does not change how it reads', () => {
  const parts = fc.array(fc.oneof({ weight: 1, arbitrary: heading }, { weight: 3, arbitrary: paragraph }), { maxLength: 5 });
  const body = parts.map((list) => list.join('\n\n'));
  fc.assert(
    fc.property(body, fc.oneof(body, lines, cut), (first, more) => {
      const text = `${head}${first}\n\n`;
      const longer = readPlan(text + more, lexicon).statements.filter(({ span }) => span.start < text.length);
      assert.deepEqual(longer, readPlan(text, lexicon).statements);
    }),
    { numRuns: 30 },
  );
});

test('equal paragraphs read equally', () => {
  fc.assert(
    fc.property(heading, paragraph, paragraph, (title, text, other) => {
      const plan = readPlan(`${head}${title}\n\n${[text, other, text].join('\n\n')}\n`, lexicon);
      const within = plan.blocks.flatMap((block, index) =>
        block.text === text ? [plan.statements.filter((statement) => statement.block === index)] : [],
      );
      const [first = [], ...others] = within.map((statements) => statements.map(withoutPlace));
      assert.ok(others.length > 0);
      for (const statements of others) assert.deepEqual(statements, first);
    }),
    { numRuns: 30 },
  );
});

test('reading one paragraph leaves no trace in the reading of another', () => {
  fc.assert(
    fc.property(words, words, (text, other) => {
      const alone = readParagraph(text, lexicon);
      readParagraph(other, lexicon);
      assert.deepEqual(readParagraph(text, lexicon), alone);
    }),
    { numRuns: 100 },
  );
});

/** A statement but for where in the document it stands; lengths are kept. */
function withoutPlace({ span, number, name, block: _block, ...rest }: Statement): unknown {
  const from = (stretch: Span) => [stretch.start - span.start, stretch.end - span.start];
  return { ...rest, number: from(number), length: span.end - span.start, ...(name && { name: from(name) }) };
}

function textsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}
