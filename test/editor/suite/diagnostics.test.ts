import { match, ok } from '../assert.ts';
import { findingsArrivedOn, openSample, withFaults } from '../samples.ts';

suite('diagnostics', () => {
  test('a plan with faults gets findings, each with its rule and a message', async () => {
    const document = await openSample(withFaults);
    for (const finding of await findingsArrivedOn(document)) {
      const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
      match(String(code), /^[a-z]+(-[a-z]+)*$/);
      ok(finding.message, 'a finding without a message');
    }
  });
});
