/** Any of some words, the longest first, as a piece of a pattern. The words hold no sign that means something in one. */
export const anyOf = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
