import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

// What the grammar colours, by the engine that VS Code uses: the stretch and the last part of its scope but one.

const grammarFile = join(import.meta.dirname, '../syntaxes/plandoc.injection.tmLanguage.json');
await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
});
const grammar = await registry.loadGrammar('text.plandoc.injection');

function colours(line: string): readonly string[] {
  assert.ok(grammar, 'the grammar cannot be read');
  return grammar.tokenizeLine(line, textmate.INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
    const kind = /([a-z]+)\.plandoc$/.exec(scopes.at(-1) ?? '')?.[1];
    return kind && scopes.length > 1 ? [`${kind} ${line.slice(startIndex, endIndex)}`] : [];
  });
}

const examples: readonly (readonly [string, readonly string[]])[] = [
  ['一、2023年计划执行情况', ['numbering 一、', 'year 2023年']],
  ['（三）扩大开放。', ['numbering （三）']],
  ['(三)扩大开放。', ['numbering (三)']],
  ['1.抓投资。一是开工项目。', ['numbering 1.', 'numbering 一是']],
  ['①交通项目。', ['numbering ①']],
  ['是否一致，一是一，二是二', ['numbering 一是', 'numbering 二是']],
  ['地区生产总值增长11%左右', ['figure 11%', 'bound 左右']],
  ['不低于59.51万亩，1,516户', ['bound 不低于', 'figure 59.51万', 'figure 1,516']],
  ['提高6.5个百分点，约2.7亿元', ['figure 6.5个百分点', 'bound 约', 'figure 2.7亿']],
  ['增长4.5%—5%，5～5.5%', ['figure 4.5%', 'figure 5%', 'figure 5～5.5%']],
  ['2021—2025年，型号A320', ['year 2021—2025年']],
  ['城镇新增就业2600人以上', ['figure 2600', 'bound 以上']],
];

for (const [line, expected] of examples) test(line, () => assert.deepEqual(colours(line), expected));
