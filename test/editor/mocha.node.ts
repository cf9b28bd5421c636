import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { outcomeOf } from './mocha-outcome.ts';

/** Runs the suites that `load` defines in the Node extension host; the counts go to the file that PLANDOC_OUTCOME names. */
export async function runMocha(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const outcome = await outcomeOf(mocha.run());
  if (process.env.PLANDOC_OUTCOME) writeFileSync(process.env.PLANDOC_OUTCOME, JSON.stringify(outcome));
  if (outcome.failed > 0) throw new Error(`${outcome.failed} tests failed`);
}
