import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlacedItem, TargetItem, Targets, TargetsParams, TargetsResult, TaskItem } from '../../server/src/lsp/requests.ts';
import { type Line, PlanView } from './plan-view.ts';
import { words } from './words.ts';

const targets: Targets = 'plandoc/targets';

/** How the view of targets is ordered, and which it shows. */
type Order = 'text' | 'name' | 'findings';
type Shown = 'all' | 'findings' | 'withoutTask';

/** The view 目标与任务: targets with their tasks; targets without a task and tasks without a target apart. Follows the cursor. */
export function showTargets(client: BaseLanguageClient): vscode.Disposable {
  let order: Order = 'text';
  let shown: Shown = 'all';
  const ask = async (uri: vscode.Uri): Promise<readonly Line[]> => {
    const params: TargetsParams = { uri: client.code2ProtocolConverter.asUri(uri) };
    return linesOf(client, await client.sendRequest<TargetsResult>(targets, params), order, shown);
  };
  const view = new PlanView('plandoc.targets', ask);
  return vscode.Disposable.from(
    view,
    vscode.commands.registerCommand('plandoc.sortTargets', async () => {
      order = (await chosen(words().sorting, words().orders, order)) ?? order;
      view.refresh();
    }),
    vscode.commands.registerCommand('plandoc.filterTargets', async () => {
      shown = (await chosen(words().filtering, words().filters, shown)) ?? shown;
      // Else nothing would tell that some are left out.
      view.narrowed = shown === 'all' ? '' : words().filters[shown];
      view.refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const at = selections[0]?.active;
      const uri = textEditor.document.uri.toString();
      if (at && view.view.visible) void view.reveal(({ place }) => place?.uri.toString() === uri && place.range.contains(at));
    }),
  );
}

/** The choice among some, the one that holds first. */
async function chosen<Choice extends string>(
  title: string,
  choices: Readonly<Record<Choice, string>>,
  now: Choice,
): Promise<Choice | undefined> {
  const all = (Object.entries(choices) as [Choice, string][]).map(([choice, label]) => ({ label, choice }));
  const items = [...all.filter(({ choice }) => choice === now), ...all.filter(({ choice }) => choice !== now)];
  return (await vscode.window.showQuickPick(items, { title }))?.choice;
}

function linesOf(client: BaseLanguageClient, { targets: all, unlinked }: TargetsResult, order: Order, shown: Shown): readonly Line[] {
  const fits = ({ findings, tasks }: TargetItem) => shown === 'all' || (shown === 'findings' ? findings > 0 : tasks.length === 0);
  const inOrder = [...all].filter(fits).sort(orders[order]);
  const [linked, alone] = [inOrder.filter(({ tasks }) => tasks.length > 0), inOrder.filter(({ tasks }) => tasks.length === 0)];
  const { withTasks, withoutTask, withoutTarget } = words();
  const group = (label: string, lines: readonly Line[]): Line[] =>
    lines.length > 0 ? [{ label, description: String(lines.length), lines, open: true }] : [];
  return [
    ...group(
      withTasks,
      linked.map((target) => targetLine(client, target)),
    ),
    ...group(
      withoutTask,
      alone.map((target) => targetLine(client, target)),
    ),
    ...(shown === 'all'
      ? group(
          withoutTarget,
          unlinked.map((task) => taskLine(client, task, task.indicator)),
        )
      : []),
  ];
}

const orders: Readonly<Record<Order, (a: TargetItem, b: TargetItem) => number>> = {
  text: () => 0,
  name: (a, b) => a.indicator.localeCompare(b.indicator, 'zh-CN'),
  findings: (a, b) => b.findings - a.findings,
};

function targetLine(client: BaseLanguageClient, { indicator, value, result, priorTarget, tasks, findings, location }: TargetItem): Line {
  const { lastResult, lastTarget, tasksCount, findingsCount } = words();
  const facts = [
    result && lastResult(result.value),
    priorTarget && lastTarget(priorTarget.value),
    tasksCount(tasks.length),
    findings > 0 && findingsCount(findings),
  ].filter((fact) => typeof fact === 'string');
  return {
    label: `${indicator} ${value}`,
    description: facts.join(' · '),
    tooltip: [`${indicator} ${value}`, ...facts].join('\n'),
    icon: findings > 0 ? 'warning' : 'target',
    place: client.protocol2CodeConverter.asLocation(location),
    lines: [
      ...tasks.map((task) => taskLine(client, task, task.heading || task.indicator)),
      ...(result ? [lineTo(client, result, lastResult(result.value))] : []),
      ...(priorTarget ? [lineTo(client, priorTarget, lastTarget(priorTarget.value))] : []),
    ],
  };
}

const taskLine = (client: BaseLanguageClient, { value, location }: TaskItem, label: string): Line => ({
  label,
  description: value,
  icon: 'checklist',
  place: client.protocol2CodeConverter.asLocation(location),
  lines: [],
});

const lineTo = (client: BaseLanguageClient, { location }: PlacedItem, label: string): Line => ({
  label,
  icon: 'history',
  place: client.protocol2CodeConverter.asLocation(location),
  lines: [],
});
