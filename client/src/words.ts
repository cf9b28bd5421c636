import * as vscode from 'vscode';
import type { Counts } from '../../server/src/lsp/requests.ts';

/** What the client itself says, in the language of the setting or of the editor. */
export const words = (): Words => (isChinese() ? zh : en);

/** `2 个错误，1 个警告`; without any finding it says that. */
export function countsText({ errors, warnings, infos }: Counts): string {
  const { error, warning, info, none, comma } = words();
  const parts = [errors > 0 && error(errors), warnings > 0 && warning(warnings), infos > 0 && info(infos)].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(comma) : none;
}

/** True where people read Chinese. */
export function isChinese(): boolean {
  const language = vscode.workspace.getConfiguration('plandoc').get<string>('language');
  return language === 'zh' || (language !== 'en' && vscode.env.language.toLowerCase().startsWith('zh'));
}

type Words = typeof en;

const en = {
  checking: 'PlanDoc: checking plans',
  nothing:
    'PlanDoc: there is no plan document in this workspace. A Markdown file is a plan if its front matter, title or parts say so, or the setting plandoc.plans does.',
  clean: (plans: number) => `PlanDoc: ${counted(plans, 'plan')} checked, nothing found.`,
  found: (plans: number, counts: string) => `PlanDoc: ${counted(plans, 'plan')} checked: ${counts}.`,
  show: 'Show Problems',
  staleEntries: (count: number) =>
    ` ${count === 1 ? '1 entry of the baseline matches' : `${count} entries of the baseline match`} nothing any more.`,
  error: (count: number) => counted(count, 'error'),
  warning: (count: number) => counted(count, 'warning'),
  info: (count: number) => `${count} info`,
  none: 'no findings',
  comma: ', ',
  plan: 'Plan',
  year: (place: string, year: number) => `${place} ${year}`,
  priorIs: 'Last year’s document: ',
  reading: (document: string) => `Reading ${document}…`,
  stillReading: 'The other plans of this workspace are being read; last year’s may be among them.',
  whyIgnore: 'Why may this be ignored? The reason is written into the text.',
  whyAccept: 'Why is this accepted? The reason is written into the baseline.',
  whyVerified: 'How was it verified? It is written into the baseline.',
  reasonPlace: 'for example: agreed with the statistics bureau',
  findingGone: 'PlanDoc: that finding is no longer there, or no folder is open to write in.',
  noPlanHere: 'PlanDoc: open a plan document first.',
  fits: 'Same place, one year earlier',
  otherPlans: 'All other plans',
  openIt: 'Open last year’s document',
  browse: 'Browse…',
  automatic: 'Choose automatically again',
  writePrior: 'PlanDoc now compares with that plan. Write it down, so that everybody does?',
  inDocument: 'In this document',
  inSettings: 'In plandoc.json',
  noDraft: 'PlanDoc: open last year’s plan first. It must be a plan document that says its year.',
  withTasks: 'Targets with tasks',
  withoutTask: 'Targets without a task',
  withoutTarget: 'Tasks without a target',
  lastResult: (value: string) => `last result ${value}`,
  lastTarget: (value: string) => `last target ${value}`,
  tasksCount: (count: number) => counted(count, 'task'),
  findingsCount: (count: number) => counted(count, 'finding'),
  target: 'target',
  result: 'result',
  report: 'PlanDoc report',
  exported: (file: string) => `PlanDoc: the report was written to ${file}.`,
  openFile: 'Open',
  exporting: 'PlanDoc: making the report',
  whichFix: 'What is to be changed? One undo takes it back.',
  sorting: 'Sort targets',
  filtering: 'Show which targets',
  orders: { text: 'In the order of the text', name: 'By name', findings: 'Most findings first' },
  filters: { all: 'All targets', findings: 'With findings', withoutTask: 'Without a task' },
};

const zh: Words = {
  checking: 'PlanDoc：正在检查计划文稿',
  nothing: 'PlanDoc：工作区里没有计划文稿。文首、标题或各部分标明是计划的 Markdown 文件才是，也可以用设置 plandoc.plans 指定。',
  clean: (plans) => `PlanDoc：检查了 ${plans} 份文稿，没有发现问题。`,
  found: (plans, counts) => `PlanDoc：检查了 ${plans} 份文稿，${counts}。`,
  show: '查看问题',
  staleEntries: (count) => `基线里有 ${count} 条已没有对应的问题。`,
  error: (count) => `${count} 个错误`,
  warning: (count) => `${count} 个警告`,
  info: (count) => `${count} 个提示`,
  none: '没有发现问题',
  comma: '，',
  plan: '计划',
  year: (place, year) => `${place} ${year} 年`,
  priorIs: '上年文稿：',
  reading: (document) => `正在读取 ${document}…`,
  stillReading: '正在读取工作区的其他文稿，上年文稿可能在其中。',
  whyIgnore: '为什么可以忽略？理由写进文中的批注。',
  whyAccept: '为什么接受？理由写进基线文件。',
  whyVerified: '怎样核实的？写进基线文件。',
  reasonPlace: '例如：已与统计局核对',
  findingGone: 'PlanDoc：这个问题已经不在了，或者没有打开可以写入的文件夹。',
  noPlanHere: 'PlanDoc：请先打开一份计划文稿。',
  fits: '同一地方上一年',
  otherPlans: '其他计划文稿',
  openIt: '打开上年文稿',
  browse: '浏览…',
  automatic: '恢复自动选择',
  writePrior: 'PlanDoc：已按这份文稿对照。要不要写下来，让大家都这样对照？',
  inDocument: '写入文首',
  inSettings: '写入 plandoc.json',
  noDraft: 'PlanDoc：请先打开上年的计划文稿，文中要写明年度。',
  withTasks: '有任务承接的目标',
  withoutTask: '没有任务承接的目标',
  withoutTarget: '没有目标的任务',
  lastResult: (value) => `上年 ${value}`,
  lastTarget: (value) => `上年目标 ${value}`,
  tasksCount: (count) => `任务 ${count} 处`,
  findingsCount: (count) => `问题 ${count} 处`,
  target: '目标',
  result: '结果',
  report: 'PlanDoc 检查报告',
  exported: (file) => `PlanDoc：报告已写入 ${file}。`,
  openFile: '打开',
  exporting: 'PlanDoc：正在生成报告',
  whichFix: '改成什么？可以一步撤销。',
  sorting: '目标怎样排列',
  filtering: '显示哪些目标',
  orders: { text: '按行文顺序', name: '按名称', findings: '问题多的在前' },
  filters: { all: '全部目标', findings: '有问题的', withoutTask: '没有任务的' },
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
