'use strict';
const { readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A function must run seven times as much as usual before it is optimized: a check is over before most of that pays.
setFlagsFromString('--interrupt-budget=500000');
// Expressions are compiled once, not first for the interpreter: nearly all of a plan's are asked more than once.
setFlagsFromString('--no-regexp-tier-up');
// Nobody waits for an answer in between, so the heap is not marked while the program runs: that costs another core a tenth of a check.
setFlagsFromString('--no-incremental-marking');

/**
 * Runs a program that is a function around a module, from what V8 compiled of it at build: most of a short run would else be compiling.
 * Another V8 takes no notice of that file, and nothing is lost without it.
 */
function load(filename) {
  const known = loaded.get(filename);
  if (known) return known.exports;
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData: compiledOf(filename) });
  const program = { exports: {}, script };
  loaded.set(filename, program);
  script.runInThisContext()(program.exports, require, program, filename, dirname(filename), load);
  return program.exports;
}

/** The programs that were loaded so, by their files. */
const loaded = new Map();

function compiledOf(filename) {
  try {
    return readFileSync(filename.replace(/cjs$/, 'v8'));
  } catch {
    return undefined;
  }
}

module.exports = { load, loaded };
