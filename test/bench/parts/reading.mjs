import { core } from '../install.mjs';
import { inTurns, median, p95 } from '../measured.mjs';
import { plan } from '../texts.mjs';

const { lexicon, readBlocks, readParagraph, remarkParse, unified } = (await import(core)).default;

/** What reading costs beside one run of remark-parse over the same text. */
export async function measure() {
  const parser = unified().use(remarkParse);
  const lines = plan.split(/\n+/);
  const works = {
    'remark-parse': () => parser.parse(plan),
    'text to blocks': () => readBlocks(plan),
    'paragraphs to statements': () => lines.map((line) => readParagraph(line, lexicon)),
  };
  const times = await inTurns(Object.values(works), 400);
  const rows = Object.keys(works).map((name, index) => [
    name,
    median(times[index]),
    p95(times[index]),
    median(times[index]) / median(times[0]),
  ]);
  return [{ title: `Reading ${plan.length} characters`, columns: ['part', 'ms', '95th percentile', 'times remark-parse'], rows }];
}
