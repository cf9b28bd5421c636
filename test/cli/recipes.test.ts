import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { command, contentOf, folderWith } from './command.ts';
import { plan2023, plan2024, plan2025, readme } from './plans.ts';

// The recipes of the README as they stand there: the git hook in a repository, the lines of the pipelines in a folder like the servers'.

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

/** The first block of code in the README after some words. */
function recipeAfter(words: string): string {
  const start = guide.indexOf(words);
  assert.ok(start >= 0, words);
  return /```\w+\n([\s\S]*?)```/.exec(guide.slice(start))?.[1] ?? '';
}

/** A folder for the path in which `plandoc` is the command. */
function pathWithCommand(): string {
  const bin = folderWith({ plandoc: `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n` });
  chmodSync(join(bin, 'plandoc'), 0o755);
  return `${bin}${delimiter}${process.env.PATH ?? ''}`;
}

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

/** Runs lines of a shell script. */
function sh(lines: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', lines], { cwd, env: { PATH, LANG: 'zh_CN.UTF-8', ...env }, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const gitMissing = spawnSync('git', ['--version']).error ? 'git is not installed' : false;

test('the git hook checks what is staged, as it is staged', { skip: gitMissing }, () => {
  const repository = folderWith({ 'README.md': readme, '各年 文稿/2023.md': plan2023, '各年 文稿/2025.md': plan2025 });
  const author = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b', HOME: repository };
  const env = { ...author, PATH: pathWithCommand() };
  const git = (args: string): Ran => sh(`git ${args}`, repository, env);
  const save = (text: string): void => writeFileSync(join(repository, '各年 文稿', '2024.md'), text);
  const sound = plan2024
    .replace('培训,', '培训，')
    .replace('5800', '5400')
    .replace('1.2亿美元', '1.4亿美元')
    .replace('31.4万吨。', '31.4万吨，城镇新增就业5250人。');
  git('init -q . && git config core.quotePath false');
  mkdirSync(join(repository, '.git', 'hooks'), { recursive: true });
  writeFileSync(join(repository, '.git', 'hooks', 'pre-commit'), recipeAfter('A git hook that checks'));
  chmodSync(join(repository, '.git', 'hooks', 'pre-commit'), 0o755);

  const first = git('add README.md "各年 文稿" && git commit -qm years');
  assert.equal(first.status, 0, first.said);
  save(plan2024);
  const faulty = git('add . && git commit -qm draft');
  assert.notEqual(faulty.status, 0);
  assert.match(faulty.said, /^各年 文稿\/2024\.md（对照：.*2023\.md）\n/);
  assert.match(faulty.said, /5800/);
  // Mended, but not staged: what would be committed is as faulty as before.
  save(sound);
  assert.notEqual(git('commit -qm draft').status, 0);
  const mended = git('add . && git commit -qm draft');
  assert.equal(mended.status, 0, mended.said);
  // Spoilt, but not staged: what is committed is sound. A file that is deleted is not looked for.
  save(plan2024);
  const other = git('rm -q --cached "各年 文稿/2025.md" && git commit -qm other');
  assert.equal(other.status, 0, other.said);
  assert.equal(git('log --oneline').said.trim().split('\n').length, 3);
});

test('the configuration for pre-commit is a hook that runs the command over the files it is given', () => {
  const { repos } = parse(recipeAfter('The same with [pre-commit]'));
  const [hook] = repos[0].hooks;
  assert.deepEqual([repos[0].repo, hook.language, hook.types], ['local', 'system', ['markdown']]);
  const folder = folderWith({ 'README.md': readme, 'plans/2023.md': plan2023, 'plans/2024.md': plan2024 });
  const { status, said } = sh(`${hook.entry} README.md plans/2024.md`, folder, { PATH: pathWithCommand() });
  assert.deepEqual([status, /^plans\/2024\.md（对照/.test(said)], [1, true]);
});

/** A folder in which the command stands where a pipeline has it, beside faulty plans. */
function checkout(): string {
  const folder = folderWith({ 'plans/2023.md': plan2023, 'plans/2024.md': plan2024, '.plandoc/package.json': '{}' });
  cpSync(dirname(command), join(folder, '.plandoc', 'dist'), { recursive: true });
  return folder;
}

test('the workflow of GitHub Actions writes a SARIF file and annotations, and fails', () => {
  const { jobs } = parse(recipeAfter('GitHub Actions,'));
  const { env, steps } = jobs.plandoc;
  const folder = checkout();
  const ours = steps.filter(({ run = '' }: { run?: string }) => run.includes('plandoc.cjs'));
  const ran = ours.map(({ run }: { run: string }) => sh(run, folder, env));
  assert.deepEqual(
    ran.map(({ status }: Ran) => status),
    [0, 1],
  );
  const upload = steps.find(({ uses = '' }: { uses?: string }) => uses.startsWith('github/codeql-action/upload-sarif'));
  const sarif = JSON.parse(contentOf(folder, upload.with.sarif_file));
  const places: { physicalLocation: { artifactLocation: { uri: string } } }[] = sarif.runs[0].results.flatMap(
    ({ locations }: { locations: [] }) => locations,
  );
  assert.ok(places.some(({ physicalLocation }) => physicalLocation.artifactLocation.uri === 'plans/2024.md'));
  assert.match(ran.at(-1)?.said ?? '', /^::warning file=plans\/2024\.md,line=\d+,.*title=restated-differently::.*5800/m);
});

test('the job of GitLab CI writes the report that it hands on, and fails', () => {
  const { plandoc } = parse(recipeAfter('GitLab CI,'));
  const folder = checkout();
  const { status } = sh(plandoc.script.join('\n'), folder, { PLANDOC: join(folder, '.plandoc') });
  assert.equal(status, 1);
  assert.equal(plandoc.artifacts.when, 'always');
  const issues = JSON.parse(contentOf(folder, plandoc.artifacts.reports.codequality));
  assert.ok(issues.some(({ location }: { location: { path: string } }) => location.path === 'plans/2024.md'));
});
