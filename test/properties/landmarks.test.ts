import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyPlace, landmark, lastPlace, visitPlaces } from '../../server/src/core/lexicon/landmarks.ts';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { wordList } from '../../server/src/core/text/words.ts';

const { words } = lexicon;
const { comparison, predicate } = words;
const sought = {
  compound: words.compoundNames,
  adjustment: words.adjustments.openers,
  basis: words.bases,
  comparison: [...comparison.openers, ...comparison.places, ...predicate.gap.filter((word) => word.length > 1)],
  intention: [...words.intended, ...words.intendedHeads],
  owner: words.ofOwner,
  first: words.firsts,
  stop: [...'。！？!?；;\n'],
  digit: [...'0123456789０１２３４５６７８９'],
};

/** Texts of the words that are sought, of pieces of them, and of others between. */
const text = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(...Object.values(sought).flat())
        .chain((word) => fc.integer({ min: 1, max: word.length }).map((end) => word.slice(0, end))),
      fc.constantFrom('地区生产总值', '增长', '的', '，', '6.5%', '年', '占比'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

test('landmarks are all places where a word of their kind stands, and no others', () => {
  fc.assert(
    fc.property(text, (written) => {
      const landmarks = lexicon.landmarks(written);
      for (const [kind, listed] of Object.entries(sought) as [keyof typeof sought, readonly string[]][]) {
        const found: number[] = [];
        visitPlaces(landmarks, landmark[kind], (at) => found.push(at));
        const wanted = [...written].flatMap((_, at) => (listed.some((word) => written.startsWith(word, at)) ? [at] : []));
        assert.deepEqual(found, wanted, kind);
      }
    }),
  );
});

test('places between two offsets are found, and the last of them', () => {
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (written, start, length) => {
      const landmarks = lexicon.landmarks(written);
      const stops = [...written].flatMap((sign, at) => (sought.stop.includes(sign) ? [at] : []));
      const end = start + length;
      assert.equal(
        anyPlace(landmarks, landmark.stop, start, end),
        stops.some((at) => at >= start && at < end),
      );
      assert.equal(
        lastPlace(landmarks, landmark.stop, start, end),
        stops.findLast((at) => at >= start && at < end),
      );
    }),
  );
});

test('a word list finds the longest word in either direction', () => {
  const listed = fc.array(fc.stringMatching(/^[增长额总]{1,4}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(listed, fc.stringMatching(/^[增长额总值]{0,9}$/), (all, written) => {
      const list = wordList({ word: all });
      const longest = (fits: (word: string) => boolean): number => Math.max(0, ...all.filter(fits).map(({ length }) => length));
      for (let at = 0; at <= written.length; at += 1) {
        assert.equal(
          list.startingAt(written, at)?.word.length ?? 0,
          longest((word) => written.startsWith(word, at)),
        );
        assert.equal(
          list.endingAt(written, at)?.word.length ?? 0,
          longest((word) => written.slice(0, at).endsWith(word)),
        );
      }
      assert.equal(
        list.isIn(written),
        all.some((word) => written.includes(word)),
      );
      assert.equal(
        list.ends(written),
        all.some((word) => written.endsWith(word)),
      );
    }),
  );
});
