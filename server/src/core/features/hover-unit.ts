import { exact, formatted } from '../quantity/exact.ts';
import { dimensionName } from './dimension-name.ts';
import { type Card, escaped } from './hover-card.ts';

/** No amount is read in more forms than that. */
const most = 4;

/** On a unit: what it measures, and the same amount in other units people use for it. Empty elsewhere, and for rates. */
export function unitOf({ snapshot, subject, language }: Card, offset: number): string {
  const { figure, unit, number } = subject.statement ?? {};
  if (!figure || !unit || !number || offset < number.end || unit.dimension === 'ratio' || unit.dimension === 'points') return '';
  const { units } = snapshot.lexicon;
  const amounts = units.ofDimension(unit.dimension).flatMap((name) => {
    const other = units.named(name);
    if (other?.dimension !== unit.dimension || name === unit.written) return [];
    const value = figure.low.mul(unit.scale).div(other.scale);
    const text = formatted(value);
    // Neither a row of zeros nor a rounded amount says the same.
    return exact(text).equals(value) && value.abs().compare(exact('0.01')) >= 0 ? [`${text}${name}`] : [];
  });
  const same = figure.low.equals(figure.high) ? [...new Set(amounts)].slice(0, most).map((amount) => ` = ${escaped(amount)}`) : [];
  const { label, open, close } = words[language];
  return `- ${label}${escaped(unit.written)}${open}${dimensionName(unit.dimension, language)}${close}${same.join('')}`;
}

const words = { zh: { label: '单位：', open: '（', close: '）' }, en: { label: 'Unit: ', open: ' (', close: ')' } };
