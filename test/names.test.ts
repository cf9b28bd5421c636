import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctNames } from '../server/src/core/text/uri.ts';

test('documents are called by their file names, and by their folders too where that is not enough', () => {
  const nameOf = distinctNames([
    'file:///p/%E4%BA%91%E5%B7%9D/2024.md',
    'file:///p/清河/2024.md',
    'file:///p/清河/2023.md',
    'file:///q/清河/2024.md',
  ]);
  assert.equal(nameOf('file:///p/清河/2023.md'), '2023.md');
  assert.equal(nameOf('file:///p/云川/2024.md'), '云川/2024.md');
  assert.equal(nameOf('file:///p/%E6%B8%85%E6%B2%B3/2024.md'), 'p/清河/2024.md');
  assert.equal(nameOf('file:///q/清河/2024.md'), 'q/清河/2024.md');
  assert.equal(nameOf('file:///elsewhere/2022.md'), '2022.md');
  assert.equal(distinctNames([])('untitled:Untitled-1'), 'untitled:Untitled-1');
});
