import { compare } from '../../server/src/core/plan/compare.ts';
import type { ComparisonRow } from '../../server/src/core/plan/comparison.ts';
import { isStated, type Stated } from '../../server/src/core/rules/figures.ts';
import { stretchesOf } from '../../server/src/core/rules/headline.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { changed } from './changed.ts';
import { type Kind, matches, type Plant, replaced } from './plant.ts';

/** Faults that show only beside another place of the document. */
export const withinKinds: readonly Kind[] = [
  {
    name: 'one of two figures changed',
    rules: ['restated-differently'],
    *plants({ plan, prior }) {
      for (const row of compare(plan, prior).rows) {
        for (const [first, again] of restatedPairs(row)) {
          const digits = plan.text.slice(again.number.start, again.number.end);
          if (/^\d+(?:\.\d+)?$/.test(digits)) yield replaced(again.number, changed(digits), [again.span, first.span]);
        }
      }
    },
  },
  {
    name: 'one of two scales swapped',
    rules: ['restated-differently', 'unit-scale'],
    *plants({ plan, prior }) {
      for (const row of compare(plan, prior).rows) {
        for (const [first, again] of restatedPairs(row)) {
          const unit = { start: again.number.end, end: again.number.end + 1 };
          const sign = plan.text.slice(unit.start, unit.end);
          if (sign === '亿' || sign === '万') yield replaced(unit, sign === '亿' ? '万' : '亿', [again.span, first.span]);
        }
      }
    },
  },
  {
    name: 'an amount in another scale than those beside it',
    rules: ['unit-scale', 'implausible-value'],
    *plants({ plan }) {
      for (const { span, groups } of matches(
        plan.text.slice(0, plan.end),
        /(?<=、|和|及)(\d+(?:\.\d+)?)亿(?=元)(?<=\d亿元?(?:、|和|以及|及)\1亿)/g,
      ))
        yield replaced({ start: span.start + (groups[0] ?? '').length, end: span.end }, '万', [span]);
      for (const { span } of ends(plan)) {
        const place = { start: span.end, end: span.end };
        yield {
          edits: [{ span: place, text: '装备制造、电子信息、新材料产业产值分别达到325.2亿元、214.6万元和174.8亿元。' }],
          at: [place],
        };
      }
    },
  },
  {
    name: 'a figure dropped behind 分别',
    rules: ['respective-count'],
    *plants({ plan }) {
      for (const { span } of ends(plan)) {
        const place = { start: span.end, end: span.end };
        yield { edits: [{ span: place, text: '粮食、油料、蔬菜产量分别增长2.1%、3.4%。' }], at: [place] };
      }
      for (const { span, groups } of matches(
        plan.text.slice(0, plan.end),
        /[，。；][^，。；、：\d等的]{3,12}(?:、[^，。；、：\d等的和与及同]{3,12}){2,}分别[^，。；、\d]{1,6}(\d[\d.]*%)(?:、\d[\d.]*%)+(?:、|和)(\d[\d.]*%)(?=[，。；])/g,
      )) {
        const first = plan.text.indexOf(groups[0] ?? '', plan.text.indexOf('分别', span.start));
        yield replaced({ start: first, end: first + (groups[0] ?? '').length + 1 }, '', [span]);
      }
    },
  },
  {
    name: 'a sentence written twice',
    rules: ['repeated-sentence'],
    *plants({ plan }) {
      const parts = [...stretchesOf(plan, 'review'), ...stretchesOf(plan, 'tasks')];
      for (const { span } of matches(plan.text.slice(0, plan.end), /(?<=[。；])[^。；！？：\n]{24,80}(?=。)/g)) {
        if (!parts.some((part) => part.start <= span.start && span.end < part.end)) continue;
        const place = { start: span.end + 1, end: span.end + 1 };
        yield { edits: [{ span: place, text: `${plan.text.slice(span.start, span.end)}。` }], at: [place] };
      }
    },
  },
  {
    name: 'the session that the report is given at, as one that decided before',
    rules: ['session-mismatch'],
    *plants({ plan }) {
      const [review] = stretchesOf(plan, 'review');
      const own = /第[一二三四五六七八九十]+届[^，。\n]{0,12}第[一二三四五六七八九十]+次会议(?=上)/.exec(
        plan.text.slice(0, review?.start ?? 0),
      )?.[0];
      if (own === undefined) return;
      for (const { span } of ends(plan)) {
        const place = { start: span.end, end: span.end };
        if (review && span.start > review.start && span.end < review.end)
          yield { edits: [{ span: place, text: `${own}确定的目标任务如期完成。` }], at: [place] };
      }
    },
  },
  {
    name: 'a list shorter than its count',
    rules: ['enumeration-count'],
    *plants({ plan }) {
      for (const { span, groups } of matches(
        plan.text,
        /(?:^|[。；，])[^。；，、：\d]{2,12}((?:[两二三四五六七八九])(?:个方面|项重点|项任务|大行动|方面工作))[：:。]?(?=一是)/gm,
      )) {
        const count = groups[0] ?? '';
        const start = span.start + plan.text.slice(span.start, span.end).indexOf(count);
        yield replaced({ start, end: start + 1 }, count[0] === '九' ? '八' : '九', [{ start, end: start + count.length }]);
      }
      for (const { span } of matches(plan.text, /(?<=、[^，。；：、]{2,12}等)[2-9](?=[家个项所种条座])/g)) {
        const list = /[^，。；：]*$/.exec(plan.text.slice(Math.max(0, span.start - 120), span.start))?.[0] ?? '';
        if (list.split('、').length >= 3) yield replaced(span, '2', [{ start: span.start, end: span.end + 1 }]);
      }
    },
  },
  {
    name: 'a count that the list beside it does not have',
    rules: ['enumeration-count'],
    *plants({ plan }) {
      const listed = [
        '光电信息、高端装备、生物医药四大主导产业产值增长',
        '设立四个指挥部：东湖指挥部、西岭指挥部、南桥指挥部',
        '三大主导产业（光电信息、高端装备、生物医药、新材料）加快壮大',
        '做好两项重点工作：一是稳定就业；二是扩大社保；三是办好教育',
        '东湖新城、西岭新城、南桥新城、北塘新城等3座新城加快建设',
        '加快东湖和西岭三大园区建设',
      ];
      for (const [index, { span }] of [...ends(plan)].entries()) {
        const place = { start: span.end, end: span.end };
        yield { edits: [{ span: place, text: `${listed[index % listed.length]}。` }], at: [place] };
      }
    },
  },
  {
    name: 'bullets fewer than they are said to be',
    rules: ['enumeration-count'],
    *plants({ plan }) {
      for (const { span } of ends(plan)) {
        const place = { start: span.end, end: span.end };
        const text = '重点抓好以下四项举措：\n\n- 扩大有效投资。\n- 促进居民消费。\n- 稳定对外贸易。\n\n';
        yield { edits: [{ span: place, text }], at: [place] };
      }
    },
  },
  {
    name: 'a reference to a part that is not there',
    rules: ['broken-reference'],
    *plants({ plan }) {
      const inserted = '（详见第九部分）';
      for (const { span } of matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff]{12})。(?=\n)/g))
        yield replaced({ start: span.start, end: span.start }, inserted);
    },
  },
  {
    name: 'a task said again',
    rules: ['repeated-statement'],
    *plants({ plan }) {
      const ends = [...matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff]{12})。(?=\n)/g)];
      const [tasks] = stretchesOf(plan, 'tasks');
      const inTasks = ends.filter(({ span }) => tasks && span.start > tasks.start && span.start < tasks.end);
      const [first, ...others] = inTasks.slice(Math.ceil(inTasks.length / 3));
      if (!first) return;
      for (const { span } of others) {
        const places = [first.span, span].map(({ end }) => ({ start: end, end }));
        yield { edits: places.map((place) => ({ span: place, text: '新建城市生态公园绿道128公里。' })), at: places };
      }
    },
  },
  {
    name: 'a name altered',
    rules: ['name-drift'],
    *plants({ plan }) {
      const seen = new Map<string, number>();
      for (const { groups } of matches(plan.text, longName)) seen.set(groups[0] ?? '', (seen.get(groups[0] ?? '') ?? 0) + 1);
      for (const { span, groups } of matches(plan.text, longName)) {
        const name = groups[0] ?? '';
        if ((seen.get(name) ?? 0) < 2) continue;
        seen.delete(name);
        const middle = span.start + Math.ceil(name.length / 2);
        yield replaced({ start: middle, end: middle + 1 }, '', [
          span,
          ...[...matches(plan.text, longName)].filter(({ groups: [other] }) => other === name).map((found) => found.span),
        ]);
      }
    },
  },
  {
    name: 'a figure that its growth does not give',
    rules: ['ratio-mismatch', 'growth-level-mismatch'],
    *plants({ plan }) {
      for (const { span, groups } of matches(
        plan.text,
        /由(\d+(?:\.\d+)?)(亿元|万吨|%|家|万人)(?:增加|增长|提高|上升)到(\d+(?:\.\d+)?)\2、(?:增长|提高)(\d+(?:\.\d+)?)(?:%|个百分点)/g,
      )) {
        const start = span.end - (groups[3] ?? '').length - (plan.text.slice(span.start, span.end).endsWith('%') ? 1 : 4);
        yield replaced({ start, end: start + (groups[3] ?? '').length }, changed(groups[3] ?? ''), [span]);
      }
    },
  },
  {
    name: 'parts above their whole',
    rules: ['parts-do-not-sum'],
    *plants(source) {
      yield* inserted(source.plan, '进出口总额380.6亿元，其中出口240.2亿元、进口190.4亿元');
    },
  },
  {
    name: 'a growth that the two levels do not give',
    rules: ['growth-level-mismatch', 'ratio-mismatch'],
    *plants(source) {
      yield* inserted(source.plan, '风景名胜区门票收入由2.4亿元增加到3.6亿元，增长20%');
    },
  },
  {
    name: 'a completion rate that the two figures do not give',
    rules: ['ratio-mismatch'],
    *plants(source) {
      yield* inserted(source.plan, '水利项目完成投资80亿元，占年度计划100亿元的85%');
    },
  },
  {
    name: 'a running total that does not follow',
    rules: ['series-breaks'],
    *plants(source) {
      yield* inserted(source.plan, '去年底外资研发中心累计120家，今年新增15家，累计达到130家');
    },
  },
  {
    name: 'a cell without its unit, or with its number split',
    rules: ['unit-missing', 'number-form'],
    *plants(source) {
      yield* inserted(
        source.plan,
        '',
        '\n\n| 项目 | 上年 | 今年 |\n| --- | --- | --- |\n| 茶叶产值 | 10.5亿元 | 11亿元 |\n| 水果产值 | 20亿元 | 22 |\n',
      );
      yield* inserted(source.plan, '', '\n\n| 项目 | 投资（亿元） |\n| --- | --- |\n| 交通 | 10. 5 |\n| 水利 | 20.2 |\n');
    },
  },
  {
    name: 'a table total that its rows do not give',
    rules: ['table-differs'],
    *plants(source) {
      yield* inserted(source.plan, '', '\n\n| 项目 | 投资（亿元） |\n| --- | --- |\n| 交通 | 10.5 |\n| 水利 | 20.2 |\n| 合计 | 32.7 |\n');
    },
  },
];

