import { readFileSync } from 'node:fs';
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import autocorrect from 'autocorrect-node';
import markdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import * as zhlint from 'zhlint';
import { core } from '../install.mjs';
import { inTurns, median, p95 } from '../measured.mjs';
import { held } from '../table.mjs';
import { planFile, prior, times } from '../texts.mjs';

const { findingsOf, planOf, snapshotOf, defaultSettings, withDocument, remarkParse, unified } = (await import(core)).default;
const remark = unified().use(remarkParse);
const md = markdownIt();
const textlint = new TextlintKernel();
const trivial = {
  ruleId: 'trivial',
  rule: ({ Syntax, report, RuleError }) => ({ [Syntax.Str]: (node) => node.value === '' && report(node, new RuleError('')) }),
};
const plugins = [{ pluginId: 'markdown', plugin: markdownPlugin.default ?? markdownPlugin }];
const before = snapshotOf([{ uri: 'file:///2023.md', text: prior }], defaultSettings);
planOf(before, 'file:///2023.md');

const works = {
  'PlanDoc, full check': (text) => findingsOf(withDocument(before, { uri: 'file:///2024.md', text }), 'file:///2024.md'),
  'PlanDoc, reading again': (text) => planOf(withDocument(before, { uri: 'file:///2024.md', text: `${text}\n` }), 'file:///2024.md'),
  'remark-parse alone': (text) => remark.parse(text),
  'markdown-it alone': (text) => md.parse(text, {}),
  markdownlint: (text) => lint({ strings: { a: text } }),
  'textlint, one trivial rule': (text) => textlint.lintText(text, { filePath: 'a.md', ext: '.md', plugins, rules: [trivial] }),
  'autocorrect-node': (text) => autocorrect.lintFor(text, 'a.md'),
  zhlint: (text) => zhlint.run(text, { rules: { preset: 'default' } }),
  'one regex for numbers and units': (text) => text.match(/\d+(?:\.\d+)?(?:%|个百分点|[万亿]?元)/g),
  'reading and decoding the file': () => readFileSync(planFile, 'utf8'),
};
/** Over the largest text these would take minutes; autocorrect-node gives it up with “call limit reached”. */
const notForTheLargest = new Set(['textlint, one trivial rule', 'zhlint', 'markdownlint', 'autocorrect-node']);

/** Text to findings of a text never seen before, last year's plan already read. */
export async function measure() {
  const tables = [];
  const cost = {};
  const bars = [];
  let salt = 0;
  for (const [factor, rounds, warmUp] of [
    [1, 60, 100],
    [10, 12, 6],
    [100, 3, 1],
  ]) {
    const texts = new Map();
    const textOf = (round) => {
      if (!texts.has(round)) texts.set(round, times(factor, salt + texts.size));
      return texts.get(round);
    };
    const names = Object.keys(works).filter((name) => factor < 100 || !notForTheLargest.has(name));
    for (let round = -warmUp; round < rounds; round += 1) textOf(round);
    salt += texts.size;
    const measured = await inTurns(
      names.map((name) => (round) => works[name](textOf(round))),
      rounds,
      warmUp,
    );
    const medians = Object.fromEntries(names.map((name, index) => [name, median(measured[index])]));
    const own = medians['PlanDoc, full check'];
    cost[factor] = own / textOf(0).length;
    const rows = names.map((name, index) => [name, medians[name], p95(measured[index]), own / medians[name]]);
    tables.push({
      title: `In process, ×${factor} (${textOf(0).length} characters)`,
      columns: ['what', 'ms', '95th percentile', 'PlanDoc over it'],
      rows,
    });
    for (const [peer, name, most] of [
      ['remark-parse', 'remark-parse alone', 1],
      ['autocorrect-node', 'autocorrect-node', 0.6],
    ])
      if (names.includes(name)) bars.push([`full check ×${factor} over ${peer}`, ...held(own / medians[name], most)]);
  }
  bars.push(['×100 over ×1, per character', ...held(cost[100] / cost[1], 1.15)]);
  return [...tables, { title: 'Bars in process', columns: ['measure', 'is', 'bar', ''], rows: bars }];
}
