import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Block, offsetIn } from '../../server/src/core/markdown/block.ts';
import { readBlocks, readBlocksWhole } from '../../server/src/core/markdown/blocks.ts';

const word = fc.constantFrom(
  '全市',
  '地区生产总值增长',
  '一般公共预算收入达到10.53亿元',
  '发展',
  '，',
  '。',
  '；',
  '：',
  '5%',
  '5%~5.5%',
  '3',
  '1.',
  '、',
  '（',
  '）',
  '“',
  '”',
  '(直管区,下同)',
  '"引文"',
  "'",
  'GDP',
  'R&D',
  '〔2024〕5号',
  '——',
  '-',
  '=',
  '+',
  '/',
  ';',
  '@',
  ':',
  ' ',
  '  ',
  '\t',
  '\u3000',
  '\u2003',
  '\u00a0',
  '\u200b',
);
const mark = fc.constantFrom(
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](',
  '[^1]',
  '[^注]',
  '[注]',
  '![',
  ')',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<a title="',
  '<!--',
  '-->',
  '&amp;',
  '&nbsp;',
  '&',
  '\\',
  '\\*',
  '\\]',
  '|',
  '#',
  '!',
  'https://a.cn/x_y',
  '<https://a.cn/中>',
  'a@b.cn',
  '\ud800',
  '\0',
  '\u0085',
  '\ufeff',
  '😀',
);
const opening = fc.constantFrom(
  '',
  '',
  '',
  '',
  '# ',
  '## ',
  '### ',
  '#',
  '> ',
  '>',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '2. ',
  '1) ',
  '10. ',
  '1.',
  '一、',
  '（一）',
  '(1)',
  '①',
  '一是',
  '第一，',
  '首先，',
  '  ',
  '    ',
  '\t',
  '\u3000\u3000',
  '\u2003',
  '   > ',
  '  - ',
  '    1. ',
  '- [ ] ',
  '- [x] ',
  '[^1]: ',
  '[^注]: ',
  '[注]: ',
  '[注]: /a "',
  '[甲乙丙丁戊]',
  '[甲一二三戊]: /a ',
  '[甲\\]丙丁戊]',
  '[甲\\]二三戊]: /a ',

  '| ',
  '|',
  ': ',
  '\ufeff',
);
const wholeLine = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '\t',
  '---',
  '---',
  '***',
  '===',
  '=',
  '-',
  '```',
  '```js',
  '~~~',
  '````',
  '<div>',
  '</div>',
  '<!-- 注 -->',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<script>',
  '|--|--|',
  '| 指标 | 值 |',
  '| 增长 | 5% |',
  ':-:',
  '|-',
  '#',
  '# 标题 #',
  '[注]: /a',
  '[注]:',
  '"标题"',
  '> 引文',
  '\u3000',
  '正文文字一行。',
  '    四格缩进的一行。',
);
const sentence = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: mark }), { maxLength: 8 })
  .map((parts) => parts.join(''));
const plain = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const line = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 4, arbitrary: fc.tuple(opening, sentence).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(opening, opening, plain).map((parts) => parts.join('')) },
  { weight: 5, arbitrary: wholeLine },
);
/** Lines of a pasted text with a mark here and there: what is left out reaches over many lines. */
const calmLine = fc.oneof(
  { weight: 8, arbitrary: plain },
  { weight: 2, arbitrary: fc.tuple(opening, plain).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(plain, fc.constantFrom('*', '**', '_', '`', '[', ']', '\\', '&nbsp;', '~~'), plain).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '', '---', '===', '-', '# 标题', '> 引文', '\u3000') },
);
const ending = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '  \n', '\\\n');
const document = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff', '---\ntitle: 甲\n---\n', '---\r\n年: 2024\r\n'),
    fc.oneof(fc.array(fc.tuple(line, ending), { maxLength: 14 }), fc.array(fc.tuple(calmLine, ending), { maxLength: 20 })),
  )
  .map(([head, lines]) => head + lines.flat().join(''));

const numRuns = Number(process.env.RUNS ?? 100);

const isBreak = (character: string): boolean => character === '\n' || character === '\r';

function assertPlaced(text: string, blocks: readonly Block[]): void {
  let at = 0;
  for (const block of blocks) {
    assert.ok(
      block.span.start >= at && block.span.start <= block.span.end && block.span.end <= text.length,
      'spans ascend within the text',
    );
    at = block.span.end;
    assert.equal(block.steps[0]?.[0], 0);
    for (let index = 0; index < block.text.length; index += 1) {
      const [character, place] = [block.text.charAt(index), offsetIn(block, index)];
      assert.ok(place >= block.span.start && place < block.span.end, 'characters lie within the span');
      assert.ok(
        character === text.charAt(place) || (isBreak(character) && isBreak(text.charAt(place))),
        'characters stand where the map says',
      );
    }
    let quietAt = 0;
    for (const { start, end } of block.quiet) {
      assert.ok(start >= quietAt && end > start && end <= block.text.length, 'quiet stretches ascend within the text');
      quietAt = end;
    }
  }
}

test('what is left out before parsing changes no block', () => {
  fc.assert(
    fc.property(document, (text) => {
      assert.deepEqual(readBlocks(text), readBlocksWhole(text));
    }),
    { numRuns },
  );
});

test('every character of a block stands in the document where its map says', () => {
  fc.assert(
    fc.property(document, (text) => assertPlaced(text, readBlocks(text))),
    { numRuns },
  );
});

test('any string has blocks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      ),
      (text) => assertPlaced(text, readBlocks(text)),
    ),
    { numRuns: Math.ceil(numRuns / 4) },
  );
});

test('line breaks of any kind make the same blocks', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
      const words = (separator: string): string[] =>
        readBlocks(lines.join(separator)).map(({ kind, text }) => `${kind} ${text.replaceAll(separator, '\n')}`);
      assert.deepEqual(words('\r\n'), words('\n'));
      assert.deepEqual(words('\r'), words('\n'));
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
});
