import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import type { Heading } from '../server/src/core/plan/outline.ts';
import { readPlan } from '../server/src/core/plan/read.ts';

// What a whole document tells: place, year, parts, outline, tables, and where it ends.

const read = (text: string) => readPlan(text, lexicon);
const facts = (text: string): string[] =>
  read(text).statements.map(({ part, year, indicator, statistic, bound, figure, unit }) =>
    [part, year, indicator, statistic, bound, `${figure?.written ?? 'words'}${unit?.written ?? ''}`].join(' '),
  );
const outlined = (headings: readonly Heading[]): unknown[] =>
  headings.map(({ mark, title, children }) => [`${mark?.form ?? '#'}${mark?.number ?? ''} ${title}`, ...outlined(children)]);

describe('place and year', () => {
  const cases: readonly (readonly [string, string | undefined, number | undefined])[] = [
    ['关于清河县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n一、2023年计划执行情况\n二、2024年主要目标\n', '清河县', 2024],
    ['2025年云川市政府工作报告\n各位代表：\n一、2024年工作回顾\n二、2025年重点工作\n', '云川市', 2025],
    ['二〇二四年工作要点\n一、主要目标\n二、重点任务\n', undefined, 2024],
    ['政府工作报告\n现在，我代表东屏省人民政府，向大会报告工作。\n一、2023年工作回顾\n', '东屏省', 2024],
    ['政府工作报告\n国务院总理\n一、2023年工作回顾\n二、2024年工作任务\n', '全国', 2024],
    ['---\nplace: 云川新区\nyear: 2026\n---\n一、工作回顾\n', '云川新区', 2026],
    [
      '关于2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n\n受市人民政府委托，现报告如下。\n一、2023年计划执行情况\n',
      undefined,
      2024,
    ],
    ['关于2024年计划草案的报告\n受东屏市人民政府委托，现报告如下。\n一、2023年计划执行情况\n', '东屏市', 2024],
    ['关于我市2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n根据县人民代表大会安排，报告如下。\n', undefined, 2024],
    ['关于《清河县2024年国民经济和社会发展计划（草案）》的报告\n一、2023年计划执行情况\n', '清河县', 2024],
    ['一、2023年计划执行情况\n2023年，澜州经济开发区（以下简称开发区）运行平稳。\n二、2024年主要目标\n', '澜州经济开发区', 2024],
  ];
  for (const [text, place, year] of cases) {
    test(text.replace(/\n/g, ' / '), () => {
      const plan = read(text);
      assert.equal(plan.place, place);
      assert.equal(plan.year, year);
      assert.ok(plan.isPlan);
    });
  }

  test('a read-me is no plan', () => assert.equal(read('# 说明\n\n把各年文稿放在这里。\n').isPlan, false));

  test('nor is a report on plans, whatever headings it quotes', () => {
    const quoted = '# 检查结果\n\n> ## 一、2023年计划执行情况\n\n> ## 二、2024年主要目标\n';
    assert.equal(read(quoted).isPlan, true);
    assert.equal(read(`<!-- plandoc-report -->\n\n${quoted}`).isPlan, false);
  });
});

