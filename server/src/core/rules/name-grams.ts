/** Four characters in a row and the last of an ending, in a number each: of two that fall together in one number the names tell. */
const gramLength = 4;
/** What is the same behind a difference may be three characters, and the difference two: the four before them end so far from the end. */
const farthestEnd = 5;
/** Grams of a name at most. */
export const perName = farthestEnd + 1;

/** In the place of a gram where a name has fewer. */
export const noGram = -1;

/** Adds the grams of a name: where a difference of one or two characters may end, four characters right before it are among these, or else the last four. */
export function addGrams(grams: number[], name: string, ending: string): void {
  const { length } = name;
  for (let end = length - farthestEnd; end <= length; end += 1) grams.push(end < gramLength ? noGram : gramAt(name, end, ending));
}

/** The gram of the four characters before `end`. */
export function gramAt(name: string, end: number, ending: string): number {
  let gram = ending.charCodeAt(ending.length - 1);
  for (let at = end - gramLength; at < end; at += 1) gram = Math.imul(gram ^ name.charCodeAt(at), 0x9e3779b1);
  return gram >>> 2;
}
