import * as z from 'zod';

// Schemas are made when they are asked for: no plan needs one to be read.

/** One indicator of the vocabulary. `dimension` is what its level is measured in; `direction` which way is good. */
export function indicatorSchema() {
  const name = z.string().regex(/./s);
  const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
  const statistic = z.enum(['level', 'growth', 'ratio', 'increment']);
  return z.strictObject({
    name: name.meta({ description: '规范名称。\nIts canonical name.' }),
    aliases: z.array(name).meta({ description: '其他写法。\nOther names for it.' }),
    group: name.meta({ description: '类别。\nThe group that it belongs to.' }),
    dimension: name.meta({
      description:
        '总量用什么计量：money、mass、area、people、count、ratio、money/people 等。\nWhat its amount is measured in: money, mass, area, people, count, ratio, money/people and so on.',
    }),
    statistic: statistic.meta({
      description: '计划里通常给出总量、增速、比率还是新增量。\nWhat a plan usually gives: its amount, growth, ratio, or what is added.',
    }),
    direction: z.enum(['higher', 'lower', 'neither']).meta({
      description: '越高越好、越低越好，还是不分高低。\nWhether higher or lower is better, or neither.',
    }),
    headline: z.boolean().optional().meta({
      description: '主要指标：列出时用规范名称。\nA headline measure: written under its canonical name wherever it is listed.',
    }),
    parts: z.array(z.string()).optional().meta({
      description: '合起来可以代替它的指标，如分城镇、农村。\nIndicators that together answer for it, such as those of town and country.',
    }),
    usual: z
      .partialRecord(statistic, z.tuple([decimal, decimal]))
      .optional()
      .meta({
        description:
          '常见范围，超出的报告为提示：增速、比率按%，总量按元、人、千克等基本单位。\nIts usual range, outside of which it is reported as information: growth and ratio in per cent, an amount in yuan, persons, kilograms.',
      }),
    definition: name.meta({ description: '定义，悬停时显示。\nIts definition, shown on hover.' }),
    source: name.meta({ description: '定义的出处。\nWhere the definition is from.' }),
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
