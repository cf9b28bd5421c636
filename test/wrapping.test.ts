import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { widthOf } from '../server/src/exchange/width.ts';
import { wrapped } from '../server/src/exchange/wrapping.ts';

test('Chinese is broken between characters, not before a mark that closes or after one that opens', () => {
  const lines = wrapped('“保障性租赁住房”这里是4510套（间），前后不一致。', 20, 16);
  assert.deepEqual(lines, ['“保障性租赁住房”这里', '是4510套（间），', '前后不一致。']);
});

test('other words and numbers stay whole', () => {
  assert.deepEqual(wrapped('The parts sum to 112.3亿元, less than the total.', 20, 20), [
    'The parts sum to',
    '112.3亿元, less than',
    'the total.',
  ]);
});

test('of any words nothing is lost but blanks at a break, and what can be broken anywhere fits', () => {
  const piece = fc.constantFrom('增', '长', '，', '“', '”', '（', '）', ' ', '5.5%', 'unit', '😀', '　', '—', '…');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (pieces, room) => {
      const words = pieces.join('');
      const lines = wrapped(words, room, room);
      assert.equal(lines.join('').replace(/\s/g, ''), words.replace(/\s/g, ''));
      const plain = words.replace(/[^增长]/gu, '');
      for (const line of wrapped(plain, room, room)) assert.ok(widthOf(line) <= Math.max(2, room), line);
    }),
  );
});
