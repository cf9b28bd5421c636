import indicators from '../../../../seeds/indicators.json' with { type: 'json' };
import type { IndicatorEntry } from './indicator.ts';
import { type Names, namesOf } from './names.ts';

/** The names of the seed. A program that can read files gets them packed at build in place of this. */
export const seedNames = (): Names => namesOf([...(indicators as Iterable<IndicatorEntry>)]);
