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

function isChinese(): boolean {
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
  error: (count: number) => counted(count, 'error'),
  warning: (count: number) => counted(count, 'warning'),
  info: (count: number) => `${count} info`,
  none: 'no findings',
  comma: ', ',
  plan: 'Plan',
  year: (place: string, year: number) => `${place} ${year}`,
  priorIs: 'Last year’s document: ',
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
  orders: { text: 'In the order of the text', name: 'By name', findings: 'Most findings first' },
  filters: { all: 'All targets', findings: 'With findings', withoutTask: 'Without a task' },
};

const zh: Words = {
  checking: 'PlanDoc：正在检查计划文稿',
  nothing: 'PlanDoc：工作区里没有计划文稿。文首、标题或各部分标明是计划的 Markdown 文件才是，也可以用设置 plandoc.plans 指定。',
  clean: (plans) => `PlanDoc：检查了 ${plans} 份文稿，没有发现问题。`,
  found: (plans, counts) => `PlanDoc：检查了 ${plans} 份文稿，${counts}。`,
  show: '查看问题',
  error: (count) => `${count} 个错误`,
  warning: (count) => `${count} 个警告`,
  info: (count) => `${count} 个提示`,
  none: '没有发现问题',
  comma: '，',
  plan: '计划',
  year: (place, year) => `${place} ${year} 年`,
  priorIs: '上年文稿：',
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
  orders: { text: '按行文顺序', name: '按名称', findings: '问题多的在前' },
  filters: { all: '全部目标', findings: '有问题的', withoutTask: '没有任务的' },
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
