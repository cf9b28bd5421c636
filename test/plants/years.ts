import { stretchesOf } from '../../server/src/core/rules/headline.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { type Kind, matches, replaced } from './plant.ts';

/** Years left over from last year's document. */
export const yearKinds: readonly Kind[] = [
  {
    name: 'last year in a heading',
    rules: ['stale-year'],
    *plants({ plan }) {
      const { year } = plan;
      if (year === undefined) return;
      const headings = plan.outline
        .flatMap((top) => [top, ...top.children])
        .filter(({ title, part }) => part && title.includes(`${year}年`) && !title.includes(`${year - 1}年`));
      for (const { titleSpan } of headings) {
        const start = titleSpan.start + plan.text.slice(titleSpan.start, titleSpan.end).indexOf(`${year}年`);
        yield replaced({ start, end: start + 4 }, String(year - 1), [titleSpan]);
      }
    },
  },
  {
    name: 'last year where a sentence looks ahead',
    rules: ['stale-year'],
    *plants({ plan }) {
      const { year } = plan;
      if (year === undefined) return;
      for (const { span } of matches(
        plan.text.slice(0, plan.end),
        new RegExp(`(?<=[。\\n；]|^)${year}年(?=[^。\\n]{0,30}(?:预期目标|我们要|将|力争|确保|重点抓好|要))`, 'gm'),
      ))
        yield replaced({ start: span.start, end: span.start + 4 }, String(year - 1), [span]);
    },
  },
  {
    name: 'a deadline of last year among the tasks',
    rules: ['stale-year'],
    *plants({ plan }) {
      const { year, text, end } = plan;
      const [tasks] = stretchesOf(plan, 'tasks');
      if (year === undefined || !tasks) return;
      for (const { span } of matches(text.slice(0, Math.min(end, tasks.end)), /(?<=[\u4e00-\u9fff]{12})。(?=\n)/g)) {
        if (span.start < tasks.start) continue;
        const at = [{ start: span.end, end: span.end }];
        yield { edits: [{ span: at[0] as Span, text: `加快人才公寓建设，确保${year - 1}年底前建成投用。` }], at };
      }
    },
  },
  {
    name: 'an anniversary of last year',
    rules: ['stale-year'],
    *plants({ plan }) {
      for (const { span, groups } of matches(plan.text, /(?:新中国|中华人民共和国|中国共产党|共和国)成立(\d+)周年/g)) {
        const start = span.end - 2 - (groups[0] ?? '').length;
        const number = { start, end: start + (groups[0] ?? '').length };
        yield replaced(number, String(Number(groups[0]) - 1), [span]);
      }
      if (plan.year === undefined) return;
      const at = /(?<=[\u4e00-\u9fff]{12})。(?=\n)/g;
      for (const { span } of matches(plan.text.slice(0, plan.end), at)) {
        yield {
          edits: [{ span: { start: span.end, end: span.end }, text: `今年是新中国成立${plan.year - 1949 - 2}周年。` }],
          at: [{ start: span.end, end: span.end }],
        };
      }
    },
  },
  {
    name: 'a date that does not exist',
    rules: ['stale-year'],
    *plants({ plan }) {
      for (const { span } of matches(plan.text, /(?<!\d)(?:[469]|11)月(?:[1-9]|[12]\d|30)日/g))
        yield replaced(span, plan.text.slice(span.start, span.end).replace(/月\d+日/, '月31日'));
    },
  },
];
