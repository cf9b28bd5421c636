/** The records of a CSV file by RFC 4180, each by the headings: quoted fields may hold commas, quotes and line ends. */
export function recordsOf(csv: string): Record<string, string>[] {
  const fields = Array.from(csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g), ([, quoted, bare = '', end]) => ({
    field: quoted?.replaceAll('""', '"') ?? bare,
    last: end !== ',',
  }));
  const rows: string[][] = [[]];
  for (const { field, last } of fields) {
    rows.at(-1)?.push(field);
    if (last) rows.push([]);
  }
  const [headings = [], ...records] = rows.filter((row) => row.length > 1);
  return records.map((row) => Object.fromEntries(row.map((field, index) => [headings[index], field])));
}
