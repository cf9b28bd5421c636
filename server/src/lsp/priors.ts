import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import {
  fileNameOf,
  fittingPriorsOf,
  type Language,
  type NamedPlan,
  pathFrom,
  plansOf,
  priorEdit,
  priorOf,
  type Snapshot,
  yearOf,
} from '../core/index.ts';
import { documentEdit, settingsChanges } from './file-edits.ts';
import type { NamePriorParams, PriorItem, PriorsResult } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** Which plans could be last year's plan of a document, the one taken among them; null where the document is no plan. */
export function priorsOf(snapshot: Snapshot, uri: string, language: Language): PriorsResult | null {
  const plans = plansOf(snapshot);
  const choice = priorOf(snapshot, uri);
  if (!choice || !plans.some((plan) => plan.uri === uri)) return null;
  const fitting = fittingPriorsOf(snapshot, uri);
  const others = plans.filter((plan) => plan.uri !== uri && !fitting.some((other) => other.uri === plan.uri));
  return {
    ...(choice.prior && { taken: choice.prior.uri }),
    why: (choice.problem ?? choice.why)[language],
    chosen: snapshot.settings.chosen?.[uri] !== undefined,
    fitting: fitting.map(itemOf),
    others: others.map(itemOf),
  };
}

function itemOf(named: NamedPlan): PriorItem {
  const year = yearOf(named);
  const { place } = named.plan;
  return { uri: named.uri, name: fileNameOf(named.uri), ...(place !== undefined && { place }), ...(year !== undefined && { year }) };
}

/** The edit that names last year's plan in the document's front matter, or in plandoc.json. */
export function namePriorEdit(workspace: Workspace, { uri, prior, where }: NamePriorParams): WorkspaceEdit | null {
  const document = workspace.snapshot.documents.get(uri);
  if (!document) return null;
  if (where === 'front') {
    const edit = priorEdit(workspace.snapshot, uri, prior);
    return edit ? documentEdit(document, edit) : null;
  }
  const settings = workspace.settingsUriFor(uri);
  if (settings === undefined) return null;
  const path = ['prior', pathFrom(settings, uri)];
  return { documentChanges: settingsChanges(workspace.settingsFileFor(uri)?.document, settings, path, pathFrom(settings, prior)) };
}
