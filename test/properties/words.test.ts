import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordList } from '../../server/src/core/text/words.ts';

// A list of words finds what a look at each of them finds, whatever it was asked before.

const letters = fc.string({ unit: fc.constantFrom('年', '增', '长', '率', 'a'), minLength: 1, maxLength: 5 });
const lists = fc.array(letters, { maxLength: 120 });
const text = fc.string({ unit: fc.constantFrom('年', '增', '长', '率', 'a', '。'), maxLength: 30 });

test('the longest word that starts or ends at a place is found, with all tags under which it stands', () => {
  fc.assert(
    fc.property(lists, lists, text, fc.nat(4), (one, two, text, margin) => {
      const list = wordList({ one, two });
      const longest = (fits: (word: string) => boolean) => [...one, ...two].filter(fits).sort((a, b) => b.length - a.length)[0];
      for (let at = 0; at <= text.length; at += 1) {
        const end = Math.max(at, text.length - margin);
        const forwards = longest((word) => text.startsWith(word, at) && at + word.length <= end);
        const backwards = longest((word) => text.endsWith(word, at) && word.length <= at && at - word.length >= Math.min(at, margin));
        const found = list.startingAt(text, at, end);
        assert.equal(found?.word, forwards);
        assert.equal(list.endingAt(text, at, Math.min(at, margin))?.word, backwards);
        if (found)
          assert.deepEqual(found.tags, [...(one.includes(found.word) ? ['one'] : []), ...(two.includes(found.word) ? ['two'] : [])]);
      }
      for (const word of [...one, ...two]) assert.ok(list.has(word));
    }),
  );
});
