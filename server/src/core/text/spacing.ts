/** A text without the spaces that a word processor leaves between Chinese and digits or letters, and where each of its signs stood. */
export interface Unspaced {
  readonly text: string;
  /** The offset in the spaced text of each sign, and of its end. */
  readonly at: readonly number[];
}

const chinese = '[\\u3400-\\u9fff，。、；：！？（）“”《》％〔〕]';
const latin = '[\\dA-Za-z%‰℃+=<>≥≤-]';
const spaces = new RegExp(
  `(?<=${chinese})[ \\u00a0]{1,2}(?=${latin})|(?<=${latin})[ \\u00a0]{1,2}(?=${chinese})|(?<=\\d)[ \\u00a0](?=[%‰])`,
  'g',
);
const spaced = new RegExp(`${chinese}[ \\u00a0]{1,2}\\d|\\d[ \\u00a0]{1,2}(?:${chinese}|[%‰])`);

/** Undefined where there is no such space. */
export function unspaced(text: string): Unspaced | undefined {
  if ((!text.includes(' ') && !text.includes('\u00a0')) || !spaced.test(text)) return undefined;
  const at: number[] = [];
  let plain = '';
  let from = 0;
  const take = (end: number): void => {
    for (let offset = from; offset < end; offset += 1) at.push(offset);
    plain += text.slice(from, end);
  };
  for (const { index, 0: gap } of text.matchAll(spaces)) {
    take(index);
    from = index + gap.length;
  }
  take(text.length);
  at.push(text.length);
  return { text: plain, at };
}

/** The text alone. */
export const withoutSpaces = (text: string): string => unspaced(text)?.text ?? text;
