'use strict';
const { writeFileSync } = require('node:fs');
const { load, loaded } = require('./compiled.cjs');

// node compile.cjs PROGRAM PLANS: writes what V8 compiles of the commands' program, and of what it loads, while it checks the plans.

const [, , program, plans] = process.argv;
const commands = load(program);
const nothing = () => undefined;
const unseen = { language: 'zh', say: ({ zh }) => zh, out: nothing, err: nothing, progress: nothing, settle: nothing };

commands.runCommand('check', [plans, '--fail-on', 'never'], unseen).then(() => {
  for (const [filename, { script }] of loaded) writeFileSync(filename.replace(/cjs$/, 'v8'), script.createCachedData());
});
