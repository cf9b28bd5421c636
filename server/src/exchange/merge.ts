import * as z from 'zod';
import type { Message } from '../core/index.ts';
import { jsonOf } from './json.ts';
import { type Summary, summaryOf } from './report.ts';

/** The whole, and what it came to; or why the parts make no whole. */
export type Merged =
  | (Pick<Summary, 'findings' | 'error' | 'warning'> & { readonly text: string; readonly unread: number })
  | { readonly problem: Message };

const schema = z.looseObject({
  version: z.string(),
  files: z.array(
    z.looseObject({
      findings: z.array(
        z.looseObject({
          severity: z.enum(['info', 'warning', 'error']),
          fix: z.looseObject({ applicability: z.enum(['safe', 'unsafe']) }).optional(),
        }),
      ),
      suppressed: z.array(z.unknown()).optional(),
    }),
  ),
  summary: z.looseObject({ unread: z.array(z.unknown()) }),
  shard: z.object({ number: z.int(), of: z.int(), documents: z.int(), files: z.array(z.int()), unread: z.array(z.int()) }),
});
type Shard = z.infer<typeof schema>;

/** Joins the reports of all shards of an archive to the report of one check over it, to the byte. */
export function merged(reports: readonly { readonly name: string; readonly text: string }[]): Merged {
  const shards: Shard[] = [];
  for (const { name, text } of reports) {
    const shard = shardIn(text);
    if (!shard) return { problem: noShard(name) };
    shards.push(shard);
  }
  shards.sort((a, b) => a.shard.number - b.shard.number);
  const [first] = shards;
  if (!first) return { problem: noShard('') };
  const problem = misfit(shards, first);
  if (problem) return { problem };

  const files = inOrder(shards.map(({ files, shard }) => ({ values: files, places: shard.files })));
  const unread = inOrder(shards.map(({ summary, shard }) => ({ values: summary.unread, places: shard.unread })));
  const summary = summaryOf({ files });
  return { ...summary, unread: unread.length, text: jsonOf({ version: first.version, files, summary: { ...summary, unread } }) };
}

function shardIn(text: string): Shard | undefined {
  try {
    // What was checked, not what zod copies: the order of the fields is part of the bytes.
    const read: unknown = JSON.parse(text);
    return schema.safeParse(read).success ? (read as Shard) : undefined;
  } catch {
    return undefined;
  }
}

function misfit(shards: readonly Shard[], { version, shard: { of, documents } }: Shard): Message | undefined {
  if (shards.some((other) => other.version !== version || other.shard.of !== of || other.shard.documents !== documents)) return unlike;
  const numbers = shards.map(({ shard }) => shard.number);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) return { zh: `第 ${twice} 份给了两次`, en: `shard ${twice} is given twice` };
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
  return missing.length === 0
    ? undefined
    : { zh: `共 ${of} 份，还缺第 ${missing.join('、')} 份`, en: `of ${of} shards, these are missing: ${missing.join(', ')}` };
}

/** By their places in the whole; values of one place stand in one shard, in their order. */
function inOrder<T>(parts: readonly { readonly values: readonly T[]; readonly places: readonly number[] }[]): T[] {
  const placed = parts.flatMap(({ values, places }) => values.map((value, index) => ({ value, place: places[index] ?? -1 })));
  return placed.sort((a, b) => a.place - b.place).map(({ value }) => value);
}

const noShard = (name: string): Message => ({
  zh: `${name}: 不是 plandoc check --shard 写出的报告`,
  en: `${name}: is no report of plandoc check --shard`,
});

const unlike: Message = {
  zh: '这些报告不属于同一次检查：版本、份数或文稿总数不同',
  en: 'these reports are not of one check: their version, the number of shards or of documents differs',
};
