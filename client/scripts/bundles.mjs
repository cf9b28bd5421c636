import { join } from 'node:path';
import { apart, apartInWorker } from './apart.mjs';
import { aside } from './aside.mjs';
import { commandsApart, versionAlone } from './command.mjs';
import { serviceApart } from './service.mjs';
import { vocabulary } from './vocabulary.mjs';

/** Root of the checkout. */
export const root = join(import.meta.dirname, '..', '..');

const smaller = { minify: true, charset: 'utf8', legalComments: 'none' };
// A function of a library that stands aside must be on its list.
const complete = { logOverride: { 'import-is-undefined': 'error' } };
// The pages of the rules go into the programs as text, so that nothing is needed beside them.
const whole = { loader: { '.md': 'text' }, plugins: [vocabulary(false)] };
const shared = { absWorkingDir: root, bundle: true, target: 'es2022', sourcemap: true, logLevel: 'warning', ...smaller, ...complete };
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  // Not known of it; an expression with \p{…} would be made anew wherever it is asked.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  mainFields: ['module', 'main'],
};
// Both run in Web Workers, where a library's build for pages finds no `document`.
const browser = { ...shared, platform: 'browser', conditions: ['worker', 'module'] };

/** What esbuild makes of each program: the editor's client and the language server, both for Node and for the browser, and the command. */
export const bundles = {
  client: { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  server: {
    ...node,
    plugins: [serviceApart([aside(), apart, vocabulary(true)]), aside()],
    entryPoints: ['server/src/main.node.ts'],
    outfile: 'dist/server/node.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  command: {
    ...node,
    // Plans in Markdown are many of those that are checked.
    plugins: [commandsApart([aside(['./tree.ts']), apart, vocabulary(true), versionAlone]), versionAlone],
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/plandoc.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  webClient: {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client/browser.js',
    external: ['vscode'],
  },
  // The script and the style of the report view: loaded when it is opened, so the client does not carry them.
  report: {
    ...shared,
    platform: 'browser',
    format: 'iife',
    minify: true,
    entryPoints: [
      { in: 'client/report/main.ts', out: 'report' },
      { in: 'client/report/report.css', out: 'report' },
    ],
    outdir: 'dist/client',
  },
  webServer: {
    ...browser,
    ...whole,
    plugins: [apartInWorker, ...whole.plugins],
    format: 'iife',
    entryPoints: ['server/src/main.browser.ts'],
    outfile: 'dist/server/browser.js',
  },
};
