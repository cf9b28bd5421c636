import * as z from 'zod';

// Schemas are made when they are asked for: no plan needs one to be read.

/** One indicator of the vocabulary. `dimension` is what its level is measured in; `direction` which way is good. */
export function indicatorSchema() {
  const name = z.string().min(1);
  const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
  return z.strictObject({
    name,
    aliases: z.array(name),
    group: name,
    dimension: name,
    /** How a plan usually states it. */
    statistic: z.enum(['level', 'growth', 'ratio', 'increment']),
    direction: z.enum(['higher', 'lower', 'neither']),
    /** A headline measure of annual plans: written under its canonical name wherever it is listed. */
    headline: z.boolean().optional(),
    /** Indicators that together answer for it: 城镇 and 农村 for 居民人均可支配收入. */
    parts: z.array(z.string()).optional(),
    usual: z.partialRecord(z.enum(['level', 'growth', 'ratio', 'increment']), z.tuple([decimal, decimal])).optional(),
    definition: name,
    source: name,
  });
}

/** An indicator that a workspace adds in plandoc.json: only the name is needed, the rest has defaults. */
export const indicatorAdditionSchema = () =>
  indicatorSchema().partial({
    aliases: true,
    group: true,
    dimension: true,
    statistic: true,
    direction: true,
    definition: true,
    source: true,
  });

export type IndicatorEntry = z.infer<ReturnType<typeof indicatorSchema>>;
export type IndicatorAddition = z.infer<ReturnType<typeof indicatorAdditionSchema>>;