describe('evaluations of five-year plans', () => {
  const evaluated: readonly (readonly [string, number | undefined])[] = [
    ['# 清河县国民经济和社会发展第十四个五年规划和2035年远景目标纲要实施情况中期评估报告\n\n## 一、主要指标进展\n', 2023],
    [
      '清河县国民经济和社会发展第十四个五年规划\n和2035年远景目标纲要实施情况中期评估报告\n清河县发展和改革局\n2024年1月\n一、总体评价\n',
      2024,
    ],
    ['关于“十三五”规划《纲要》实施情况的中期评估报告\n——2018年9月26日在县人大常委会第十二次会议上\n一、总体进展\n', 2018],
    ['关于“十三五”规划纲要实施情况的总结评估报告\n一、目标实现情况\n', 2021],
    ['---\ntitle: “十四五”规划实施中期评估报告（摘要）\nyear: 2024\n---\n\n一、总体进展\n', 2024],
  ];
  for (const [text, year] of evaluated) {
    test(text.replace(/\n/g, ' / '), () => {
      const { isPlan, genre, year: own } = read(text);
      assert.deepEqual([isPlan, genre, own], [true, 'evaluation', year]);
    });
  }

  for (const text of [
    '# 乡村教师培训项目中期评估报告\n\n一、项目进展\n',
    '# 关于做好“十四五”规划实施中期评估工作的通知\n\n一、评估内容\n',
    '# 会议纪要\n\n会议听取了“十四五”规划中期评估报告。\n',
  ]) {
    test(`none: ${text.replace(/\n/g, ' / ')}`, () => {
      const { isPlan, genre } = read(text);
      assert.deepEqual([isPlan, genre], [false, undefined]);
    });
  }

  test('a plan that only speaks of one is none', () => {
    const { isPlan, genre, year } = read('云川市政府工作报告\n“十四五”规划中期评估报告已经审议。\n一、2023年工作回顾\n');
    assert.deepEqual([isPlan, genre, year], [true, undefined, 2024]);
  });

  test('it looks back but for what is to come, and its targets are for the last of the five years', () => {
    const text =
      '清河县“十四五”规划实施情况中期评估报告\n一、主要目标进展情况\n森林覆盖率达到38.2%，超过38%的规划目标。\n二、重点任务实施情况\n粮食产量达到41.6万吨。\n三、存在的问题\n研发投入强度仅为1.2%。\n四、下一步对策建议\n森林覆盖率达到39%，五年累计城镇新增就业1.8万人。\n';
    assert.deepEqual(facts(text), [
      'review 2022 森林覆盖率 ratio = 38.2%',
      'review 2022 森林覆盖率 ratio > 38%',
      'review 2022 粮食产量 level = 41.6万吨',
      'review 2022 全社会研发经费投入强度 ratio = 1.2%',
      'tasks 2025 森林覆盖率 ratio = 39%',
      'tasks 2021-2025 城镇新增就业 level = 1.8万人',
    ]);
  });

  test('the years of its table', () => {
    const text =
      '# 清河县“十四五”规划中期评估报告\n\n## 附表\n\n| 指标 | 单位 | 属性 | 2020年 | 2022年 | 2023年上半年 | 2025年 | 完成率 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| 粮食产量 | 万吨 | 约束性 | 40.8 | 41.6 | 17.2 | 42 | 66.7% |\n\n| 指标 | 目标值 | 完成值 |\n| --- | --- | --- |\n| 森林覆盖率（%） | 39 | 38.2 |\n';
    assert.deepEqual(facts(text), [
      'review 2020 粮食产量 level = 40.8万吨',
      'review 2022 粮食产量 level = 41.6万吨',
      'review 2023 粮食产量 level = 17.2万吨',
      'targets 2025 粮食产量 level = 42万吨',
      'targets 2025 森林覆盖率 ratio = 39%',
      'review 2022 森林覆盖率 ratio = 38.2%',
    ]);
  });
});

