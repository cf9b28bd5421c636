import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentRows } from '../client/src/document-rows.ts';

/** Rows whose reading is answered by hand, in any order, and how often they were to be asked for again. */
function readByHand({ patience }: { patience: number }) {
  const asked: { readonly document: string; readonly answer: (rows: string[]) => void; readonly fail: () => void }[] = [];
  const told = { changes: 0 };
  const rows = new DocumentRows<string>(
    (document) => new Promise((answer, fail) => asked.push({ document, answer, fail: () => fail(new Error('no server')) })),
    () => {
      told.changes += 1;
    },
    patience,
  );
  const nth = (number: number) => asked[number] ?? assert.fail(`only ${asked.length} readings`);
  return { rows, asked, told, nth };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The first document’s rows are there; then the second is looked at. */
async function switched(patience: number) {
  const hand = readByHand({ patience });
  const first = hand.rows.of('a');
  hand.nth(0).answer(['a1']);
  assert.deepEqual(await first, ['a1']);
  hand.rows.renew('b');
  assert.equal(hand.told.changes, 1, 'nobody would ask for the rows of the second');
  return hand;
}

test('another document’s rows are not those of the one before, however long they take', async () => {
  const { rows, told, nth } = await switched(1);
  assert.equal(await rows.of('b'), undefined);
  nth(1).answer(['b1']);
  await turn();
  assert.equal(told.changes, 2, 'nobody would ask for what came late');
  assert.deepEqual(await rows.of('b'), ['b1']);
});

test('rows that come in time are given out at once, and the view is not drawn a second time', async () => {
  const { rows, told, nth } = await switched(60_000);
  const given = rows.of('b');
  nth(1).answer(['b1']);
  assert.deepEqual(await given, ['b1']);
  await turn();
  assert.equal(told.changes, 1);
});

test('after an edit the rows of the same document hold until the new ones have come', async () => {
  const { rows, told, nth } = await switched(60_000);
  rows.renew('a');
  const given = rows.of('a');
  nth(1).answer(['a1']);
  await given;
  const before = told.changes;
  rows.renew('a');
  assert.equal(told.changes, before, 'drawn anew without anything new');
  assert.deepEqual(await rows.of('a'), ['a1']);
  nth(2).answer(['a1', 'a2']);
  await turn();
  assert.equal(told.changes, before + 1);
  assert.deepEqual(await rows.of('a'), ['a1', 'a2']);
});

test('an answer that comes late is not given for another document, nor for a later state of the same', async () => {
  const { rows, told, asked, nth } = await switched(1);
  const left = rows.of('b');
  const back = rows.of('a');
  assert.equal(await left, undefined);
  assert.equal(await back, undefined);
  nth(1).answer(['b1']);
  await turn();
  assert.equal(told.changes, 1, 'drawn anew for a document that nobody looks at');
  rows.renew('a');
  assert.deepEqual(
    asked.map(({ document }) => document),
    ['a', 'b', 'a', 'a'],
  );
  nth(3).answer(['a of now']);
  await turn();
  const before = told.changes;
  nth(2).answer(['a of then']);
  await turn();
  assert.equal(told.changes, before);
  assert.deepEqual(await rows.of('a'), ['a of now']);
});

test('a reading that fails leaves what is known of the document, and no rows where nothing is', async () => {
  const { rows, nth } = await switched(60_000);
  const given = rows.of('b');
  nth(1).fail();
  assert.deepEqual(await given, []);
  rows.renew('b');
  nth(2).answer(['b1']);
  await turn();
  rows.renew('b');
  nth(3).fail();
  await turn();
  assert.deepEqual(await rows.of('b'), ['b1']);
});
