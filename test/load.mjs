import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

// Loads the test files named on the command line into this one process, which is several times faster than a process for each.

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    test(`${file} loads`, () => {
      throw error;
    });
  }
}