describe('plans of several years and reports on their own year', () => {
  const titled: readonly (readonly [string, string, number | undefined])[] = [
    ['# 清河县国民经济和社会发展第十五个五年规划纲要（草案）\n\n## 第一章 发展基础\n', 'outline', 2026],
    ['清河县国民经济和社会发展第十四个五年规划\n和2035年远景目标纲要\n第一章 发展基础\n', 'outline', 2021],
    ['# 清河县“十四五”冷链物流发展规划\n\n## 一、发展现状\n', 'outline', 2021],
    ['# 清河县冷链物流发展规划（2023—2027年）\n\n## 一、发展现状\n', 'outline', 2023],
    ['# 关于清河县2024年上半年国民经济和社会发展计划执行情况的报告\n\n一、主要指标\n', 'progress', 2024],
    ['关于清河县2024年1—8月计划执行情况的报告\n一、主要指标\n', 'progress', 2024],
    ['关于今年以来国民经济和社会发展计划执行情况的报告\n——2023年8月30日在县人大常委会第十五次会议上\n一、主要指标\n', 'progress', 2023],
    ['# 清河县2023年国民经济和社会发展统计公报\n\n## 一、综合\n', 'progress', 2023],
  ];
  for (const [text, genre, year] of titled) {
    test(text.replace(/\n/g, ' / '), () => {
      const { isPlan, genre: own, year: of } = read(text);
      assert.deepEqual([isPlan, own, of], [true, genre, year]);
    });
  }

  test('the yearly summary and plan of a department is a plan of one year', () => {
    const text =
      '# 清河县林业局2024年工作总结及2025年工作计划\n\n一、2024年工作总结\n\n造林2.1万亩。\n\n二、2025年工作计划\n\n造林2.2万亩。\n';
    const { isPlan, genre, year } = read(text);
    assert.deepEqual([isPlan, genre, year], [true, undefined, 2025]);
    assert.equal(read('# 读书笔记\n\n一、工作计划\n').isPlan, false);
  });

  test('a plan of one year that only speaks of them is none', () => {
    const { genre, year } = read('清河县政府工作报告\n今年是“十四五”规划的收官之年，要编好“十五五”规划。\n一、2024年工作回顾\n');
    assert.deepEqual([genre, year], [undefined, 2025]);
  });

  test('a plan of five years sets out from the year before and is for the last of them', () => {
    const text =
      '# 清河县国民经济和社会发展第十四个五年规划纲要\n## 第一章 发展基础\n粮食产量达到40.8万吨，五年年均增长1.2%。\n## 第二章 总体要求\n### 第一节 面临的形势\n森林覆盖率为37.1%。\n### 第二节 主要目标\n“十四五”时期，生产总值年均增长6%。\n## 第三章 发展现代农业\n粮食产量达到42万吨。\n';
    assert.deepEqual(facts(text), [
      'review 2020 粮食产量 level = 40.8万吨',
      'review 2016-2020 粮食产量 growth = 1.2%',
      'review 2020 森林覆盖率 ratio = 37.1%',
      'targets 2021-2025 地区生产总值 growth = 6%',
      'tasks 2025 粮食产量 level = 42万吨',
    ]);
  });

  test('the table of its indicators: numbered names, what an estimate is, averages, what five years bring together', () => {
    const text =
      '# 清河县第十五个五年规划纲要\n\n## 第二章 主要目标\n\n| 类别 | 指标 | 2025年（预计） | 2030年目标 | 年均／［累计］ |\n| --- | --- | --- | --- | --- |\n| 经济 | 1. 鲜果冷链流通量（万吨） | 20 | ≥26 | 5.5%左右 |\n|  | 2．森林覆盖率（%） | 38.2 | 39 | ［0.8］ |\n|  | （3）人均预期寿命（岁） | 79.6 | 80.5 | ［0.9］ |\n|  | 单位GDP能耗降低（%） | ［14.2］ | — | ［13］ |\n|  | 城镇新增就业（万人） | ［1.9］ | ［2］ | — |\n';
    assert.deepEqual(facts(text), [
      'review 2025 鲜果冷链流通量 level = 20万吨',
      'targets 2030 鲜果冷链流通量 level >= 26万吨',
      'targets 2026-2030 鲜果冷链流通量 growth ~ 5.5%',
      'review 2025 森林覆盖率 ratio = 38.2%',
      'targets 2030 森林覆盖率 ratio = 39%',
      'targets 2026-2030 森林覆盖率 ratioChange = 0.8个百分点',
      'review 2025 人均预期寿命 level = 79.6岁',
      'targets 2030 人均预期寿命 level = 80.5岁',
      'targets 2026-2030 人均预期寿命 increment = 0.9岁',
      'review 2021-2025 单位地区生产总值能耗 growth = -14.2%',
      'targets 2026-2030 单位地区生产总值能耗 growth = -13%',
      'review 2021-2025 城镇新增就业 level = 1.9万人',
      'targets 2026-2030 城镇新增就业 level = 2万人',
    ]);
  });

  test('what stands over a table tells of its year, or the part it stands in, where its header does not', () => {
    const columns = '| 指标 | 绝对数（亿元） | 增长（%） |\n| --- | --- | --- |\n| 工业投资 | 31.2 | 6.4 |\n';
    assert.deepEqual(facts(`# 清河县2023年国民经济和社会发展统计公报\n\n## 一、综合\n\n表1 2023年投资\n\n${columns}`), [
      'review 2023 工业投资 level = 31.2亿元',
      'review 2023 工业投资 growth = 6.4%',
    ]);
    assert.deepEqual(facts(`一、2023年计划执行情况\n\n${columns}\n二、2024年主要目标\n\n${columns}`), [
      'review 2023 工业投资 level = 31.2亿元',
      'review 2023 工业投资 growth = 6.4%',
      'targets 2024 工业投资 level = 31.2亿元',
      'targets 2024 工业投资 growth = 6.4%',
    ]);
  });

  test('a report on progress tells of its own year, before what is to come of it', () => {
    const text =
      '# 关于清河县2024年上半年计划执行情况的报告\n\n一、上半年计划执行情况\n\n地区生产总值增长5.8%，两年平均增长5.1%。\n\n| 指标 | 年度目标 | 上半年完成 |\n| --- | --- | --- |\n| 粮食产量（万吨） | 42 | 17.2 |\n\n二、下半年确保完成目标的措施\n\n城镇新增就业5000人。\n';
    assert.deepEqual(facts(text), [
      'review 2024 地区生产总值 growth = 5.8%',
      'review 2023-2024 地区生产总值 growth = 5.1%',
      'targets 2024 粮食产量 level = 42万吨',
      'review 2024 粮食产量 level = 17.2万吨',
      'tasks 2024 城镇新增就业 level = 5000人',
    ]);
  });
});

