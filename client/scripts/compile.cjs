'use strict';
const { writeFileSync } = require('node:fs');
const load = require('./compiled.cjs');

// node compile.cjs PROGRAM PLANS: writes what V8 compiles of the commands' program while it checks the plans.

const [, , program, plans] = process.argv;
const { exports: commands, script } = load(program);
const nothing = () => undefined;
const unseen = { language: 'zh', say: ({ zh }) => zh, out: nothing, err: nothing, progress: nothing, settle: nothing };

commands.runCommand('check', [plans, '--fail-on', 'never'], unseen).then(() => {
  writeFileSync(program.replace(/cjs$/, 'v8'), script.createCachedData());
});
