import { join } from 'node:path';
import { startServer } from '../language-client.mjs';
import { median, p95, seeded } from '../measured.mjs';
import { held } from '../table.mjs';
import { prior, root, times } from '../texts.mjs';

const bench = join(root, 'test', 'bench');
const servers = {
  'empty server': [join(bench, 'empty-server.mjs')],
  PlanDoc: [join(root, 'dist', 'server', 'node.cjs'), '--stdio'],
  'vscode-markdown-languageserver': [join(bench, 'node_modules', 'vscode-markdown-languageserver', 'out', 'node', 'main.js'), '--stdio'],
};
const uri = 'file:///plans/2024.md';
const edits = 200;
const asked = ['hover', 'definition', 'completion'];

/** From one changed character to diagnostics, and what is asked at random places, over standard input and output. */
export async function measure() {
  const tables = [];
  const bars = [];
  for (const [factor, most] of [
    [1, 2],
    [10, 3],
    [100, 8],
  ]) {
    const text = times(factor);
    const results = {};
    for (const [name, args] of Object.entries(servers)) results[name] = await measured(args, text);
    const rows = Object.entries(results).map(([name, found]) => [name, ...Object.values(found).flatMap((all) => [median(all), p95(all)])]);
    const columns = ['server', ...['diagnostics', ...asked].flatMap((what) => [`${what} ms`, '95 %'])];
    tables.push({ title: `In the editor, ×${factor}, ${edits} edits`, columns, rows });
    const [floor, own] = [results['empty server'], results.PlanDoc];
    bars.push([`diagnostics ×${factor} over the empty server`, ...held(median(own.diagnostics) / median(floor.diagnostics), most)]);
    bars.push([`… 95th percentile`, ...held(p95(own.diagnostics) / p95(floor.diagnostics), 2 * most)]);
    if (factor === 10)
      for (const what of asked) bars.push([`${what} ×10 over the empty server`, ...held(median(own[what]) / median(floor[what]), 2)]);
  }
  return [...tables, { title: 'Bars in the editor', columns: ['measure', 'is', 'bar', ''], rows: bars }];
}

async function measured(args, text) {
  const server = await startServer(process.execPath, args);
  const random = seeded();
  const lines = text.split('\n');
  const found = { diagnostics: [], hover: [], definition: [], completion: [] };
  const open = (name, content) =>
    server.notify('textDocument/didOpen', { textDocument: { uri: name, languageId: 'markdown', version: 1, text: content } });
  await open('file:///plans/2023.md', prior);
  await open(uri, text);
  const textDocument = { uri };
  /** As an editor asks: with the id of the answer it has, so that the same need not be sent again. */
  let previousResultId;
  const askDiagnostics = async () => {
    const report = await server.request('textDocument/diagnostic', { textDocument, previousResultId }).catch(() => null);
    previousResultId = report?.resultId ?? previousResultId;
  };
  await askDiagnostics();
  const place = () => {
    const line = Math.floor(random() * lines.length);
    return { line, character: Math.floor(random() * (lines[line].length + 1)) };
  };
  let undo;
  for (let version = 2; version < edits + 10; version += 1) {
    const change = undo ?? editAt(place(), lines, Math.floor(random() * 8));
    undo = undo || !change.back ? undefined : change.back;
    const begun = performance.now();
    await server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change.now ?? change] });
    await askDiagnostics();
    if (version >= 10) found.diagnostics.push(performance.now() - begun);
    for (const what of asked) {
      const position = place();
      const asking = performance.now();
      await server.request(`textDocument/${what}`, { textDocument, position }).catch(() => null);
      if (version >= 10) found[what].push(performance.now() - asking);
    }
  }
  server.end();
  return found;
}

/** A character typed or deleted, a paragraph pasted, a line split; each taken back by the edit after it. */
function editAt(start, lines, kind) {
  const line = lines[start.line];
  const next = { line: start.line, character: Math.min(line.length, start.character + 1) };
  if (kind === 0) return typed(start, `\n\n${lines.find((other) => other.length > 100) ?? '段落'}\n\n`);
  if (kind === 1) return typed(start, '\n');
  if (kind < 4 && next.character > start.character)
    return {
      now: { range: { start, end: next }, text: '' },
      back: { range: { start, end: start }, text: line.slice(start.character, next.character) },
    };
  return typed(start, kind < 6 ? '5' : '的');
}

function typed(start, text) {
  const added = text.split('\n');
  const last = added[added.length - 1].length;
  const end =
    added.length === 1 ? { line: start.line, character: start.character + last } : { line: start.line + added.length - 1, character: last };
  return { now: { range: { start, end: start }, text }, back: { range: { start, end }, text: '' } };
}
