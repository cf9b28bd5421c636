import type { Language, Severity } from '../core/index.ts';
import { type Counted, type ReportFinding, type ReportSuppressed, summaryOf } from './report.ts';

/** What each severity is called. */
export const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

/** The check in a sentence: how many files, how many findings of each severity. */
export function summarySentence(report: Counted): string {
  const { findings, ...counts } = summaryOf(report);
  const files = report.files.filter(({ unchecked }) => !unchecked).length;
  const severities = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  const words = severityWords[report.language];
  if (files === 0) return report.language === 'zh' ? '没有检查任何文稿。' : 'No plan was checked.';
  if (report.language === 'zh') {
    if (findings === 0) return `检查了 ${files} 份文稿，没有发现问题。`;
    return `检查了 ${files} 份文稿，发现 ${findings} 处：${severities.map((severity) => `${words[severity]} ${counts[severity]}`).join('，')}。`;
  }
  const checked = `${counted(files, 'plan')} checked`;
  if (findings === 0) return `${checked}, nothing found.`;
  return `${checked}, ${counted(findings, 'finding')}: ${severities.map((severity) => counted(counts[severity], words[severity])).join(', ')}.`;
}

/** What a person at a terminal is told at the end: what was found, and what `plandoc fix` would do about it. */
export function closingWords(report: Counted): string {
  return [summarySentence(report), suppressedSentence(report), fixSentence(report)]
    .filter(Boolean)
    .join(report.language === 'zh' ? '' : ' ');
}

/** What is kept out of the list, by what keeps it out; empty where nothing is. */
export function suppressedSentence({ files, language }: Counted): string {
  const all = files.flatMap(({ suppressed = [] }) => suppressed);
  const parts = (['comment', 'baseline', 'since'] as const).flatMap((by) => {
    const count = all.filter((finding) => finding.by === by).length;
    return count === 0 ? [] : [`${count} ${suppressedWords[language][by]}`];
  });
  if (parts.length === 0) return '';
  return language === 'zh' ? `未列出：${parts.join('，')}。` : `Not listed: ${parts.join(', ')}.`;
}

/** Why a finding is kept out of the list: by what, and in the author's own words. */
export function excuseWords({ by, reason, verified }: ReportSuppressed, language: Language): string {
  const what = verified ? verifiedWords[language] : excuses[language][by];
  return reason === '' ? what : `${what}${language === 'zh' ? '：' : ': '}${reason}`;
}

const suppressedWords: Readonly<Record<Language, Readonly<Record<ReportSuppressed['by'], string>>>> = {
  zh: { comment: '处按批注忽略', baseline: '处已列入基线', since: '处上次已报' },
  en: { comment: 'ignored by comment', baseline: 'in the baseline', since: 'reported before' },
};

const excuses: Readonly<Record<Language, Readonly<Record<ReportSuppressed['by'], string>>>> = {
  zh: { comment: '按批注忽略', baseline: '已接受', since: '上次已报' },
  en: { comment: 'ignored by comment', baseline: 'accepted', since: 'reported before' },
};

const verifiedWords: Readonly<Record<Language, string>> = { zh: '已核实', en: 'verified' };

/** Empty where `plandoc fix` mends nothing. */
function fixSentence(report: Counted): string {
  const { fixable, fixableUnsafe } = summaryOf(report);
  if (fixable + fixableUnsafe === 0) return '';
  if (report.language === 'zh') {
    const unsafe = fixableUnsafe > 0 ? `${fixable > 0 ? '，另有 ' : ''}${fixableUnsafe} 处加 --unsafe 可以修正` : '';
    return `${fixable > 0 ? `其中 ${fixable} 处可用 plandoc fix 修正` : '其中 '}${unsafe}。`;
  }
  const unsafe = fixableUnsafe > 0 ? `${fixable > 0 ? ', ' : ''}${fixableUnsafe} more with plandoc fix --unsafe` : '';
  return `${fixable > 0 ? `${fixable} can be mended with plandoc fix` : ''}${unsafe}.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`;

/** Further places of the same cause, the first few by name; empty where there are none. */
export function placesSentence({ places }: ReportFinding, language: Language): string {
  if (places.length === 0) return '';
  const shown = places.slice(0, 8).map(({ line, column }) => `${line}:${column}`);
  const more = places.length > shown.length;
  return language === 'zh'
    ? `另有 ${places.length} 处：${shown.join('、')}${more ? ' 等' : ''}`
    : `${places.length} more: ${shown.join(', ')}${more ? ' …' : ''}`;
}
