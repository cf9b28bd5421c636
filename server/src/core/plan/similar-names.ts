/** How alike two names must be: shared pairs of characters against all, as Dice counts them. */
const least = 0.75;
const shortest = 5;

/**
 * For each name of `missing` the one of `candidates` that is most likely the same indicator in other words: the same last two characters
 * and three quarters of its pairs of characters. A name is given away once.
 */
export function similarNames(missing: readonly string[], candidates: readonly string[]): ReadonlyMap<string, string> {
  const byEnding = new Map<string, string[]>();
  for (const name of candidates) {
    if (name.length < shortest) continue;
    const group = byEnding.get(name.slice(-2));
    if (group) group.push(name);
    else byEnding.set(name.slice(-2), [name]);
  }
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of missing) {
    if (name.length < shortest) continue;
    const open = (byEnding.get(name.slice(-2)) ?? []).filter((candidate) => !taken.has(candidate));
    const [best] = open.map((candidate) => ({ candidate, alike: likeness(name, candidate) })).sort((a, b) => b.alike - a.alike);
    if (!best || best.alike < least || differOnPurpose(name, best.candidate)) continue;
    found.set(name, best.candidate);
    taken.add(best.candidate);
  }
  return found;
}

function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size);
}

const pairsOf = (name: string): ReadonlySet<string> => new Set(Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)));

/** 城镇 and 农村, 进口 and 出口, 第二 and 第三: names that differ in characters set against each other are of different things. */
function differOnPurpose(a: string, b: string): boolean {
  const differing = (name: string, other: string): string => [...name].filter((sign) => !other.includes(sign)).join('');
  // Where each has signs of its own, one was put in place of the other.
  return differing(a, b) !== '' && differing(b, a) !== '';
}
