import type { Span } from '../text/span.ts';
import { type Drift, driftsIn } from './near-names.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

/** A name that another place has in nearly the same form. */
interface DriftingName extends Fault {
  readonly written: string;
  readonly other: string;
  readonly count: number;
  readonly related: Span;
  readonly uri?: string;
}

export const nameDrift: Rule<DriftingName> = {
  id: 'name-drift',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  looksBack: true,
  summary: { zh: '同一名称前后写法略有出入。', en: 'One name in two nearly identical forms.' },

  *faults({ plan, prior }: RuleContext) {
    for (const drift of driftsIn(plan)) yield faultOf(drift);
    if (prior) for (const drift of driftsIn(plan, prior.plan)) yield { ...faultOf(drift), uri: prior.uri };
  },

  message: ({ written, other, count, uri }): Message =>
    uri === undefined
      ? {
          zh: `这里作“${written}”，别处作“${other}”${count > 1 ? `（${count}处）` : ''}，只差一两个字，像是同一名称。名称不一，读者会当作两回事；请核实并统一。`,
          en: `“${written}” here and “${other}” elsewhere (${count}) differ by a character or two. If they are one, readers will take them for two; check and make them agree.`,
        }
      : {
          zh: `这里作“${written}”，上年文稿作“${other}”，只差一两个字。请核实是否改名。`,
          en: `“${written}” here is “${other}” in last year's document. Check whether it was renamed.`,
        },

  severityOf: ({ count, uri }) => (count > 1 && uri === undefined ? 'warning' : 'info'),

  related: ({ related, other, uri }) => [
    { span: related, message: { zh: `另一种写法：${other}`, en: `the other form: ${other}` }, ...(uri !== undefined && { uri }) },
  ],
};

const faultOf = ({ rare, common, count }: Drift): DriftingName => ({
  span: rare.span,
  written: rare.text,
  other: common.text,
  count,
  related: common.span,
});
