import { spanIn } from '../../markdown/block.ts';
import type { PlacedPassage } from '../../plan/passage.ts';
import type { Span } from '../../text/span.ts';
import type { OwnStated, Stated } from '../figures.ts';

/** A figure of a passage where the passage stands. */
export const statedAt = ({ passage, statements }: PlacedPassage, own: OwnStated): Stated =>
  statements[passage.statements.indexOf(own)] as Stated;

/** A stretch of a passage's words where the passage stands. */
export const spanAt = ({ block }: PlacedPassage, span: Span): Span => spanIn(block, span);
