import 'mocha/mocha.js';
import { outcomeOf } from './mocha-outcome.ts';

/** Runs the suites that `load` defines in the web extension host, a Web Worker without files; the counts go to the console. */
export async function runMocha(load: () => void): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  load();
  const outcome = await outcomeOf(mocha.run());
  console.log(`plandoc-outcome ${JSON.stringify(outcome)}`);
  if (outcome.failed > 0) throw new Error(`${outcome.failed} tests failed`);
}
