/** Two years of one place, small; 2024 has a finding that needs its own review and one that needs last year's document. */
export const uri2023 = 'file:///plans/2023.md';
export const uri2024 = 'file:///plans/2024.md';

export const plan2023 = `---
place: 云川新区
year: 2023
---

# 一、2022年计划执行情况

城镇新增就业1900人。

# 二、2023年主要预期目标

城镇新增就业2000人。

# 三、2023年重点任务

（一）稳就业。城镇新增就业2000人。
`;

export const plan2024 = `---
place: 云川新区
year: 2024
---

# 一、2023年计划执行情况

城镇新增就业2512人，民间投资占比提高11.2%。

# 二、2024年主要预期目标

城镇新增就业2600人,粮食产量23.45万吨。

# 三、2024年重点任务

（一）稳就业。城镇新增就业2600人。

（二）兴农业。粮食产量23.45万吨,种好每一块地。
`;

/** The position right after the nth occurrence (from 0) of some words. */
export function after(text: string, words: string, nth = 0): { line: number; character: number } {
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words}`);
  const lines = text.slice(0, at + words.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** A change that puts `text` in place of the nth occurrence of some words. */
export function replaced(text: string, words: string, nth: number, by: string): { range: object; text: string } {
  const end = after(text, words, nth);
  return { range: { start: { line: end.line, character: end.character - words.length }, end }, text: by };
}
