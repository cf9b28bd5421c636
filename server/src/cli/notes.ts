import { basename } from 'node:path';
import type { Message } from '../core/index.ts';
import type { Encoding } from './decode.ts';
import { shownName } from './source.ts';
import type { Terminal } from './terminal.ts';

/** What is worth saying about a file that was read, beside what is found in it. */
export function documentNotes(
  file: { name: string; encoding: Encoding; named: boolean; isPlan: boolean; blank: boolean },
  terminal: Terminal,
) {
  const notes: Message[] = [];
  if (file.encoding === 'gb18030' && file.isPlan) notes.push(readAsGb18030);
  if (!file.isPlan && file.named) notes.push(file.blank ? empty : noPlan);
  return notes.map((note) => `${file.name}: ${terminal.say(note)}`);
}

/** That there are no plans where they were looked for. */
export function noPlans(paths: readonly string[], read: number): Message {
  const where = paths.map((path) => (path === '.' ? process.cwd() : basename(path) === path ? path : shownName(path)));
  return {
    zh: `${where.join('、')} 里没有计划文稿（看了 ${read} 个 Markdown 文件）：请给出文稿的路径，或在 plandoc.json 的 plans 里列出`,
    en: `there are no plans in ${where.join(', ')} (${read} Markdown files were looked at): name the documents, or list them under plans in plandoc.json`,
  };
}

const readAsGb18030 = { zh: '按 GB18030 编码读取，建议另存为 UTF-8', en: 'was read as GB18030; saving it as UTF-8 is better' };
const empty = { zh: '是空文件，没有可检查的内容', en: 'is empty: there is nothing to check' };
const noPlan = {
  zh: '看上去不是计划文稿，未检查（确是计划的，请在 plandoc.json 的 plans 里列出）',
  en: 'does not look like a plan and was not checked (if it is one, list it under plans in plandoc.json)',
};
