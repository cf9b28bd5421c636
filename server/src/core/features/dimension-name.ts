import dimensions from '../../../../seeds/dimensions.json' with { type: 'json' };
import type { Language } from './value.ts';

/** What a dimension measures, in words: 元/人 measures money by people. */
export function dimensionName(dimension: string, language: Language): string {
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = dimensions;
  const parts = dimension.split('/').map((part) => names[part.split('.')[0] ?? '']?.[language] ?? part);
  return parts.join(language === 'zh' ? '／' : ' by ');
}
