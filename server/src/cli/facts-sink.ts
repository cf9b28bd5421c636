import { closeSync, openSync, writeSync } from 'node:fs';
import { type Fact, factColumns, factRecords, factsCsv, factsJsonl, factsText } from '../exchange/facts.ts';
import type { Terminal } from './terminal.ts';

export type FactsFormat = 'text' | 'jsonl' | 'csv' | 'parquet';

/** Where facts go, those of one file after those of the other. */
export interface FactsSink {
  readonly add: (name: string, facts: readonly Fact[]) => void;
  readonly close: () => void;
}

/** A file, or the terminal where none is named. */
export async function openSink(format: FactsFormat, output: string | undefined, terminal: Terminal): Promise<FactsSink> {
  if (format === 'parquet') return parquetSink(output ?? '');
  const handle = output === undefined ? undefined : openSync(output, 'w');
  const write = (text: string): void => {
    if (handle === undefined) terminal.out(text);
    else writeSync(handle, text);
  };
  // Spreadsheets take a CSV file for UTF-8 by its byte order mark.
  if (format === 'csv') write(`\uFEFF${factsCsv([factColumns])}`);
  return {
    add: (name, facts) => {
      if (format === 'csv') write(factsCsv(factRecords(facts).map((fact) => factColumns.map((column) => String(fact[column])))));
      else if (format === 'jsonl') write(factsJsonl(facts));
      else write(`${name}\n${factsText(facts, terminal.language)}`);
    },
    close: () => {
      if (handle !== undefined) closeSync(handle);
    },
  };
}

/** Rows that are held before they are written: a row group of the file. */
const group = 50_000;

/** A Parquet file: lines and columns as integers, all else as text, exact as in the other formats. */
async function parquetSink(output: string): Promise<FactsSink> {
  const { ParquetWriter, fileWriter } = await import('hyparquet-writer');
  const columns = factColumns.map((name) => ({ name, isNumber: name === 'line' || name === 'column' }));
  const schema = columns.map(({ name, isNumber }) =>
    isNumber
      ? { name, type: 'INT32' as const, repetition_type: 'REQUIRED' as const }
      : { name, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const, repetition_type: 'REQUIRED' as const },
  );
  const writer = new ParquetWriter({
    writer: fileWriter(output),
    schema: [{ name: 'root', num_children: schema.length }, ...schema],
    createdBy: 'plandoc',
  });
  let rows: Fact[] = [];
  const flush = (): void => {
    writer.write({ columnData: factColumns.map((name) => ({ name, data: rows.map((row) => row[name]) })), rowGroupSize: group });
    rows = [];
  };
  return {
    add: (_name, facts) => {
      rows.push(...factRecords(facts));
      if (rows.length >= group) flush();
    },
    close: () => {
      if (rows.length > 0) flush();
      writer.finish();
    },
  };
}
