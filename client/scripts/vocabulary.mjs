import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Packs the seeds of indicators and units as JSON that is parsed faster than a program, without what no check needs. They are read with
 * the first plan, and definitions with the first hover: from files beside the program where it can wait for one (`beside`).
 */
export const vocabulary = (beside) => ({
  name: 'vocabulary',
  setup(plan) {
    const folder = dirname(resolve(plan.initialOptions.absWorkingDir, plan.initialOptions.outfile));
    const written = (name, value) => {
      if (!beside) return parsed(value);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), JSON.stringify(value));
      return `require(require('node:path').join(__dirname, '${name}'))`;
    };
    plan.onLoad({ filter: /seeds[\\/]indicators\.json$/ }, ({ path }) => {
      const entries = JSON.parse(readFileSync(path, 'utf8'));
      const definitions = entries.map(({ definition, source }) => [definition, source]);
      const contents = indicators(written('indicators.json', rowsOf(entries)), written('definitions.json', definitions));
      return { contents, loader: 'js' };
    });
    plan.onLoad({ filter: /seeds[\\/]units\.json$/ }, ({ path }) => {
      const units = JSON.parse(readFileSync(path, 'utf8')).map(({ standard: _standard, ...unit }) => unit);
      const contents = `let units; export default { [Symbol.iterator]: () => (units ??= ${written('units.json', units)})[Symbol.iterator]() };`;
      return { contents, loader: 'js' };
    });
  },
});

/** One row an indicator; what is the same for many stands in a list of its own. */
function rowsOf(entries) {
  const shared = new Map(entries.map((entry) => [JSON.stringify(sharedOf(entry)), sharedOf(entry)]));
  const kinds = [...shared.keys()];
  const rows = entries.map((entry) => [kinds.indexOf(JSON.stringify(sharedOf(entry))), entry.name, ...entry.aliases]);
  return { shared: [...shared.values()], rows };
}

/** The program's module: entries are made when they are first gone through. */
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
