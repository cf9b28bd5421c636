/** Signs of the same bits are one group: of each code unit its group, 0 where it is no sign, and of each group the bits. */
export interface SignGroups {
  readonly of: Uint8Array;
  readonly bits: readonly number[];
}

/** The groups of signs, told by their code units with the bits of each: what a walk over a text looks each of its characters up in. */
export function signGroups(bitsBySign: ReadonlyMap<number, number>): SignGroups {
  const of = new Uint8Array(0x10000);
  const bits = [0, ...new Set(bitsBySign.values())];
  for (const [code, own] of bitsBySign) of[code] = bits.indexOf(own);
  return { of, bits };
}