describe('parts and years', () => {
  test('each part speaks of its own year', () => {
    const text =
      '一、2023年计划执行情况\n地区生产总值增长5.1%。\n二、2024年主要预期目标\n地区生产总值增长5.5%。\n三、2024年重点任务\n（一）稳就业。城镇新增就业5000人。\n';
    assert.deepEqual(facts(text), [
      'review 2023 地区生产总值 growth = 5.1%',
      'targets 2024 地区生产总值 growth = 5.5%',
      'tasks 2024 城镇新增就业 level = 5000人',
    ]);
  });

  test('the targets of a government work report stand among its tasks', () => {
    const text =
      '2024年云川市政府工作报告\n一、2023年工作回顾\n地区生产总值增长5.1%。\n二、2024年重点工作\n今年发展主要预期目标是：地区生产总值增长5.5%左右。\n（一）稳就业。城镇新增就业5000人。\n';
    assert.deepEqual(facts(text), [
      'review 2023 地区生产总值 growth = 5.1%',
      'targets 2024 地区生产总值 growth ~ 5.5%',
      'tasks 2024 城镇新增就业 level = 5000人',
    ]);
  });

  test('five years behind and five years ahead', () => {
    const text =
      '2023年云川市政府工作报告\n一、过去五年工作回顾\n地区生产总值年均增长6%，达到320亿元。\n二、今后五年工作的主要目标\n地区生产总值年均增长5.5%。\n三、2023年主要任务\n地区生产总值增长6%。\n';
    assert.deepEqual(facts(text), [
      'review 2018-2022 地区生产总值 growth = 6%',
      'review 2022 地区生产总值 level = 320亿元',
      'targets 2023-2027 地区生产总值 growth = 5.5%',
      'tasks 2023 地区生产总值 growth = 6%',
    ]);
  });

  test('a report within the year is of that year, a review since some year is not of it', () => {
    const half = '关于柳溪市2024年上半年国民经济和社会发展计划执行情况的报告\n一、上半年计划执行情况\n地区生产总值增长6.1%。\n';
    assert.deepEqual(facts(half), ['review 2024 地区生产总值 growth = 6.1%']);
    const both = '2020年柳溪市政府工作报告\n一、2019年和今年以来工作回顾\n地区生产总值增长6.1%。\n二、2020年主要目标\n';
    assert.deepEqual(facts(both), ['review 2019 地区生产总值 growth = 6.1%']);
    const since = '柳溪市政府工作报告\n（2022年2月8日）\n一、2018年以来的工作回顾\n地区生产总值增长6.1%。\n二、今后工作的主要目标\n';
    assert.deepEqual(facts(since), ['review 2021 地区生产总值 growth = 6.1%']);
  });

  test('a review may be headed 工作的回顾 or 简要回顾', () => {
    for (const heading of ['过去一年工作的回顾', '2023年简要回顾'])
      assert.deepEqual(facts(`2024年云川市政府工作报告\n一、${heading}\n财政一般公共预算收入增长5%。\n二、2024年主要目标\n`), [
        'review 2023 一般公共预算收入 growth = 5%',
      ]);
  });

  test('an average of a result is of no single year, one that is aimed at of the years ahead', () => {
    const text =
      '2024年云川市政府工作报告\n一、2023年工作回顾\n地区生产总值由2020年的290亿元增加到350亿元，年均增长6%。财政总收入年均增长5%。\n二、2024年主要目标\n到2030年，地区生产总值年均增长5.5%。\n';
    assert.deepEqual(facts(text), [
      'review 2020 地区生产总值 level = 290亿元',
      'review 2023 地区生产总值 level = 350亿元',
      'review 2021-2023 地区生产总值 growth = 6%',
      'review 2019-2023 财政总收入 growth = 5%',
      'targets 2030 地区生产总值 growth = 5.5%',
    ]);
  });

  test('a target quoted in the review is no result', () => {
    const [quoted, result] = read('一、2023年计划执行情况\n地区生产总值预期目标为增长6%，实际增长5.2%。\n二、2024年主要目标\n').statements;
    assert.deepEqual([quoted?.intended, quoted?.figure?.written, result?.intended, result?.figure?.written], [true, '6', false, '5.2']);
  });
});

