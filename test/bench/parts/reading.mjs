import { core } from '../install.mjs';
import { inTurns, median, p95 } from '../measured.mjs';
import { times } from '../texts.mjs';

const { lexicon, readBlocks, readParagraph, remarkParse, unified } = (await import(core)).default;

const rounds = 300;

/** What reading costs beside one run of remark-parse over the same text, which was never seen before. */
export async function measure() {
  const parser = unified().use(remarkParse);
  const texts = Array.from({ length: 2 * rounds }, (_, salt) => times(1, salt));
  const textOf = (round) => texts[round + rounds];
  const works = {
    'remark-parse': (round) => parser.parse(textOf(round)),
    'text to blocks': (round) => readBlocks(textOf(round)),
    'paragraphs to statements': (round) =>
      textOf(round)
        .split(/\n+/)
        .map((line) => readParagraph(line, lexicon)),
  };
  const taken = await inTurns(Object.values(works), rounds);
  const rows = Object.keys(works).map((name, index) => [
    name,
    median(taken[index]),
    p95(taken[index]),
    median(taken[index]) / median(taken[0]),
  ]);
  return [{ title: `Reading ${texts[0].length} characters`, columns: ['part', 'ms', '95th percentile', 'times remark-parse'], rows }];
}
