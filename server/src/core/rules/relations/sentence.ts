import { ofPassage } from '../../plan/passage.ts';
import { halfWidth } from '../../text/numerals.ts';
import { isSpace, lastOf, signs } from '../../text/signs.ts';
import { isOwnStated, type OwnStated } from '../figures.ts';

/** A figure of a sentence with the words that stand between it and the figure before. */
export interface Said {
  readonly stated: OwnStated;
  /** Without spaces and marks of emphasis, in full-width punctuation; from the start of the sentence for its first figure. */
  readonly before: string;
}

/** The figures between two full stops, in order. */
export type Sentence = readonly Said[];

/** No sentence holds more figures; what is longer is cut, so that relations are looked for near by only. */
const longest = 60;

/** The words before a figure go back no further than this. */
const farthest = 120;

/** The sentences of a passage that hold a figure; of figures that share one number only the first is taken. */
export const sentencesOf = ofPassage(({ statements }): readonly Sentence[] => read(statements.filter(isOwnStated)));

function read(figures: readonly OwnStated[]): readonly Sentence[] {
  const found: Said[][] = [];
  let sentence: Said[] = [];
  let last: OwnStated | undefined;
  for (const stated of figures) {
    const { number, words } = stated;
    if (last && last.number.start === number.start) continue;
    const start = last ? last.span.end : 0;
    const from = Math.max(start, number.start - farthest);
    const stop = lastOf(isStop, words.text, number.start, from);
    if (!last || stop >= 0 || from > start || sentence.length >= longest) {
      sentence = [];
      found.push(sentence);
    }
    sentence.push({ stated, before: plain(words.text.slice(stop < 0 ? from : stop + 1, number.start)) });
    last = stated;
  }
  return found;
}

/** What `find` makes of each figure, by the sentence and the figure's place in it. */
export function foundIn<Found>(
  sentences: readonly Sentence[],
  find: (sentence: Sentence, index: number) => Found | undefined,
): readonly Found[] {
  const found: Found[] = [];
  for (const sentence of sentences) {
    for (let index = 0; index < sentence.length; index += 1) {
      const one = find(sentence, index);
      if (one !== undefined) found.push(one);
    }
  }
  return found;
}

const isStop = signs('。！？');

function plain(gap: string): string {
  // Most have no other sign to be written otherwise.
  const widened = (gap.includes('[^') ? gap.replace(notes, '') : gap).replaceAll(',', '，');
  return unlike.test(widened) ? widened.replace(unlikes, plainSign) : widened;
}

/** The sign of a footnote, [^1], says nothing. */
const notes = /\[\^[^\]\s]{1,20}\]/g;

const unlike = /[\s*_`~,;:()０-９％．－＋／Ａ-Ｚａ-ｚ−]/;
const unlikes = new RegExp(unlike, 'g');

const plainSign = (sign: string): string => written[sign] ?? (isSpace(sign, 0) ? '' : halfWidth(sign));

const written: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '*': '',
  _: '',
  '`': '',
  '~': '',
};
