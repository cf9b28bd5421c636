import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { locationsFrom } from '../locations.ts';
import { findingsArrivedOn, findingsOn, openSample, withFaults } from '../samples.ts';

/** Within the nth occurrence (from 0) of some words. */
function placeIn(document: vscode.TextDocument, words: string, nth = 0): vscode.Position {
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = document.getText().indexOf(words, at + 1);
  ok(at >= 0, `the sample does not say ${words}`);
  return document.positionAt(at + words.length - 1);
}

const wordsAt = async ({ uri, range }: vscode.Location): Promise<string> => {
  const document = await vscode.workspace.openTextDocument(uri);
  return document.getText(range);
};

suite('hover and jumps', () => {
  let document: vscode.TextDocument;
  suiteSetup(async () => {
    document = await openSample(withFaults);
    await findingsArrivedOn(document);
  });

  test('a card on a target: last year’s result, the difference in one unit', async () => {
    const card = await eventually('a hover card', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeIn(document, '实际使用外资1.3亿美元'),
      );
      const texts = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
      return texts.find((text) => text.includes('16447万美元'));
    });
    match(card, /\*\*实际使用外资\*\*/);
    match(card, /−0\.3447亿美元/);
    match(card, /−20\.96%/);
  });

  test('from a task’s figure to its target', async () => {
    const [target] = await locationsFrom('Definition', document, placeIn(document, '城镇新增就业2800人'));
    ok(target, 'no target');
    equal(target.uri.toString(), document.uri.toString());
    equal(await wordsAt(target), '2600人');
  });

  test('from a result to last year’s target, in last year’s document', async () => {
    const [target] = await locationsFrom('Definition', document, placeIn(document, '城镇新增就业2583人'), (found) =>
      found.some(({ uri }) => uri.toString() !== document.uri.toString()),
    );
    ok(target, 'no target');
    match(decodeURIComponent(target.uri.toString()), /2023年计划报告\.md$/);
    equal(await wordsAt(target), '2500人');
  });

  test('from a result to the target in the same document', async () => {
    const [target] = await locationsFrom('Declaration', document, placeIn(document, '城镇新增就业2583人'));
    ok(target, 'no target');
    equal(target.uri.toString(), document.uri.toString());
    equal(await wordsAt(target), '2600人');
  });

  test('from a figure to what the vocabulary knows of its indicator', async () => {
    const [entry] = await locationsFrom('TypeDefinition', document, placeIn(document, '实际使用外资1.3亿美元'));
    ok(entry, 'no entry');
    equal(entry.uri.scheme, 'plandoc-indicator');
    const page = await vscode.workspace.openTextDocument(entry.uri);
    match(page.getText(), /^# 实际使用外资\n\n[^\n]+\n\n- (?:又称：|Also: )/);
    match(page.getText(), /万美元/);
    ok(findingsOn(page).length === 0, 'findings on a page of the vocabulary');
  });

  test('from a target to all its places, over the years', async () => {
    const found = await locationsFrom('Reference', document, placeIn(document, '城镇新增就业2600人'), (found) => found.length > 4);
    const here = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    const words = await Promise.all(here.map(wordsAt));
    ok(words.includes('2583人') && words.includes('2600人') && words.includes('2800人'), `only ${words.join('、')} in the document itself`);
    ok(
      found.some(({ uri }) => /2023年计划报告\.md$/.test(decodeURIComponent(uri.toString()))),
      'none in last year’s document',
    );
  });
});
