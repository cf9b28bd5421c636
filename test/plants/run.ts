import { sources } from './plant.ts';
import { harvest } from './sown.ts';

// npm run plants [-- KIND] [-- --misses]: plants one fault at a time in every text at hand and says how many are found.

const [only = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const most = Number(process.env.MOST ?? 20);
let [planted, found] = [0, 0];
for (const { kind, planted: sown, missed } of harvest(sources(), most, ({ name, rules }) => `${name} ${rules.join(' ')}`.includes(only))) {
  planted += sown;
  found += sown - missed.length;
  console.log(`${String(sown - missed.length).padStart(5)} of ${String(sown).padStart(4)}  ${kind.name} (${kind.rules.join(', ')})`);
  if (process.argv.includes('--misses')) for (const { source, context } of missed) console.log(`             ${source}: ${context}`);
}
console.log(`${String(found).padStart(5)} of ${String(planted).padStart(4)}  in all`);
