import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../language-client.mjs';
import { held } from '../table.mjs';
import { root, times } from '../texts.mjs';

const count = 100;

/** The server with a hundred documents open, after a thousand edits, five and twenty thousand. */
export async function measure() {
  const server = await startServer(process.execPath, ['--expose-gc', join(root, 'dist', 'server', 'node.cjs'), '--stdio']);
  const uriOf = (index) => `file:///plans/${index}.md`;
  for (let index = 0; index < count; index += 1) {
    const textDocument = { uri: uriOf(index), languageId: 'markdown', version: 1, text: times(1, index) };
    await server.notify('textDocument/didOpen', { textDocument });
    await server.request('textDocument/diagnostic', { textDocument: { uri: uriOf(index) } });
  }
  const rows = [[`${count} documents open`, residentOf(server.pid)]];
  for (let edit = 1; edit <= 20_000; edit += 1) {
    const uri = uriOf(edit % count);
    const start = { line: 2 * (edit % 40), character: 0 };
    const range = { start, end: edit % 2 ? start : { ...start, character: 1 } };
    await server.notify('textDocument/didChange', {
      textDocument: { uri, version: edit + 1 },
      contentChanges: [{ range, text: edit % 2 ? '的' : '' }],
    });
    if (edit % 20 === 0) await server.request('textDocument/diagnostic', { textDocument: { uri } });
    if (edit === 1000 || edit === 5000 || edit === 20_000) rows.push([`after ${edit} edits`, residentOf(server.pid)]);
  }
  server.end();
  const [, early, , late] = rows.map(([, resident]) => resident);
  const bars = [['after 20,000 edits over after 1,000', ...held(late / early, 1.1)]];
  return [
    { title: 'Memory of the server', columns: ['when', 'MB resident'], rows },
    { title: 'Bars of memory', columns: ['measure', 'is', 'bar', ''], rows: bars },
  ];
}

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
