import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { leftOut, shared } from '../shared.ts';
import { plandoc } from './command.ts';

// Real plans of two years each: every target of the earlier one, its answer in the later one, and what became of it,
// as the program has it today. Where the texts say otherwise the line before tells.
const pairs: Readonly<Record<string, readonly string[]>> = {
  'shanghai-2022 shanghai-2023': [
    '地区生产总值 增长5.5%左右 超4万亿元 ',
    '一般公共预算收入 增长6% 7608.2亿元 ',
    '全社会研发经费投入强度 4.2%左右 4.2%左右 完成',
    '居民人均可支配收入 与经济增长基本同步 7.9万元左右 ',
    // 1.9%, 4.7% and the falls are of five years; the document gives no figure for 2022.
    '居民消费价格涨幅 3%左右  未报告',
    '城镇调查失业率 5%以内  未报告',
    '单位地区生产总值能耗 进一步下降  未报告',
    '单位地区生产总值二氧化碳排放 进一步下降  未报告',
    '环保投入相当于地区生产总值的比例 3%左右  未报告',
    '主要污染物重点工程减排量 完成国家下达目标  未报告',
  ],
  'shanghai-2023 shanghai-2024': [
    '地区生产总值 增长5.5%以上 增长5% 未完成',
    '一般公共预算收入 增长5.5% 增长9.3% 完成',
    '居民消费价格涨幅 3%左右 0.3% ',
    '城镇调查失业率 5%以内 4.5% 完成',
    '全社会研发经费投入强度 4.3%左右 4.4%左右 完成',
    '居民人均可支配收入 与经济增长基本同步 增长6.6% 完成（与经济增长相比，请核实）',
    '单位地区生产总值能耗 进一步下降  未报告',
    '单位地区生产总值二氧化碳排放 进一步下降  未报告',
    '主要污染物重点工程减排量 完成国家下达目标  未报告',
    '环保投入相当于地区生产总值的比例 3%左右  未报告',
  ],
  'shandong-2025 shandong-2026': [
    '地区生产总值 增长5%以上 增长5.5% 完成',
    '城镇新增就业 110万人以上 124.9万人 完成',
    '一般公共预算收入 增长3%  未报告',
    // 34.3% is the growth of five years.
    '居民人均可支配收入 与经济增长同步  未报告',
    '城镇调查失业率 5.5%左右  未报告',
    '居民消费价格涨幅 保持合理水平  未报告',
  ],
  'national-2024 national-2025': [
    '国内生产总值 增长5%左右 增长5% 完成',
    '城镇新增就业 1200万人以上 1256万人 完成',
    '城镇调查失业率 5.5%左右 5.1% 完成',
    '居民消费价格涨幅 3%左右 0.2% ',
    '居民人均可支配收入 和经济增长同步 增长5.1% 完成（与经济增长相比，请核实）',
    '粮食产量 1.3万亿斤以上 超1.4万亿斤 完成',
    '单位国内生产总值能耗 下降2.5%左右 下降超3% 完成',
    '赤字率 3%  未报告',
    '财政赤字 4.06万亿元  未报告',
    '一般公共预算支出 28.5万亿元  未报告',
    '地方政府专项债券 3.9万亿元  未报告',
  ],
};

interface Row {
  readonly indicator: string;
  readonly priorTarget: string;
  readonly result: string;
  readonly outcome: string;
}

for (const [pair, expected] of Object.entries(pairs)) {
  test(`every target of the earlier year is answered or unreported: ${pair}`, { skip: leftOut }, async () => {
    const paths = pair.split(' ').map((name) => join(shared, 'corpus', `${name}.txt`));
    const { stdout } = await plandoc(['compare', ...paths, '--format', 'json']);
    const { rows } = JSON.parse(stdout) as { rows: readonly Row[] };
    const told = rows.filter(({ priorTarget }) => priorTarget !== '');
    assert.deepEqual(
      told.map(({ indicator, priorTarget, result, outcome }) => `${indicator} ${priorTarget} ${result} ${outcome}`),
      expected,
    );
  });
}
