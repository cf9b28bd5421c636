import { fileURLToPath } from 'node:url';
import type { ShardPlaces } from '../../exchange/json.ts';
import type { Report } from '../../exchange/report.ts';
import { staleNote } from '../baseline.ts';
import type { FoundFiles } from '../files.ts';
import { documentNotes, noPlans } from '../notes.ts';
import { shownName } from '../source.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Wishes } from '../workspace.ts';
import { type Archive, checkArchive } from './archive.ts';
import { type PackedFile, unpacked, unpackedFile } from './packed.ts';
import type { Ways } from './ways.ts';

/** The report on an archive, as `plandoc check` gives it on a few files. */
export async function reportOnArchive(found: FoundFiles, paths: readonly string[], wishes: Wishes, ways: Ways, terminal: Terminal) {
  const archive = await checkArchive(found, wishes, ways, terminal);
  terminal.settle();
  const { language } = terminal;
  const outcomes = archive.groups.flatMap((group) => group.outcomes);
  const shown = outcomes.flatMap(({ file, position }) => (file ? [{ file, position }] : []));
  const problems = outcomes.flatMap((outcome) => outcome.problems.map((problem) => ({ ...problem, position: outcome.position })));
  // What belongs to no document is told once, by the first shard.
  const unread = ways.shard && ways.shard.number > 1 ? [] : archive.unread;
  const failed = unread.map(({ name, reason }) => ({ file: name, reason: terminal.say(reason) }));
  const files = shown.map(({ file }) => file);
  const report: Report = {
    version,
    language,
    files: ways.entries ? [] : files.map(unpackedFile),
    unread: [...failed, ...problems.map(({ file, reason }) => ({ file, reason }))],
  };
  const notes = notesOn(archive, ways, terminal);
  if (files.length === 0 && unread.length === 0 && !ways.shard) notes.push(terminal.say(noPlans(paths, archive.documents)));
  const places: ShardPlaces | undefined = ways.shard && {
    number: ways.shard.number,
    of: ways.shard.of,
    documents: archive.documents,
    files: shown.map(({ position }) => position),
    unread: [...failed.map(() => -1), ...problems.map(({ position }) => position)],
  };
  const counted = files.map((file) => file.counted);
  return { report, counted, notes, places, ...(ways.entries && { entries: entriesOf(files) }) };
}

/** One after the other, as they are written. */
function* entriesOf(files: readonly PackedFile[]): Generator<Uint8Array> {
  for (const { packed } of files) yield unpacked(packed);
}

function notesOn({ groups, checked, kept }: Archive, { cache }: Ways, terminal: Terminal): string[] {
  const notes = groups.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ document: { name, encoding, named, identity, blank } }) =>
      documentNotes({ name, encoding, named, isPlan: identity.isPlan, blank }, terminal),
    ),
  );
  for (const { baseline, outcomes } of groups) {
    const stale = outcomes.reduce((sum, outcome) => sum + outcome.stale, 0);
    if (baseline !== undefined && stale > 0) notes.push(staleNote(fileURLToPath(baseline), stale, terminal));
  }
  if (cache !== undefined) notes.push(`${shownName(cache)}: ${terminal.say(fromCache(kept, checked))}`);
  return notes;
}

const fromCache = (kept: number, checked: number) => ({
  zh: `${checked} 份文稿中 ${kept} 份取自缓存，${checked - kept} 份新读`,
  en: `of ${checked} documents, ${kept} came from the cache and ${checked - kept} were read`,
});
