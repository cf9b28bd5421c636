import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { documentLines } from '../../server/src/core/markdown/document-lines.ts';
import { sourceLines } from '../../server/src/core/markdown/source-lines.ts';
import { composed } from '../../server/src/core/text/compose.ts';
import { lineStarts, lineStartsAfter } from '../../server/src/core/text/lines.ts';
import { runs } from '../../server/src/core/text/runs.ts';
import { applyEdits, type Edit } from '../../server/src/core/text/span.ts';
import { changed } from '../../server/src/lsp/changes.ts';
import { offsetAt, positionAt } from '../../server/src/lsp/positions.ts';

const sign = fc.constantFrom('中', 'a', '，', '\n', '\r', '\r\n', '\u2028', '😀', '');
const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
const uri = 'file:///a.md';

/** Edits in order, without overlaps, from pairs of how far to go and how much to take away. */
const edits = fc.array(fc.record({ skip: fc.integer({ min: 1, max: 5 }), remove: fc.nat({ max: 3 }), insert: text }), { maxLength: 6 });

function editsIn(length: number, steps: readonly { skip: number; remove: number; insert: string }[]): Edit[] {
  const result: Edit[] = [];
  let at = -1;
  for (const { skip, remove, insert } of steps) {
    const span = { start: at + skip, end: at + skip + remove };
    if (span.end > length) break;
    result.push({ span, text: insert });
    at = span.end;
  }
  return result;
}

test('composed edits do what the two lists do one after the other', () => {
  fc.assert(
    fc.property(text, edits, edits, (original, steps, more) => {
      const first = editsIn(original.length, steps);
      const between = applyEdits(original, first);
      const second = editsIn(between.length, more);
      assert.equal(applyEdits(original, composed(original, first, second)), applyEdits(between, second));
    }),
  );
});

test('where lines start after an edit follows from where they started before', () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 30 }), fc.nat({ max: 6 }), text, (original, from, length, added) => {
      const start = Math.min(from, original.length);
      const edit = { span: { start, end: Math.min(start + length, original.length) }, text: added };
      const after = applyEdits(original, [edit]);
      assert.deepEqual(lineStartsAfter(lineStarts(original), edit, after), lineStarts(after));
    }),
    { numRuns: 1000 },
  );
});

test('the lines of an edited document are those that it has by itself', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 6 }), text), { maxLength: 4 }), (original, steps) => {
      let edited = original;
      documentLines(edited, 0);
      for (const [from, length, added] of steps) {
        const start = Math.min(from, edited.length);
        edited = applyEdits(edited, [{ span: { start, end: Math.min(start + length, edited.length) }, text: added }]);
        assert.deepEqual(documentLines(edited, 0), sourceLines(edited, 0));
      }
    }),
    { numRuns: 1000 },
  );
});

test('the runs of an edited list hold all of it in order, and few of them are new', () => {
  const list = fc.array(fc.nat({ max: 3 }), { maxLength: 200 });
  const splice = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 40 }), fc.array(fc.nat({ max: 3 }), { maxLength: 40 }));
  fc.assert(
    fc.property(list, fc.array(splice, { maxLength: 6 }), (original, steps) => {
      const runsOf = runs<number>();
      let edited = original;
      let before = runsOf(edited);
      for (const [from, length, added] of steps) {
        edited = edited.toSpliced(Math.min(from, edited.length), length, ...added);
        const after = runsOf(edited);
        assert.deepEqual(
          after.flatMap(({ things }) => things),
          edited,
        );
        // The run before it, those that the edit begins and ends in, and what was added.
        const made = after.filter((run) => !before.includes(run));
        assert.ok(made.length <= 5, `${made.length} new`);
        before = after;
      }
    }),
    { numRuns: 1000 },
  );
});

const position = fc.record({ line: fc.nat({ max: 8 }), character: fc.nat({ max: 8 }) });
const change = fc.record({ a: position, b: position, text });

test('incremental changes give the text that the reference implementation gives', () => {
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 5 }), (original, steps) => {
      const reference = TextDocument.create(uri, 'markdown', 1, original);
      let document = { uri, text: original };
      for (const { a, b, text: inserted } of steps) {
        // Only places that are there: with a line past the end the reference loses count of lines.
        const [start, end] = [a, b]
          .map((place) => reference.offsetAt(place))
          .sort((x, y) => x - y)
          .map((offset) => reference.positionAt(offset)) as [Position, Position];
        const contentChange = { range: { start, end }, text: inserted };
        TextDocument.update(reference, [contentChange], 2);
        document = changed(document, [contentChange]);
        assert.equal(document.text, reference.getText());
        assert.deepEqual(positionAt(document, document.text.length), positionAt({ ...document }, document.text.length));
      }
    }),
  );
});

test('offsets and positions agree with the reference implementation', () => {
  fc.assert(
    fc.property(text, position, (original, place) => {
      const reference = TextDocument.create(uri, 'markdown', 1, original);
      const document = { uri, text: original };
      const offset = offsetAt(document, place);
      assert.equal(offset, reference.offsetAt(place));
      assert.deepEqual(positionAt(document, offset), reference.positionAt(offset));
    }),
  );
});
