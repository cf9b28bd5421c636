import type { Block } from '../markdown/block.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { formatted, roundingOf } from '../quantity/exact.ts';
import { excludes, intervalOf, pointOf, quotientOf, widened } from '../quantity/interval.ts';
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
    const stated = new Map(structuresOf(plan, lexicon).map(({ prose, found }) => [prose.block, found]));
    if (stated.size === 0) return;
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
const structuresOf = finder('%％:：∶︰比', (block): readonly Structure[] => structuresIn(block).filter(({ complete }) => complete));

/** The first part whose share is another. Of several structures of a paragraph the last counts: 由3:45:52调整为2:46:52. */
function misfitIn({ whole, parts }: Breakdown, { blocks }: Plan, stated: ReadonlyMap<Block, readonly Structure[]>): Misfit | undefined {
  const block = blocks[whole.block];
  const structure = block && stated.get(block)?.findLast(({ shares }) => shares.length === parts.length);
  if (!structure) return undefined;
  const at = parts.findIndex((part, place) => isOff(structure.shares[place] as Figure, part, whole));
  const [share, part] = [structure.shares[at], parts[at]];
  return share && part && { span: spanIn(block, structure.span), share, part, whole };
}

/** One more in the last digit is left to who makes the shares come to a hundred. */
const isOff = (share: Figure, part: Stated, whole: Stated): boolean =>
  excludes(
    quotientOf(intervalOf(part), intervalOf(whole)),
    widened(pointOf(share.low.div(100)), roundingOf(share.written).mul(3).div(100)),
  );
