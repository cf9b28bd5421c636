import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { formatted, roundingOf } from '../quantity/exact.ts';
import { excludes, type Interval, intervalOf, pointOf, quotientOf, widened } from '../quantity/interval.ts';
import type { Figure } from '../quantity/quantity.ts';
import { lowOf, type Stated, saying } from './figures.ts';
import { finder } from './finder.ts';
import { partitionsIn } from './relations/partitions.ts';
import { type Structure, structuresIn } from './relations/structures.ts';
import type { Breakdown } from './relations/wholes.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

/** A share of a structure that is not that of its part. */
interface Misfit extends Fault {
  readonly share: Figure;
  readonly part: Stated;
  readonly whole: Stated;
}

export const structureMismatch: Rule<Misfit> = {
  id: 'structure-mismatch',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '产业结构与各产业的数对不上。', en: 'Shares of the industries that do not fit their figures.' },

  *faults({ plan, lexicon }: RuleContext) {
    const stated = structuresOf(plan, lexicon);
    if (stated.length === 0) return;
    for (const breakdown of partitionsIn(plan, lexicon)) {
      const fault = misfitIn(breakdown, plan, stated);
      if (fault) yield fault;
    }
  },

  message({ share, part, whole }) {
    const come = `${formatted(lowOf(part).div(lowOf(whole)).mul(100), 2)}%`;
    return {
      zh: `“${part.indicator}”${saying(part).zh}，占“${whole.indicator}”${saying(whole).zh}的${come}，结构中却是${share.written}。读者一算便知不符；请核实结构和这两个数，各项次序是否写错。`,
      en: `“${part.indicator}” of ${saying(part).en} makes ${come} of “${whole.indicator}”, ${saying(whole).en}; the structure says ${share.written}. Any reader can reckon it. Check the structure, its order and both figures.`,
    };
  },

  related: ({ part, whole }) => [
    { span: part.span, message: { zh: '部分', en: 'the part' } },
    { span: whole.span, message: { zh: '总数', en: 'the whole' } },
  ],
};

/** Shares of all parts, by their blocks. */
const structuresOf = finder('%％:：∶比', (block): readonly Structure[] => structuresIn(block).filter(({ complete }) => complete));

/** The first part whose share is another. Of several structures of a paragraph the last counts: 由3:45:52调整为2:46:52. */
function misfitIn({ whole, parts }: Breakdown, { blocks }: Plan, stated: ReturnType<typeof structuresOf>): Misfit | undefined {
  const block = blocks[whole.block];
  const structure = stated.find(({ prose }) => prose.block === block)?.found.findLast(({ shares }) => shares.length === parts.length);
  if (!block || !structure) return undefined;
  const at = parts.findIndex((part, place) => isOff(structure.shares[place] as Figure, part, whole));
  const [share, part] = [structure.shares[at], parts[at]];
  return share && part && { span: spanIn(block, structure.span), share, part, whole };
}

function isOff(share: Figure, part: Stated, whole: Stated): boolean {
  const { low, high } = quotientOf(intervalOf(part), intervalOf(whole));
  const reckoned: Interval = { ...(low && { low: low.mul(100) }), ...(high && { high: high.mul(100) }) };
  // One more in the last digit is left to who makes the shares come to a hundred.
  const stated = widened(pointOf(share.low), roundingOf(share.written).mul(3));
  return excludes(reckoned, stated);
}
