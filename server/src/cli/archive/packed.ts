import { deflateSync, inflateSync } from 'node:zlib';
import { type CountedFile, linesOf, type ReportFile } from '../../exchange/report.ts';

/** What a document comes to in the report, in little room: thousands of them are held until it is their turn to be written. */
export interface PackedFile {
  readonly counted: CountedFile;
  /** The file of the report, or its entry in a report in JSON. */
  readonly packed: Uint8Array;
  /** The text whose lines the report quotes. */
  readonly text?: Uint8Array;
}

/** Fast rather than small. */
export const packed = (text: string): Uint8Array => new Uint8Array(deflateSync(text, { level: 1 }));

export const unpacked = (bytes: Uint8Array): Buffer => inflateSync(bytes);

export function unpackedFile({ packed: bytes, text }: Pick<PackedFile, 'packed' | 'text'>): ReportFile {
  const file = JSON.parse(unpacked(bytes).toString()) as ReportFile;
  return text ? { ...file, lines: linesOf(unpacked(text).toString()) } : file;
}

/** What is counted of a file; the same few objects over and over. */
export function countedOf({ unchecked, findings, suppressed }: CountedFile): CountedFile {
  const kinds = new Map<string, Kind>();
  const kindOf = ({ severity, fix }: Kind): Kind => {
    const name = `${severity} ${fix?.applicability}`;
    const kind = kinds.get(name) ?? { severity, ...(fix && { fix: { applicability: fix.applicability } }) };
    kinds.set(name, kind);
    return kind;
  };
  return {
    ...(unchecked && { unchecked }),
    findings: findings.map(kindOf),
    ...(suppressed && { suppressed: suppressed.map(({ by }) => ({ by })) }),
  };
}

type Kind = CountedFile['findings'][number];
