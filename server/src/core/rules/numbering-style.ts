import type { MarkForm } from '../plan/outline.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { type Marked, markOf, runsOf } from './siblings.ts';

/** Siblings whose marks are written otherwise than those of most. */
interface Stray extends Fault {
  readonly strays: readonly Marked[];
  readonly form: MarkForm;
  readonly found: string;
  readonly like: Marked;
}

export const numberingStyle: Rule<Stray> = {
  id: 'numbering-style',
  group: 'numbering',
  since: '0.1.0',
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '同级编号的写法不一致。', en: 'Siblings numbered in different forms.' },

  *faults({ plan }: RuleContext) {
    for (const { siblings } of runsOf(plan)) {
      const form = formOf(siblings);
      const strays = form ? siblings.filter(({ mark }) => mark.form !== form) : [];
      const like = siblings.find(({ mark }) => mark.form === form) ?? siblings[0];
      const [first] = strays;
      if (!form || !first || !like) continue;
      yield { span: first.mark.span, strays, form, like, found: plan.text.slice(first.mark.span.start, first.mark.span.end).trim() };
    }
  },

  message({ strays, form, found }) {
    const [first] = strays;
    const wanted = markOf(form, first?.mark.number ?? 1) ?? form;
    const also = strays.length - 1;
    return {
      zh: `同级编号多写作“${form}”，这里写作“${found}”${also > 0 ? `（另有${also}处）` : ''}。同级写法不一，层次难辨；请改为“${wanted}”。`,
      en: `Most siblings are numbered in the form “${form}”, this one as “${found}”${also > 0 ? ` (and ${also} more)` : ''}. Mixed forms blur the levels; write “${wanted}”.`,
    };
  },

  places: ({ strays }) => strays.slice(1).map(({ mark }) => mark.span),

  related: ({ like }) => [{ span: like.mark.span, message: { zh: '同级的写法', en: 'the form of its siblings' } }],

  edits: ({ strays, form }, { plan }) =>
    strays.flatMap(({ mark }) => {
      const old = plan.text.slice(mark.span.start, mark.span.end);
      const text = markOf(form, mark.number);
      return text ? [{ span: { start: mark.span.start, end: mark.span.start + old.trimEnd().length }, text }] : [];
    }),

  fixTitle: { zh: '统一这一组编号的写法', en: 'Number this group in one form' },
};

/**
 * The form that siblings should share: that of most, the earlier one of two equally frequent.
 * Full width goes before half width where nothing else differs; running marks (一是, 第一) have no form to choose.
 */
function formOf(siblings: readonly Marked[]): MarkForm | undefined {
  if ((siblings[0]?.mark.level ?? 9) > 5) return undefined;
  const counts = new Map<MarkForm, number>();
  for (const { mark } of siblings) counts.set(mark.form, (counts.get(mark.form) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const wide = most && wideOf[most];
  return wide && counts.has(wide) ? wide : most;
}

const wideOf: Readonly<Partial<Record<MarkForm, MarkForm>>> = { '(一)': '（一）', '(1)': '（1）', '1)': '1）' };
