import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from '../client/scripts/dependencies.mjs';
import { endWithParent } from '../client/scripts/lifetime.mjs';
import { runSayingSo } from '../client/scripts/progress.mjs';
import { installHarness } from './harness/install.mjs';
import { runProgram } from './program.mjs';

// npm test: sets everything up, runs the suites named on the command line or else all, and ends with one line `N passed, N failed`.
// A suite is one program or several at once. Each says its counts in such a line; one that gives none, or no test, has failed.

const root = join(import.meta.dirname, '..');

const suites = [
  { name: 'static', programs: () => [['test/static.mjs'], nodeTest(['test/architecture.test.ts'])] },
  {
    name: 'core',
    programs: () =>
      inParallel(
        testFiles('test', '.test.ts').filter(
          (file) => !/^test\/(?:(?:cli|editor|harness|plants|protocol|bench)\/|architecture)/.test(file),
        ),
      ),
  },
  { name: 'plants', programs: () => [nodeTest(['test/plants/plants.test.ts'])] },
  { name: 'command', programs: () => inParallel(testFiles('test/cli', '.test.ts')) },
  { name: 'protocol', needs: ['build'], programs: () => [nodeTest(testFiles('test/protocol', '.test.ts'))] },
  { name: 'extension-host', needs: ['build', 'harness'], programs: () => [['test/editor/extension-host.mjs']] },
  { name: 'web-host', needs: ['build', 'harness'], programs: () => [['test/editor/web-host.mjs']] },
  { name: 'packaged', needs: ['build', 'package', 'harness'], programs: () => [nodeTest(testFiles('test/editor/packaged', '.test.mjs'))] },
];

/** What suites need, each made once; a suite without it fails. */
const preparations = {
  dependencies: () => installDependencies(root),
  build: () => runSayingSo('building', process.execPath, ['client/scripts/build.mjs'], { cwd: root }),
  package: () => runSayingSo('packing the extension', process.execPath, ['client/scripts/package.mjs'], { cwd: root }),
  harness: installHarness,
};
const prepared = new Map();

endWithParent();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !suites.some((suite) => suite.name === name));
if (unknown) {
  console.error(`There is no suite ${unknown}; there are ${suites.map((suite) => suite.name).join(', ')}.`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
for (const suite of suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const begun = Date.now();
  console.log(`\n=== ${suite.name}`);
  const { passed, failed } = await countsOf(suite);
  console.log(`=== ${suite.name}: ${passed} passed, ${failed} failed (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a suite's programs and adds up their counts. */
async function countsOf({ needs = [], programs }) {
  const total = { passed: 0, failed: 0 };
  try {
    for (const need of ['dependencies', ...needs]) {
      if (!prepared.has(need)) prepared.set(need, preparations[need]());
      await prepared.get(need);
    }
    const started = programs();
    if (started.length === 0) throw new Error('the suite has no tests');
    for (const { passed, failed } of await Promise.all(started.map((args) => countsOfProgram(args, started.length > 1)))) {
      total.passed += passed;
      total.failed += failed;
    }
  } catch (error) {
    console.log(error.message);
    total.failed += 1;
  }
  return total;
}

/** Runs a program, reads its counts, and shows what it prints: at once, or in one piece at its end where several run. */
async function countsOfProgram(args, several) {
  const { output, exit } = await runProgram(args, { cwd: root, hear: (chunk) => several || process.stdout.write(chunk) });
  if (several) process.stdout.write(output);
  const [, ...counts] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  const [passed = 0, failed = 0] = counts.map(Number);
  const ran = passed + failed > 0;
  if (!ran) console.log(`no test ran: node ${args.join(' ')}`);
  return { passed, failed: failed || (ran && exit === 0 ? 0 : 1) };
}

/** Deals files of tests out to as many programs as can run at once. */
function inParallel(files) {
  const hands = Array.from({ length: Math.min(availableParallelism(), files.length) }, () => []);
  for (const [index, file] of files.entries()) hands[index % hands.length].push(file);
  return hands.map(nodeTest);
}

/** The arguments that run files of tests for node:test in one process. */
function nodeTest(files) {
  return ['--import', 'tsx', '--test-reporter', './test/reporter.mjs', 'test/load.mjs', ...files];
}

/** The files of tests below a folder, packages that something installed there left out. */
function testFiles(folder, ending) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => name !== 'node_modules');
  const below = entries.flatMap((entry) =>
    entry.isDirectory() ? testFiles(`${folder}/${entry.name}`, ending) : [`${folder}/${entry.name}`],
  );
  return below.filter((name) => name.endsWith(ending)).sort();
}
