import type { Message } from '../rules/rule.ts';
import { plansOf, type Snapshot } from '../snapshot.ts';
import { dimensionName } from './dimension-name.ts';
import type { Language } from './value.ts';

/** What the vocabulary knows of an indicator, as a page of Markdown that is read as text; undefined for a name that it does not have. */
export function indicatorPage(snapshot: Snapshot, name: string, language: Language): string | undefined {
  const { lexicon } = snapshot;
  const entry = lexicon.indicator(name);
  if (!entry) return undefined;
  const { open, close, comma, colon } = signs[language];
  const units = lexicon.units.ofDimension(entry.dimension).slice(0, most).join(comma);
  const measured = entry.dimension && `${dimensionName(entry.dimension, language)}${units && `${open}${units}${close}`}`;
  const { growth, ratio } = entry.usual ?? {};
  const facts: readonly (readonly [Message, string])[] = [
    [labels.aliases, entry.aliases.join(comma)],
    [labels.measured, measured],
    [labels.written, unitsWritten(snapshot, entry.name).join(comma)],
    [labels.statistic, statistics[entry.statistic][language]],
    [labels.direction, directions[entry.direction][language]],
    [labels.growth, growth ? between(growth, language) : ''],
    [labels.ratio, ratio ? between(ratio, language) : ''],
    [labels.group, entry.group],
    [labels.source, entry.source || fromSettings[language]],
  ];
  const lines = facts.filter(([, told]) => told !== '').map(([label, told]) => `- ${label[language]}${colon}${told}`);
  const definition = entry.definition === entry.name ? [] : [entry.definition];
  return `${[`# ${entry.name}`, ...definition, lines.join('\n')].join('\n\n')}\n`;
}

/** The first ones of a dimension are the usual ones. */
const most = 3;

/** The units in which the plans at hand give the indicator, rates of growth left out. */
function unitsWritten(snapshot: Snapshot, name: string): readonly string[] {
  const statements = plansOf(snapshot).flatMap(({ plan }) => plan.statements);
  const own = statements.filter(({ indicator, statistic }) => indicator === name && statistic !== 'growth');
  return [...new Set(own.flatMap(({ unit }) => (unit?.written ? [unit.written] : [])))];
}

const between = (ends: readonly [string, string], language: Language): string =>
  ends.map((end) => `${end.replace('-', '−')}%`).join(language === 'zh' ? '～' : ' to ');

const signs = { zh: { open: '（', close: '）', comma: '、', colon: '：' }, en: { open: ' (', close: ')', comma: ', ', colon: ': ' } };

const labels = {
  aliases: { zh: '又称', en: 'Also' },
  measured: { zh: '计量', en: 'Measured in' },
  written: { zh: '各文稿所用单位', en: 'Units in these plans' },
  statistic: { zh: '计划里通常给出', en: 'A plan usually gives' },
  direction: { zh: '方向', en: 'Direction' },
  growth: { zh: '常见增速', en: 'Usual growth' },
  ratio: { zh: '常见范围', en: 'Usual range' },
  group: { zh: '类别', en: 'Group' },
  source: { zh: '出处', en: 'Source' },
};

const fromSettings: Message = { zh: '本工作区的 plandoc.json', en: 'plandoc.json of this workspace' };

const statistics = {
  level: { zh: '总量', en: 'its amount' },
  growth: { zh: '增速', en: 'its growth' },
  ratio: { zh: '比率', en: 'its ratio' },
  increment: { zh: '新增量', en: 'what is added' },
};

const directions = {
  higher: { zh: '越高越好，目标是下限', en: 'the higher the better, a target is a floor' },
  lower: { zh: '越低越好，目标是上限', en: 'the lower the better, a target is a ceiling' },
  neither: { zh: '不分高低', en: 'neither way' },
};