const longName = /([\u4e00-\u9fff]{5,12}(?:研究院|示范区|实验室|产业园|科学城|创新中心|试验区|合作区|综合体))/g;

const ends = (plan: { text: string; end: number }): Iterable<{ readonly span: Span }> =>
  matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff]{12})。(?=\n)/g);

/** A sentence of one’s own put behind the stop at the end of some paragraphs. */
function* inserted(plan: { text: string; end: number }, sentence: string, text = `${sentence}。`): Iterable<Plant> {
  for (const { span } of matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff]{12})。(?=\n)/g)) {
    yield { edits: [{ span: { start: span.end, end: span.end }, text }], at: [{ start: span.end, end: span.end }] };
  }
}

/** A target and a task, or two results, that state the same in two paragraphs. */
function restatedPairs({ targets, tasks, results }: ComparisonRow): readonly (readonly [Stated, Stated])[] {
  const pairs: [Stated, Stated][] = [];
  for (const group of [[...targets, ...tasks], results]) {
    const stated = group
      .filter(isStated)
      .filter(({ base, intended, known, statistic }) => !base && !intended && known && statistic !== 'gap' && statistic !== 'contribution');
    for (const [index, again] of stated.entries()) {
      const first = stated.slice(0, index).find((other) => alike(other, again));
      if (first) pairs.push([first, again]);
    }
  }
  return pairs;
}

const alike = (a: Stated, b: Stated): boolean =>
  a.block !== b.block &&
  a.statistic === b.statistic &&
  a.year === b.year &&
  a.unit.written === b.unit.written &&
  a.figure.written === b.figure.written &&
  a.bound === b.bound;
