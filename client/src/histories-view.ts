import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Histories, HistoriesParams, HistoriesResult } from '../../server/src/lsp/requests.ts';
import { type Line, PlanView } from './plan-view.ts';
import { words } from './words.ts';

const histories: Histories = 'plandoc/histories';

/** The view of the place’s indicators over the years: each with its targets and results, year by year. */
export function showHistories(client: BaseLanguageClient): vscode.Disposable {
  return new PlanView('plandoc.histories', async (uri) => {
    const params: HistoriesParams = { uri: client.code2ProtocolConverter.asUri(uri) };
    return (await client.sendRequest<HistoriesResult>(histories, params)).map((history) => lineOf(client, history));
  });
}

function lineOf(client: BaseLanguageClient, { indicator, points }: HistoriesResult[number]): Line {
  const { target, result } = words();
  return {
    label: indicator,
    description: points.map(({ year, value }) => `${year}: ${value}`).join(' · '),
    icon: 'graph-line',
    lines: points.map(({ year, kind, value, location }) => ({
      label: `${year} ${kind === 'target' ? target : result}`,
      description: value,
      icon: kind === 'target' ? 'target' : 'pass',
      place: client.protocol2CodeConverter.asLocation(location),
      lines: [],
    })),
  };
}
