import { type Kind, matches, replaced } from './plant.ts';

/** Faults of form: marks, widths, lines of a web page. */
export const documentKinds: readonly Kind[] = [
  {
    name: 'a half-width comma',
    rules: ['punctuation-width'],
    *plants({ plan }) {
      if (matchCount(plan.text, /[\u4e00-\u9fff],/g) > 20) return;
      for (const { span } of matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/g)) yield replaced(span, ',');
    },
  },
  ...(['）', '（', '”', '“', '》', '《'] as const).map(
    (mark): Kind => ({
      name: `a ${mark} dropped`,
      rules: ['unpaired-mark'],
      *plants({ plan }) {
        const [open, close] = pairs[mark] ?? ['', ''];
        for (const { span } of matches(
          plan.text.slice(plan.title?.span.end ?? 0, plan.end),
          new RegExp(`${open}[^${open}${close}\\n]{2,30}${close}`, 'g'),
        )) {
          const from = plan.title?.span.end ?? 0;
          const [start, end] = [span.start + from, span.end + from];
          if (/^（[一二三四五六七八九十\d]+）$/.test(plan.text.slice(start, end))) continue;
          const dropped = mark === open ? { start, end: start + 1 } : { start: end - 1, end };
          yield replaced(dropped, '', [{ start, end }]);
        }
      },
    }),
  ),
  {
    name: 'a mark doubled',
    rules: ['doubled'],
    *plants({ plan }) {
      for (const { span } of matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff])[，。；](?=[\u4e00-\u9fff])/g))
        yield replaced({ start: span.end, end: span.end }, '，', [span]);
    },
  },
  {
    name: 'a 的 doubled',
    rules: ['doubled'],
    *plants({ plan }) {
      for (const { span } of matches(plan.text.slice(plan.title?.span.end ?? 0, plan.end), /(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff])/g)) {
        const at = (plan.title?.span.end ?? 0) + span.end;
        yield replaced({ start: at, end: at }, '的', [{ start: at - 1, end: at }]);
      }
    },
  },
  {
    name: 'a line of a web page',
    rules: ['page-residue'],
    *plants({ plan }) {
      for (const [index, { span }] of [...matches(plan.text.slice(0, plan.end), /。\n(?=\S)/g)].entries()) {
        const line = residues[index % residues.length] ?? '';
        yield { edits: [{ span: { start: span.end, end: span.end }, text: `${line}\n` }], at: [{ start: span.end, end: span.end }] };
      }
    },
  },
];

const pairs: Readonly<Record<string, readonly [string, string]>> = {
  '（': ['（', '）'],
  '）': ['（', '）'],
  '“': ['“', '”'],
  '”': ['“', '”'],
  '《': ['《', '》'],
  '》': ['《', '》'],
};

const residues = ['【字号：大 中 小】', '责任编辑：王明', '打印本页 关闭窗口', '上一篇：没有了', '扫一扫在手机打开当前页'];

const matchCount = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
