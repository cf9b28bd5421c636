import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, plandoc } from './command.ts';
import { plan2023, plan2024 } from './plans.ts';

test('check for GitLab: a code quality issue for each finding, no two with one fingerprint', async () => {
  const cwd = folderWith({ '2023.md': plan2023, '2024.md': plan2024 });
  const [quality, plain] = await Promise.all(
    ['gitlab', 'json'].map((format) => plandoc(['check', '2024.md', '--format', format], { cwd })),
  );
  const issues = JSON.parse(quality?.stdout ?? '');
  const { findings } = JSON.parse(plain?.stdout ?? '').files[0];
  assert.equal(quality?.status, plain?.status);
  assert.ok(issues.length > 0);
  assert.deepEqual(
    issues.map((issue: { check_name: string; location: unknown }) => [issue.check_name, issue.location]),
    findings.map(({ rule, line, column, endLine, endColumn }: Record<string, unknown>) => [
      rule,
      {
        path: '2024.md',
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    ]),
  );
  assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, issues.length);
  for (const { severity } of issues) assert.ok(['info', 'minor', 'major'].includes(severity));
});
