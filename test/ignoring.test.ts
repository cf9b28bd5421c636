import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyEdits,
  defaultSettings,
  findingsOf,
  ignoreEdit,
  planOf,
  priorEdit,
  settingsEdits,
  snapshotOf,
  suppressedOf,
} from '../server/src/core/index.ts';

const uri = 'file:///plans/2024.md';

const at = (text: string) => snapshotOf([{ uri, text }], defaultSettings);

/** The text with a comment for the first finding of the rule; the finding is gone then and nothing new is there. */
function ignored(text: string, rule: string, reason = '引自原文'): string {
  const before = findingsOf(at(text), uri);
  const finding = before.find((found) => found.rule === rule);
  assert.ok(finding, `no ${rule}`);
  const edit = ignoreEdit(at(text), uri, finding, reason);
  assert.ok(edit);
  const after = applyEdits(text, [edit]);
  const rules = findingsOf(at(after), uri).map((found) => found.rule);
  assert.deepEqual(
    rules,
    before.filter((found) => found !== finding).map((found) => found.rule),
  );
  assert.deepEqual(
    suppressedOf(at(after), uri).map((found) => found.reason),
    [reason],
  );
  return after;
}

const head = '---\nyear: 2024\n---\n\n';
const note = '<!-- plandoc-ignore range-form 引自原文 -->';

for (const [where, text, wanted] of [
  ['before a paragraph', '选择1-2个村试点。\n', `${note}\n选择1-2个村试点。\n`],
  ['before an indented paragraph', '　　选择1-2个村试点。\n', `${note}\n　　选择1-2个村试点。\n`],
  ['before a heading', '## 一、选择1-2个村试点\n\n如上。\n', `${note}\n## 一、选择1-2个村试点\n\n如上。\n`],
  ['at the end of a list item', '- 选择1-2个村试点。\n- 其他。\n', `- 选择1-2个村试点。${note}\n- 其他。\n`],
  ['at the end of a nested item', '1. 如下：\n   - 选择1-2个村试点。\n', `1. 如下：\n   - 选择1-2个村试点。${note}\n`],
  ['in a table cell', '| 项目 | 数 |\n| --- | --- |\n| 村 | 1-2个 |\n', `| 项目 | 数 |\n| --- | --- |\n| 村 | 1-2个${note} |\n`],
  ['in a quotation', '> 选择1-2个村试点。\n', `> 选择1-2个村试点。${note}\n`],
] as const)
  test(`an ignore comment is written ${where}`, () => {
    assert.equal(ignored(`${head}${text}`, 'range-form'), `${head}${wanted}`);
  });

test('line ends stay as they are, and a reason cannot end the comment', () => {
  assert.match(ignored(`${head}选择1-2个村试点。\n`.replaceAll('\n', '\r\n'), 'range-form'), /-->\r\n选择/);
  const edit = ignoreEdit(at(`${head}选择1-2个村。`), uri, { rule: 'range-form', span: { start: 22, end: 25 } }, 'a --> b\n c');
  assert.equal(edit?.text, '<!-- plandoc-ignore range-form a — b c -->\n');
});

test('where there is no such finding nothing is written', () => {
  assert.equal(ignoreEdit(at(`${head}选择3个村。`), uri, { rule: 'range-form', span: { start: 22, end: 25 } }, ''), undefined);
});

for (const [where, text, wanted] of [
  ['begins front matter', '# 一、计划\n', '---\nprior: 旧/2023.md\n---\n\n# 一、计划\n'],
  ['joins front matter', '---\nyear: 2024\n---\n\n正文\n', '---\nprior: 旧/2023.md\nyear: 2024\n---\n\n正文\n'],
  ['takes the place of another name', '---\r\nprior: x.md\r\nyear: 2024\r\n---\r\n', '---\r\nprior: 旧/2023.md\r\nyear: 2024\r\n---\r\n'],
] as const)
  test(`last year's plan, named in a document, ${where}`, () => {
    const edit = priorEdit(at(text), uri, 'file:///plans/旧/2023.md');
    assert.ok(edit);
    assert.equal(applyEdits(text, [edit]), wanted);
    assert.equal(planOf(at(applyEdits(text, [edit])), uri)?.front.prior, '旧/2023.md');
  });

test('a path that YAML would read as something else is quoted', () => {
  const edit = priorEdit(at(''), uri, 'file:///plans/a: b #c.md');
  assert.equal(edit?.text, '---\nprior: "a: b #c.md"\n---\n\n');
});

test('plandoc.json keeps what it says, comments too', () => {
  const text = '{\n  // 级别\n  "rules": { "unit-scale": "off" }\n}\n';
  assert.equal(
    applyEdits(text, settingsEdits(text, ['prior', '2024.md'], '2023.md')),
    '{\n  // 级别\n  "rules": {\n    "unit-scale": "off"\n  },\n  "prior": {\n    "2024.md": "2023.md"\n  }\n}\n',
  );
  assert.equal(applyEdits('', settingsEdits('', ['baseline'], 'b.json')), '{\n  "baseline": "b.json"\n}');
});