describe('outline', () => {
  test('nests the plan’s own numbering, run-in headings and 一是 … 二是', () => {
    const text = '一、执行情况\n（一）运行平稳。一是工业向好。二是消费回升。\n（二）改革深化。\n1.放管服改革\n二、重点任务\n';
    assert.deepEqual(outlined(read(text).outline), [
      ['一、1 执行情况', ['（一）1 运行平稳', ['一是1 工业向好'], ['一是2 消费回升']], ['（一）2 改革深化', ['1.1 放管服改革']]],
      ['一、2 重点任务'],
    ]);
  });

  test('an item number before a figure or a year', () => {
    const marks = read('8.6个重大项目加快建设。\n14.2025年10件民生实事全部办结。\n3.5亿元资金到位。\n').outline.map(
      ({ mark }) => mark?.number,
    );
    assert.deepEqual(marks, [8, 14]);
  });

  test('an item number runs into a figure; it is told by those before it', () => {
    const text = '一、2024年重点任务\n1.抓好春耕生产。\n2.1.5万亩高标准农田、3座水库完成改造。\n3.12处灌区续建。\n二、保障措施\n';
    assert.deepEqual(facts(text), ['tasks 2024 高标准农田 level = 1.5万亩', 'tasks 2024 水库 level = 3座', 'tasks 2024 灌区 level = 12处']);
  });

  test('numbers of a series at the head of a paragraph are no item numbers', () => {
    const text =
      '一、2023年计划执行情况\n一、二、三产业增加值分别增长3.6%、7.2%和6.1%。\n二、三产业投资分别增长8%和9%。\n二、2024年重点任务\n';
    assert.deepEqual(facts(text), [
      'review 2023 第一产业增加值 growth = 3.6%',
      'review 2023 第二产业增加值 growth = 7.2%',
      'review 2023 第三产业增加值 growth = 6.1%',
      'review 2023 第二产业投资 growth = 8%',
      'review 2023 第三产业投资 growth = 9%',
    ]);
    assert.deepEqual(outlined(read(text).outline), [['一、1 2023年计划执行情况'], ['一、2 2024年重点任务']]);
  });

  test('a line of the page that strayed into the ending does not hide what stands behind it', () => {
    const ending = '各位代表，让我们锐意进取、真抓实干，为全面完成全年各项目标任务而努力奋斗，城镇新增就业达到1.2万人以上。';
    const text = `一、2023年计划执行情况\n地区生产总值增长5%。\n二、2024年重点任务\n责任编辑：李四\n\n打印本页\n\n${ending}\n\n责任编辑：李四\n\n2024-05-06关于印发某办法的通知\n`;
    const { end } = readPlan(text, lexicon);
    assert.equal(end, text.lastIndexOf('责任编辑'));
  });

  test('a list of other documents after the end is not read', () => {
    const text = '一、2023年计划执行情况\n地区生产总值增长5%。\n二、2024年重点任务\n来源：县政府网\n某县若干措施补助500万元\n';
    assert.deepEqual(facts(text), ['review 2023 地区生产总值 growth = 5%']);
  });
});

