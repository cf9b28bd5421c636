import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
const real = join(root, '..', 'shared', 'seed', 'plan-2024.txt');
const samples = join(root, 'seeds', 'samples');

/** The real plan beside the project where there is one, else a sample repeated to its length; and last year's plan. */
export const planFile = existsSync(real) ? real : join(samples, '云川新区2024年计划报告.md');
export const planName = existsSync(real) ? 'the real plan' : 'a sample plan';
export const prior = readFileSync(join(samples, '云川新区2023年计划报告.md'), 'utf8');
export const plan = readFileSync(planFile, 'utf8').split(/\n+/).join('\n\n');

let paragraphs = 0;

/**
 * The plan so many times over, every paragraph with two characters of its own at its end and other figures: no paragraph was ever seen before.
 * `salt` moves the figures.
 */
export function times(count, salt = 0) {
  const copies = Array.from({ length: count }, (_, copy) =>
    plan
      .replace(/(?<=\d)\d(?=\.\d)/g, (digit) => (Number(digit) + copy + salt) % 10)
      .split('\n\n')
      .map((paragraph) => `${paragraph}${ownSigns(paragraphs++)}`)
      .join('\n\n'),
  );
  return `${copies.join('\n\n')}\n\n${salt}\n`;
}

/** Two Chinese characters for each number up to 25 million. */
const ownSigns = (number) => String.fromCharCode(0x4e00 + (number % 5000), 0x6e00 + (Math.floor(number / 5000) % 5000));
