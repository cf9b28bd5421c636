import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Acceptance,
  type Baseline,
  baselineText,
  type Document,
  defaultSettings,
  findingsOf,
  fingerprintsIn,
  readBaseline,
  rebased,
  type Snapshot,
  snapshotOf,
  staleEntries,
  suppressedOf,
  withAccepted,
  withSettings,
} from '../server/src/core/index.ts';
import { pathFrom } from '../server/src/core/text/uri.ts';

const uri = 'file:///plans/2024.md';
const home = 'file:///plans/plandoc-baseline.json';
const empty: Baseline = { uri: home, entries: [] };
const inherited: Acceptance = { reason: '历史遗留', state: 'accepted' };

const text = [
  '一、2023年计划执行情况',
  '城镇新增就业2512人，民间投资占比提高11.2%。',
  '二、2024年主要预期目标',
  '城镇新增就业2600人，粮食产量23.4万吨。',
  '三、2024年重点任务',
  '（一）稳就业。开展培训,城镇新增就业2800人。',
  '（二）兴农业。选择1-2个村试点,粮食产量23.4万吨。',
].join('\n');

const at = (words: string, baseline = empty): Snapshot =>
  withSettings(snapshotOf([{ uri, text: words } satisfies Document], defaultSettings), { ...defaultSettings, baseline });
const accepted = (words: string, by = inherited): Baseline => ({ uri: home, entries: rebased(at(words), [uri], by, empty) });
const left = (words: string, baseline: Baseline): string[] => findingsOf(at(words, baseline), uri).map(({ rule }) => rule);

test('what is accepted is left out and kept with its reason', () => {
  const baseline = accepted(text, { reason: '已与统计局核对', state: 'verified' });
  const snapshot = at(text, baseline);
  assert.deepEqual(findingsOf(snapshot, uri), []);
  const all = findingsOf(at(text), uri).map(({ rule }) => rule);
  assert.ok(all.length >= 4);
  assert.deepEqual(
    suppressedOf(snapshot, uri).map(({ finding: { rule }, by, reason, verified }) => [rule, by, reason, verified]),
    all.map((rule) => [rule, 'baseline', '已与统计局核对', true]),
  );
});

test('it stays accepted while lines move, punctuation nearby is mended and other parts change', () => {
  const baseline = accepted(text);
  const moved = `# 新的标题\n\n${text.replace('稳就业。开展培训,', '稳就业。开展培训，').replace('粮食产量23.4万吨。\n三', '粮食产量23.4万吨，油料0.3万吨。\n\n\n三')}`;
  assert.deepEqual(left(moved, baseline), []);
});

test('another figure at the same place, or beside it, is new', () => {
  const baseline = accepted(text);
  assert.deepEqual(left(text.replace('2800人', '2900人'), baseline), ['restated-differently']);
  assert.deepEqual(left(text.replace('2600人', '2700人'), baseline), ['restated-differently'], 'the target it differs from has changed');
});

test('a folded finding shows only its new places', () => {
  const baseline = accepted(text);
  const more = text.replace('23.4万吨。\n三', '23.4万吨,稳定产量。\n三');
  const [finding, ...others] = findingsOf(at(more, baseline), uri);
  assert.deepEqual([finding?.rule, finding?.span.start, finding?.places, others], ['punctuation-width', more.indexOf(',稳'), [], []]);
});

test('places that are alike are told apart by their order', () => {
  const twice = `${text}\n选择1-2个村试点。\n选择1-2个村试点。`;
  const printOf = fingerprintsIn(at(twice), uri);
  const prints = findingsOf(at(twice), uri).flatMap((finding) => [finding.span, ...finding.places].map((place) => printOf(finding, place)));
  assert.equal(new Set(prints).size, prints.length);
  assert.ok(prints.every((print) => /^[0-9a-f]{16}(-\d+)?$/.test(print)));
  assert.deepEqual(
    left(twice, accepted(text)).filter((rule) => rule !== 'range-form'),
    [],
  );
});

test('an entry that matches nothing any more is stale, and goes when the baseline is written anew; reasons stay', () => {
  const old = accepted(text, { reason: '旧', state: 'verified' });
  const mended = text.replace('提高11.2%', '提高11.2个百分点');
  const snapshot = at(mended.replace('23.4万吨。', '23.4亿元。'), old);
  assert.deepEqual(
    staleEntries(snapshot, [uri], old).map(({ rule }) => rule),
    ['percent-for-points'],
  );
  const renewed = rebased(snapshot, [uri], inherited, old);
  assert.ok(!renewed.some(({ rule }) => rule === 'percent-for-points'));
  assert.deepEqual(
    renewed.filter(({ reason }) => reason === '历史遗留').map(({ rule }) => rule),
    findingsOf(snapshot, uri).map(({ rule }) => rule),
  );
  const elsewhere: Baseline = { uri: home, entries: old.entries.map((entry) => ({ ...entry, file: 'other.md' })) };
  assert.deepEqual(staleEntries(at(mended, elsewhere), [uri], elsewhere), [], 'documents that are not at hand');
});

test('rules that are off are not held against their entries', () => {
  const baseline = accepted(text);
  const snapshot = withSettings(at(text, baseline), { ...defaultSettings, baseline, rules: { 'range-form': 'off' } });
  assert.deepEqual(staleEntries(snapshot, [uri], baseline), []);
});

test('one finding is accepted at its place', () => {
  const start = text.indexOf('11.2%');
  const written = withAccepted(at(text), uri, { rule: 'percent-for-points', span: { start, end: start } }, inherited, empty) ?? '';
  const { baseline, problems } = readBaseline(written, home);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    baseline.entries.map(({ rule, file, reason, state }) => [rule, file, reason, state]),
    [['percent-for-points', '2024.md', '历史遗留', 'accepted']],
  );
  assert.ok(!left(text, baseline).includes('percent-for-points'));
  assert.equal(withAccepted(at(text), uri, { rule: 'unit-scale', span: { start, end: start } }, inherited, empty), undefined);
});

test('a baseline reads as it was written, and compares well: order does not depend on when', () => {
  const { entries } = accepted(text);
  const written = baselineText(entries);
  assert.equal(baselineText([...entries].reverse()), written);
  assert.equal(baselineText(readBaseline(written, home).baseline.entries), written);
});

test('what is no baseline, or an entry that is none, is told and left out', () => {
  assert.equal(readBaseline('[]', home).problems.length, 1);
  assert.equal(readBaseline('{ "findings": ', home).problems.length, 1);
  assert.deepEqual(readBaseline('', home), { baseline: empty, problems: [] });
  const { baseline, problems } = readBaseline('{ "findings": [{ "rule": "a", "file": "b", "fingerprint": "c" }, 7] }', home);
  assert.equal(baseline.entries[0]?.state, 'accepted');
  assert.match(problems[0]?.zh ?? '', /第 2 条/);
});

test('no text makes reading a baseline throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (words) => void readBaseline(words, home)));
});

test('paths lead from the folder of the baseline', () => {
  assert.equal(pathFrom('file:///a/b/base.json', 'file:///a/b/c/2024.md'), 'c/2024.md');
  assert.equal(pathFrom('file:///a/b/base.json', 'file:///a/x%20y/2024.md'), '../x y/2024.md');
  assert.equal(pathFrom('file:///a/base.json', 'untitled:1'), 'untitled:1');
});
