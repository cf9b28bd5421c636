import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kept } from '../server/src/core/text/kept.ts';
import { byText, rememberAtMost } from '../server/src/core/text/remembered.ts';

test('a text is read once as long as it is asked for now and then; what is not asked for is forgotten', () => {
  rememberAtMost(1000);
  const asked: string[] = [];
  const read = byText((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  for (let edit = 0; edit < 500; edit += 1) {
    assert.equal(read('used'), 'USED');
    read(`edit ${edit}`);
  }
  assert.equal(asked.filter((text) => text === 'used').length, 1);
  read('edit 499');
  assert.equal(asked.filter((text) => text === 'edit 499').length, 1);
  read('edit 0');
  assert.equal(asked.filter((text) => text === 'edit 0').length, 2);
});

test('what is kept of a thing is its own: no copy has it, nothing that is printed or compared shows it, and the last one counts', () => {
  const [lengths, others] = [new Kept<{ text: string }, number>(), new Kept<{ text: string }, number>()];
  const thing = { text: '计划' };
  lengths.set(thing, 1);
  lengths.set(thing, 2);
  assert.equal(lengths.get(thing), 2);
  assert.equal(others.get(thing), undefined);
  assert.equal(lengths.get({ ...thing }), undefined);
  assert.equal(JSON.stringify(thing), '{"text":"计划"}');
  assert.deepEqual(thing, { text: '计划' });
});
