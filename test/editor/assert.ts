/** The assertions that the suites use. Written out here because `node:assert` does not exist in the web extension host. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  if (!Object.is(actual, expected)) throw new Error(`${message}: ${show(actual)} where ${show(expected)} was expected`);
}

/** Compares as JSON: for plain data. */
export function deepEqual<T>(actual: T, expected: T, message = 'not equal'): void {
  if (show(actual) !== show(expected)) throw new Error(`${message}:\n${show(actual)}\nwhere this was expected:\n${show(expected)}`);
}

export function match(actual: string, pattern: RegExp, message = 'no match'): void {
  if (!pattern.test(actual)) throw new Error(`${message}: ${pattern} in ${show(actual)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
