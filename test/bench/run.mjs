import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { installPeers } from './install.mjs';
import { tableOf } from './table.mjs';
import { planName } from './texts.mjs';

// npm run bench [-- --only NAME] [--json]: what PlanDoc costs beside its peers and the floors, in one run on one machine.

const names = ['reading', 'in-process', 'editor', 'command', 'start', 'archives', 'memory'];
const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`There is no part ${values.only}; there are ${names.join(', ')}.`);
  process.exit(2);
}
const versions = await installPeers();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
const about = { date: new Date().toISOString().slice(0, 10), machine, text: planName, versions };
if (!values.json)
  console.log(
    `${about.date}, ${machine}, ${planName}; ${Object.entries(versions)
      .map((entry) => entry.join(' '))
      .join(', ')}`,
  );

const parts = {};
for (const name of values.only === undefined ? names : [values.only]) {
  const { measure } = await import(`./parts/${name}.mjs`);
  const tables = await measure();
  parts[name] = tables;
  if (!values.json) for (const { title, columns, rows } of tables) console.log(`\n${title}\n\n${tableOf(columns, rows)}`);
}
if (values.json) console.log(JSON.stringify({ ...about, parts }, undefined, 2));
process.exit();
