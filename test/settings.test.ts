import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { namedAsPlan } from '../server/src/core/folder-settings.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { defaultSettings, readSettings, settingsJsonSchema } from '../server/src/core/settings.ts';

const uri = 'file:///plans/plandoc.json';

/** What is said of a text, each with the words it points at. */
const problemsOf = (text: string): [string, string][] =>
  readSettings(text, uri).problems.map(({ span, zh }) => [text.slice(span.start, span.end), zh]);

test('a full plandoc.json, with comments and a trailing comma', () => {
  const text = `\uFEFF{
    // levels
    "$schema": "x",
    "rules": { "unit-scale": "off", "numbering-gap": "error" },
    "plans": ["drafts/*.md"],
    "prior": { "2024.md": "old/2023 年.md" },
    "indicators": [{ "name": "低空经济规模", "aliases": ["低空产业规模"], "dimension": "money" }],
  }`;
  assert.deepEqual(readSettings(text, uri), {
    settings: {
      rules: { 'unit-scale': 'off', 'numbering-gap': 'error' },
      plans: ['drafts/*.md'],
      folder: uri,
      priors: { 'file:///plans/2024.md': `file:///plans/old/2023%20${encodeURIComponent('年')}.md` },
      indicators: [{ name: '低空经济规模', aliases: ['低空产业规模'], dimension: 'money' }],
    },
    problems: [],
  });
});

test('text that is no JSON gives the defaults and says where it breaks', () => {
  assert.deepEqual(readSettings('{ "rules": ', uri).settings, { ...defaultSettings, folder: uri });
  assert.deepEqual(problemsOf('{ "rules": }'), [['}', '这里要一个值；改正以前用默认设置']]);
  assert.deepEqual(problemsOf('{ "plans": [] "rules": {} }'), [['"rules"', '两项之间缺少逗号 ,；改正以前用默认设置']]);
  assert.deepEqual(problemsOf('{ rules: {} }')[0]?.[0], 'rules');
  assert.equal(problemsOf('').length, 1);
});

test('an entry that means nothing is left out and told, the others hold', () => {
  const text = `{
    "rulez": {},
    "rules": { "unit-scal": "off", "unit-scale": "loud", "numbering-gap": "info" },
    "plans": ["a.md", 7, "b.md"],
    "prior": [],
    "indicators": [{ "nam": "x" }, { "name": "y" }, { "name": "z", "direction": "up" }]
  }`;
  const { settings } = readSettings(text, uri);
  assert.deepEqual(settings.rules, { 'numbering-gap': 'info' });
  assert.deepEqual(settings.plans, ['a.md', 'b.md']);
  assert.deepEqual(settings.priors, {});
  assert.deepEqual(settings.indicators, [{ name: 'y' }]);
  assert.deepEqual(
    problemsOf(text).sort(),
    [
      ['"loud"', 'rules.unit-scale 只能是 off、info、warning、error 之一；这一项未采用'],
      ['"nam"', '不认识的键 nam：是不是 name？这一项未采用'],
      ['"rulez"', '不认识的键 rulez：是不是 rules？这一项未采用'],
      ['"unit-scal"', '没有叫 unit-scal 的规则：是不是 unit-scale？这一项未采用'],
      ['"up"', 'indicators.2.direction 只能是 higher、lower、neither 之一；这一项未采用'],
      ['7', 'plans.1 应为字符串 "…"；这一项未采用'],
      ['[]', 'prior 应为对象 { … }；这一项未采用'],
      ['{ "nam": "x" }', 'indicators.0.name 应为字符串 "…"；这一项未采用'],
    ].sort(),
  );
});

test('a value that is no object is told', () => {
  assert.deepEqual(problemsOf('[1]'), [['[1]', 'plandoc.json 应为对象 { … }；这一项未采用']]);
  assert.deepEqual(readSettings('7', uri).settings, { ...defaultSettings, folder: uri });
});

test('no text and no JSON value makes it throw, and problems point into the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.json(),
    // Values with a length of their own once made the schema throw.
    fc.constant('{"length": {}}').map((value) => `{"rules": {}, "prior": {"a": ${value}}, "indicators": [{"name": ${value}}]}`),
    fc.json().map((value) => `{"rules": ${value}, "indicators": [${value}], "prior": {"a": ${value}}}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { span } of readSettings(text, uri).problems)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }),
    { numRuns: 200 },
  );
});

test('globs count from the folder of plandoc.json, whatever way a URI is encoded', () => {
  const { settings } = readSettings('{ "plans": ["drafts/**", "报告*.md"] }', 'file:///d%3A/plans%20%28old%29/plandoc.json');
  const named = (name: string) => namedAsPlan(settings, name);
  assert.ok(named('file:///D:/plans (old)/drafts/a/b.md'));
  assert.ok(named(`file:///d:/plans%20(old)/${encodeURIComponent('报告一')}.md`));
  assert.ok(!named('file:///d%3A/plans%20%28old%29/other.md'));
  assert.ok(!named('file:///d%3A/elsewhere/drafts/a.md'));
  assert.ok(!namedAsPlan(defaultSettings, 'file:///a.md'));
});

test('the editor’s setting of rules lists them all, in both languages', () => {
  const root = join(import.meta.dirname, '..');
  const files = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json'].map((name) => join(root, name));
  const [manifest, en, zh] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const setting = manifest.contributes.configuration.properties['plandoc.rules'];
  const level = { type: 'string', enum: ['off', 'info', 'warning', 'error'] };
  setting.properties = Object.fromEntries(rules.map(({ id }) => [id, { ...level, description: `%rule.${id}%` }]));
  const others = (words: object) => Object.entries(words).filter(([key]) => !key.startsWith('rule.'));
  const described = (words: object, language: 'zh' | 'en') =>
    Object.fromEntries([...others(words), ...rules.map(({ id, summary }) => [`rule.${id}`, summary[language]])]);
  for (const [index, wanted] of [manifest, described(en, 'en'), described(zh, 'zh')].entries()) {
    const [file, text] = [files[index] ?? '', `${JSON.stringify(wanted, undefined, 2)}\n`];
    if (process.env.PLANDOC_WRITE === '1') writeFileSync(file, text);
    assert.equal(readFileSync(file, 'utf8'), text, 'stale: run PLANDOC_WRITE=1 npm run test:core');
  }
});

test('seeds/plandoc.schema.json is what the settings are read with', () => {
  const file = join(import.meta.dirname, '..', 'seeds', 'plandoc.schema.json');
  const generated = `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`;
  if (process.env.PLANDOC_WRITE === '1') writeFileSync(file, generated);
  assert.equal(readFileSync(file, 'utf8'), generated, 'stale: run PLANDOC_WRITE=1 npm run test:core');
});
