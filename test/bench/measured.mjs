/** Runs the works in turns, after a warm-up, and gives the times of each in milliseconds. */
export async function inTurns(works, rounds, warmUp = Math.ceil(rounds / 3)) {
  const times = works.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const begun = performance.now();
      await work(round);
      if (round >= 0) times[index].push(performance.now() - begun);
    }
  }
  return times;
}

export const median = (values) => at(values, 0.5);
export const p95 = (values) => at(values, 0.95);

function at(values, share) {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed = 1) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
