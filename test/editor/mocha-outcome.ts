/** What came of a Mocha run. */
export interface Outcome {
  passed: number;
  failed: number;
}

/** Prints each test as it ends and returns the counts when all are done. A test that was skipped has failed. */
export function outcomeOf(runner: Mocha.Runner): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0 };
  runner.on('pass', (test) => {
    outcome.passed += 1;
    console.log(`ok      ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error) => {
    outcome.failed += 1;
    console.log(`FAILED  ${test.fullTitle()}\n${error?.stack ?? error}`);
  });
  runner.on('pending', (test) => {
    outcome.failed += 1;
    console.log(`SKIPPED ${test.fullTitle()}`);
  });
  return new Promise((resolve) => runner.once('end', () => resolve(outcome)));
}
