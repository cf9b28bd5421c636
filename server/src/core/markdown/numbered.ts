import { lexicon } from '../lexicon/lexicon.ts';

const { marks } = lexicon.words;
const han = '[一二三四五六七八九十]+';
const chapter = [...marks.chapters, ...marks.sections].join('|');

/**
 * How a numbered paragraph can start, as far as dividing lines goes: what the numbers mean is read later, from the blocks.
 * 一、 （一） (一) 第一部分 1. 1． 1、 1） （1） ① and 14.2025年 (an item's number, then a year).
 */
const HEADING_NUMBER = new RegExp(
  `^(?:[一二三四五六七八九十百零〇]+、|第[一二三四五六七八九十百零〇]+(?:${chapter})|[(（](?:[一二三四五六七八九十百零〇]+|[0-9０-９]{1,3})[)）]|[0-9０-９]{1,3}(?:[.．、](?![0-9０-９]|$)|[.．](?=(?:19|20)\\d\\d年)|[)）])|[①-⑳⑴-⒇㈠-㈩])`,
);

/** 一是 一要 第一， 其一， 首先， ——, the bullets of Word and the dates of a list of documents: these also run on within a paragraph. */
const RUN_IN_NUMBER = new RegExp(
  `^(?:${han}(?:${marks.verbs.join('|')})|其[一二三四五六七八九][，,、：:是]|第${han}[，,、：:]|(?:${marks.inTurn.join('|')})[，,]|——|\\d{4}-\\d\\d?-\\d\\d?(?!\\d)|[•●■◆▪·○★▲])`,
);

/** True where a line starts with a number that opens a paragraph of its own. */
export const startsHeadingNumber = (line: string): boolean => HEADING_NUMBER.test(line);

/** True where a line starts with a number or a mark that may open a paragraph, or only carry on an enumeration. */
export const startsRunInNumber = (line: string): boolean => RUN_IN_NUMBER.test(line);
