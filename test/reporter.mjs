import { relative } from 'node:path';
import { inspect } from 'node:util';

/**
 * A reporter for node:test that says only what a person has to read: each failure in full, each test that was left out with its
 * reason, and `N passed, N failed` last. Counts tests, not the suites and tests that only hold others.
 */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  const names = [];
  const children = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { nesting, details } = data;
    const holdsOthers = details.type === 'suite' || children[nesting + 1] > 0;
    children[nesting + 1] = 0;
    children[nesting] = (children[nesting] ?? 0) + 1;
    const name = [...names.slice(0, nesting), data.name].join(' › ');
    if (data.skip !== undefined || data.todo !== undefined) {
      yield `left out: ${name}: ${data.skip || data.todo || 'no reason given'}\n`;
    } else if (type === 'test:pass') {
      if (!holdsOthers) passed += 1;
    } else if (details.error?.failureType !== 'subtestsFailed') {
      failed += 1;
      const place = data.file ? ` (${relative(process.cwd(), data.file)}${data.line ? `:${data.line}` : ''})` : '';
      yield `FAILED: ${name}${place}\n${inspect(details.error?.cause ?? details.error).replace(/^/gm, '  ')}\n\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}
