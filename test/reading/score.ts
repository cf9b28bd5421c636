import { leftOut } from '../shared.ts';
import { annotated, scoreOf } from './gold.ts';

// npm run score: how the reading of each annotated document compares with the annotation; `--misses` lists where they differ.

if (leftOut) console.log(`left out: ${leftOut}`);
else {
  console.log('document         f1     strict  nearly');
  for (const name of annotated) {
    const { score, misses } = scoreOf(name);
    console.log(`${name.padEnd(15)}  ${score.f1.toFixed(3)}  ${score.strict.toFixed(3)}   ${score.nearly.toFixed(3)}`);
    if (process.argv.includes('--misses')) console.log(misses.replace(/^/gm, '  '));
  }
}
