import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { readPlan } from '../server/src/core/plan/read.ts';
import { choosePrior, namedPrior, yearInName } from '../server/src/core/prior.ts';
import type { Prior } from '../server/src/core/rules/rule.ts';
import { defaultSettings, type Settings } from '../server/src/core/settings.ts';

interface Sketch {
  readonly place?: string;
  readonly year?: number;
  readonly prior?: string;
  readonly title?: string;
  readonly isPlan?: boolean;
  readonly genre?: Prior['plan']['genre'];
  readonly text?: string;
}

/** A read document with only what the choice looks at. */
function document(uri: string, { place, year, prior, title, isPlan = true, genre, text = uri }: Sketch = {}): Prior {
  const read = readPlan('', lexicon);
  return {
    uri,
    plan: {
      ...read,
      text,
      isPlan,
      front: prior === undefined ? {} : { prior },
      ...(genre !== undefined && { genre }),
      ...(place !== undefined && { place }),
      ...(year !== undefined && { year }),
      ...(title !== undefined && { title: { text: title, span: { start: 0, end: 0 } } }),
    },
  };
}

/** What is chosen for the first of the documents among all of them. */
function chosen([own, ...others]: readonly [Prior, ...Prior[]], settings: Settings = defaultSettings) {
  const choice = choosePrior(own.uri, own.plan, [own, ...others], settings);
  return { prior: choice.prior?.uri, others: choice.others.map(({ uri }) => uri), why: choice.why, problem: choice.problem?.zh };
}

const own = document('file:///p/2024.md', { place: '清河县', year: 2024 });

test('the same place one year earlier', () => {
  const { prior, why } = chosen([
    own,
    document('file:///p/2022.md', { place: '清河县', year: 2022 }),
    document('file:///p/b.md', { place: '临江县', year: 2023 }),
    document('file:///p/a.md', { place: '清河县', year: 2023 }),
  ]);
  assert.equal(prior, 'file:///p/a.md');
  assert.deepEqual(why, { zh: '同一地方上一年（2023年）的文稿 a.md', en: 'a.md, of the same place one year earlier (2023)' });
});

test('the evaluation of a five-year plan is of no year: it is nobody’s last year’s plan, and has none', () => {
  const evaluation = document('file:///p/中期评估.md', { place: '清河县', year: 2023, genre: 'evaluation' });
  assert.equal(chosen([own, evaluation]).prior, undefined);
  assert.equal(chosen([evaluation, document('file:///p/2022.md', { place: '清河县', year: 2022 })]).prior, undefined);
});

test('the ending of a place and what lies above it may be left out; another kind of place is another place', () => {
  const fits = (a: string, b: string) =>
    chosen([document('file:///p/x.md', { place: a, year: 2024 }), document('file:///p/y.md', { place: b, year: 2023 })]).prior !==
    undefined;
  for (const [a, b] of [
    ['济南市', '济南'],
    ['山东省济南市', '济南市'],
    ['山东省济南市', '济南'],
    ['浦东新区', '浦东'],
    ['全国', '全国'],
  ] as const) {
    assert.ok(fits(a, b) && fits(b, a), `${a} ${b}`);
  }
  for (const [a, b] of [
    ['长沙市', '长沙县'],
    ['济南市市中区', '枣庄市市中区'],
    ['江阴市', '阴市'],
    ['山东省', '山西省'],
    ['山东省济南市', '山东省'],
  ] as const) {
    assert.ok(!fits(a, b) && !fits(b, a), `${a} ${b}`);
  }
});

test('where the text tells no year or place, the file’s name does', () => {
  assert.equal(
    chosen([document('file:///p/qinghe-2024.md'), document('file:///old/qinghe-2023.txt')]).prior,
    'file:///old/qinghe-2023.txt',
  );
  assert.equal(chosen([document('file:///p/2024.md'), document('file:///p/2023.md')]).prior, 'file:///p/2023.md');
  assert.equal(
    chosen([document('file:///p/2024.md'), document('file:///q/2023.md')]).prior,
    undefined,
    'nothing says that this is the same place',
  );
  assert.equal(chosen([document('file:///p/a-2024.md'), document('file:///p/b-2023.md')]).prior, undefined);
  assert.equal(yearInName('2023年执行情况与2024年计划.md'), 2024);
  assert.equal(yearInName('20231101-发改〔2023〕5号.md'), 2023);
  assert.equal(yearInName('十四五.md'), undefined);
});

