import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Packs the seeds of indicators, units, rules and the grammar's words, without what no check needs. Indicators and units are read with the first plan,
 * definitions with the first hover: where the program can wait for one (`beside`) from files beside it, in which names are ready to be searched;
 * else from JSON in it, which is parsed faster than a program.
 */
export const vocabulary = (beside) => ({
  name: 'vocabulary',
  setup(plan) {
    const folder = dirname(resolve(plan.initialOptions.absWorkingDir, plan.initialOptions.outfile));
    const write = (name, contents) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), contents);
    };
    plan.onLoad({ filter: /seeds[\\/]units\.json$/ }, ({ path }) => {
      const units = JSON.parse(readFileSync(path, 'utf8')).map(({ standard: _standard, ...unit }) => unit);
      if (beside) write('units.json', JSON.stringify(units));
      const value = beside ? `require(${fileBeside('units.json')})` : parsed(units);
      return { contents: `let units; export default { [Symbol.iterator]: () => (units ??= ${value})[Symbol.iterator]() };`, loader: 'js' };
    });
    plan.onLoad({ filter: /seeds[\\/]indicators\.json$/ }, ({ path }) => {
      const entries = JSON.parse(readFileSync(path, 'utf8'));
      const definitions = entries.map(({ definition, source }) => [definition, source]);
      return { contents: indicators(parsed(rowsOf(entries)), parsed(definitions)), loader: 'js' };
    });
    if (!beside) return;
    plan.onLoad({ filter: /seeds[\\/]words\.json$/ }, ({ path }) => {
      write('words.json', JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
      return { contents: `module.exports = require(${fileBeside('words.json')});`, loader: 'js' };
    });
    plan.onStart(() => write('rules.json', JSON.stringify(wordsOfRules(seedsOfRules))));
    plan.onLoad({ filter: /seeds[\\/]rules[\\/][^\\/]+\.json$/ }, ({ path }) => ({
      contents: `module.exports = require(${fileBeside('rules.json')})['${basename(path, '.json')}'];`,
      loader: 'js',
    }));
    plan.onLoad({ filter: /lexicon[\\/]seed-names\.ts$/ }, async ({ path }) => {
      const resolveDir = dirname(path);
      const entries = JSON.parse(readFileSync(join(resolveDir, '..', '..', '..', '..', 'seeds', 'indicators.json'), 'utf8'));
      const { text, numbers } = (await moduleOf(join(resolveDir, 'packed-names.ts'))).packedNames(entries);
      write('names.txt', text);
      write('names.bin', new Uint8Array(numbers.buffer));
      write('definitions.json', JSON.stringify(entries.map(({ definition, source }) => ({ definition, source }))));
      return { contents: packedBeside, loader: 'js', resolveDir };
    });
  },
});

const seedsOfRules = join(import.meta.dirname, '..', '..', 'seeds', 'rules');

/** The words that rules alone need, by the names of their files. */
const wordsOfRules = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );

const fileBeside = (name) => `require('node:path').join(__dirname, '${name}')`;

/** A module of the program, to be used while it is built. */
async function moduleOf(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm', platform: 'node' });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The program's module of names that are read from files beside it. */
const packedBeside = `
  import { readFileSync } from 'node:fs';
  import { unpackedNames } from './packed-names.ts';
  export function seedNames() {
    const { buffer, byteOffset, length } = readFileSync(${fileBeside('names.bin')});
    const numbers = new Uint16Array(buffer, byteOffset, length / Uint16Array.BYTES_PER_ELEMENT);
    const text = readFileSync(${fileBeside('names.txt')}, 'utf8');
    return unpackedNames({ text, numbers }, () => require(${fileBeside('definitions.json')}));
  }`;

/** One row an indicator; what is the same for many stands in a list of its own. */
function rowsOf(entries) {
  const shared = new Map(entries.map((entry) => [JSON.stringify(sharedOf(entry)), sharedOf(entry)]));
  const kinds = [...shared.keys()];
  const rows = entries.map((entry) => [kinds.indexOf(JSON.stringify(sharedOf(entry))), entry.name, ...entry.aliases]);
  return { shared: [...shared.values()], rows };
}

/** The program's module of indicators that are in it: entries are made when they are first gone through. */
const indicators = (rows, definitions) => `
  let entries;
  let told;
  const definitionAt = (at) => (told ??= ${definitions})[at];
  class Entry {
    #at;
    constructor([name, ...aliases], shared, at) {
      this.name = name;
      this.aliases = aliases;
      Object.assign(this, shared);
      this.#at = at;
    }
    get definition() { return definitionAt(this.#at)[0]; }
    get source() { return definitionAt(this.#at)[1]; }
  }
  function entriesOf({ shared, rows }) {
    return rows.map(([kind, ...names], at) => new Entry(names, shared[kind], at));
  }
  export default { [Symbol.iterator]: () => (entries ??= entriesOf(${rows}))[Symbol.iterator]() };`;

const sharedOf = ({ name: _name, aliases: _aliases, definition: _definition, source: _source, ...rest }) => rest;

const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
