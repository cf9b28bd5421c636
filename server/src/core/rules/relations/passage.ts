import { type Block, spanIn } from '../../markdown/block.ts';
import { placed } from '../../plan/block-statements.ts';
import { ofOwn } from '../../plan/of-own.ts';
import type { Plan } from '../../plan/plan.ts';
import type { OwnStatement, Statement } from '../../plan/statement.ts';
import { Readings, readers } from '../../text/readers.ts';
import type { Span } from '../../text/span.ts';
import { isOwnStated, type OwnStated, type Stated } from '../figures.ts';
import { type Sentence, sentencesOf } from './sentence.ts';

/** What the words of a block state, wherever it stands: the same object through edits elsewhere. */
export interface Passage {
  readonly statements: readonly OwnStatement[];
  readonly sentences: readonly Sentence[];
  readonly readings: Readings;
}

/** A passage where it stands. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly block: Block;
  /** Index of the block in the plan's blocks. */
  readonly index: number;
}

/** What a plan states, in the order of the text. */
interface Stating {
  readonly passages: readonly PlacedPassage[];
  /** The statements of its tables, which no passage holds. */
  readonly tabled: readonly Statement[];
}

/** The passages of the plan's prose, in the order of the text; tables are left out. */
export const passagesOf = (plan: Plan): readonly PlacedPassage[] => statingOf(plan).passages;

/** The statements of the plan's tables, in the order of the text. */
export const tabledOf = (plan: Plan): readonly Statement[] => statingOf(plan).tabled;

function statingOf(plan: Plan): Stating {
  const known = stating.get(plan) ?? readStating(plan);
  stating.set(plan, known);
  return known;
}

const stating = new WeakMap<Plan, Stating>();

function readStating({ statements, blocks }: Plan): Stating {
  const passages: PlacedPassage[] = [];
  const tabled: Statement[] = [];
  let last = -1;
  for (let at = 0; at < statements.length; at += 1) {
    const statement = statements[at] as Statement;
    const { block: index, own } = statement;
    const block = blocks[index];
    if (own.inTable) tabled.push(statement);
    else if (index !== last && block) {
      last = index;
      const passage = passageFrom(own, statements, at);
      passages.push({ passage, block, index });
      const end = at + passage.statements.length - 1;
      if (statements[end]?.own === passage.statements.at(-1)) at = end;
    }
  }
  return { passages, tabled };
}

/** The statements of a block are made together, so the first of them tells the passage. */
function passageFrom(first: OwnStatement, statements: readonly Statement[], at: number): Passage {
  const memory = lastPassage(first);
  memory.passage ??= passageOf(ownFrom(statements, at));
  return memory.passage;
}

const lastPassage = ofOwn((): { passage?: Passage } => ({}));

const passageOf = (statements: readonly OwnStatement[]): Passage => ({
  statements,
  sentences: sentencesOf(statements.filter(isOwnStated)),
  readings: new Readings(),
});

/** What the words of one block state, from its first statement on. */
function ownFrom(statements: readonly Statement[], first: number): readonly OwnStatement[] {
  const { block } = statements[first] as Statement;
  const found: OwnStatement[] = [];
  for (let at = first; statements[at]?.block === block; at += 1) {
    const statement = statements[at] as Statement;
    if (!statement.own.inTable) found.push(statement.own);
  }
  return found;
}

/** Readers of what the words of a block state, wherever it stands. */
export const { of: ofPassage, with: ofPassageWith } = readers<Passage>();

/** A figure of the passage where the passage stands. */
export const statedAt = ({ block, index }: PlacedPassage, own: OwnStated): Stated => placed(own, block, index) as Stated;

/** A stretch of the passage's words where the passage stands. */
export const spanAt = ({ block }: PlacedPassage, span: Span): Span => spanIn(block, span);