test('never itself, a document that is no plan, a copy, or one of the same year', () => {
  assert.equal(
    chosen([
      own,
      document('file:///p/copy.md', { place: '清河县', year: 2024 }),
      document('file:///p/2023-notes.md', { place: '清河县', year: 2023, isPlan: false }),
      document('file:///p/renamed-2023.md', { place: '清河县', year: 2023, text: own.plan.text }),
    ]).prior,
    undefined,
  );
});

test('of several the one in the same folder and of the same kind is taken, and the others are named', () => {
  const report = { place: '清河县', year: 2023, title: '清河县政府工作报告' };
  const plan = { place: '清河县', year: 2023, title: '清河县2022年计划执行情况与2023年计划草案的报告' };
  const { prior, others, why } = chosen([
    document('file:///p/2024.md', { ...plan, year: 2024 }),
    document('file:///elsewhere/2023.md', plan),
    document('file:///p/b.md', report),
    document('file:///p/c.md', plan),
  ]);
  assert.equal(prior, 'file:///p/c.md');
  assert.deepEqual(others, ['file:///p/b.md', 'file:///elsewhere/2023.md']);
  assert.equal(why.zh, '同一地方上一年（2023年）的文稿 c.md；另有 b.md、2023.md 也合适，可在文首用 prior: 指定');
});

test('the command line comes before the front matter, that before plandoc.json, that before place and year', () => {
  const settings: Settings = { ...defaultSettings, priors: { 'file:///p/2024.md': 'file:///p/json.md' } };
  const rest = ['option', 'front', 'json'].map((name) => document(`file:///p/${name}.md`, { place: '别县', year: 2023 }));
  const found = document('file:///p/2023.md', { place: '清河县', year: 2023 });
  const withFront = document(own.uri, { place: '清河县', year: 2024, prior: 'front.md' });
  assert.equal(chosen([withFront, found, ...rest], { ...settings, prior: 'file:///p/option.md' }).prior, 'file:///p/option.md');
  assert.equal(chosen([withFront, found, ...rest], settings).prior, 'file:///p/front.md');
  assert.equal(chosen([own, found, ...rest], settings).prior, 'file:///p/json.md');
  assert.equal(chosen([own, found, ...rest]).prior, 'file:///p/2023.md');
});

test('a path in the front matter is resolved against the document, whatever characters it holds', () => {
  const named = (path: string, uri = 'file:///p/q/2024.md') => namedPrior(uri, document(uri, { prior: path }).plan, defaultSettings)?.uri;
  assert.equal(named('../2023 年#1?.md'), `file:///p/2023%20${encodeURIComponent('年')}%231%3F.md`);
  assert.equal(named('old\\2023.md'), 'file:///p/q/old/2023.md');
  assert.equal(named('D:\\plans\\2023.md'), 'file:///D:/plans/2023.md');
  assert.equal(named('2023.md', 'vscode-vfs://github/a/b/2024.md'), 'vscode-vfs://github/a/b/2023.md');
  assert.equal(named('2023.md', 'untitled:Untitled-1'), undefined);
  assert.equal(named('2023.md', 'untitled:/plans/2024.md'), 'file:///plans/2023.md');
  const editor = document('file:///p/old%20%282023%29.md', { place: '别县', year: 2023 });
  assert.equal(chosen([document(own.uri, { year: 2024, prior: 'old (2023).md' }), editor]).prior, editor.uri);
});

test('a named plan that cannot serve is a problem, and none takes its place', () => {
  const good = document('file:///p/2023.md', { place: '清河县', year: 2023 });
  const problem = (prior: string, ...others: Prior[]) => {
    const choice = chosen([document(own.uri, { place: '清河县', year: 2024, prior }), good, ...others]);
    assert.equal(choice.prior, undefined);
    return choice.problem;
  };
  assert.match(problem('gone.md') ?? '', /^文首 prior: 指定的上年文稿 gone\.md 找不到，或者不是计划文稿/);
  assert.match(problem('2024.md') ?? '', /就是本文/);
  assert.match(problem('same.md', document('file:///p/same.md', { year: 2024 })) ?? '', /是2024年的，不早于本文的2024年/);
});

test('--prior that names the document itself leaves it to the other ways: a folder is checked together with last year’s plan', () => {
  const first = document('file:///p/2023.md', { place: '清河县', year: 2023 });
  const settings = { ...defaultSettings, prior: first.uri };
  assert.deepEqual([chosen([own, first], settings).prior, chosen([first, own], settings).prior], [first.uri, undefined]);
  assert.equal(chosen([first, own], settings).problem, undefined);
});