test('the territory and the comparability of a figure are kept as they are written', () => {
  const text =
    '一、2023年计划执行情况\n全市一般公共预算收入同口径增长5%。直管区固定资产投资增长9%。居民人均可支配收入名义增长6%，扣除价格因素实际增长5.4%。\n';
  const kept = readPlan(text, lexicon).statements.map(({ indicator, scope = '', basis = '' }) => `${indicator} ${scope} ${basis}`.trim());
  assert.deepEqual(kept, [
    '一般公共预算收入 全市 同口径',
    '固定资产投资 直管区',
    '居民人均可支配收入  名义',
    '居民人均可支配收入  扣除价格因素',
  ]);
});

describe('tables', () => {
  const head = '一、2023年计划执行情况\n二、2024年主要目标\n\n';

  test('a cell is a statement of its row and column', () => {
    const table =
      '| 指标 | 2023年完成情况 | 2024年预期目标 |\n| --- | --- | --- |\n| 地区生产总值 | 增长5.1% | 增长5.5%左右 |\n| 实际使用外资 | 1200万美元 | 1300万美元 |\n';
    assert.deepEqual(facts(head + table), [
      'review 2023 地区生产总值 growth = 5.1%',
      'targets 2024 地区生产总值 growth ~ 5.5%',
      'review 2023 实际使用外资 level = 1200万美元',
      'targets 2024 实际使用外资 level = 1300万美元',
    ]);
  });

  test('the unit stands in a column', () => {
    const table =
      '| 指标 | 单位 | 2023年实际 | 2024年预期 |\n| --- | --- | --- | --- |\n| 地区生产总值 | 亿元 | 186.4 | 198 |\n| 城镇调查失业率 | % | 5.1 | 5.5以内 |\n';
    assert.deepEqual(facts(head + table), [
      'review 2023 地区生产总值 level = 186.4亿元',
      'targets 2024 地区生产总值 level = 198亿元',
      'review 2023 城镇调查失业率 ratio = 5.1%',
      'targets 2024 城镇调查失业率 ratio <= 5.5%',
    ]);
  });

  test('a year over two columns, notes behind names and figures, a growth that goes with the figure to its left', () => {
    const table =
      '| 指标 | 单位 | 2023年 | | 2024年 | |\n| --- | --- | --- | --- | --- | --- |\n| | | 实际 | 增长% | 预期 | 增长% |\n| 地区生产总值① | 亿元 | 186.4 | 5.2 | 198[1] | 6 |\n';
    assert.deepEqual(facts(head + table), [
      'review 2023 地区生产总值 level = 186.4亿元',
      'review 2023 地区生产总值 growth = 5.2%',
      'targets 2024 地区生产总值 level = 198亿元',
      'targets 2024 地区生产总值 growth = 6%',
    ]);
    const plain = '指标\t2023年实际\t2024年预期\t增长%\n粮食产量（万吨）*\t31.4\t32\t1.9\n';
    assert.deepEqual(facts(head + plain), [
      'review 2023 粮食产量 level = 31.4万吨',
      'targets 2024 粮食产量 level = 32万吨',
      'targets 2024 粮食产量 growth = 1.9%',
    ]);
  });

  test('pasted with tabs: the unit over the table, after the name, in the header', () => {
    const table = '主要指标（单位：亿元）\n指标\t2023年实际\t增长（%）\n地区生产总值\t186.4\t5.2\n粮食产量（万吨）\t31.4\t-0.5\n';
    assert.deepEqual(facts(head + table), [
      'review 2023 地区生产总值 level = 186.4亿元',
      'review 2023 地区生产总值 growth = 5.2%',
      'review 2023 粮食产量 level = 31.4万吨',
      'review 2023 粮食产量 growth = -0.5%',
    ]);
  });
});
