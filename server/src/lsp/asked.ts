import type { Connection } from 'vscode-languageserver';
import { indicatorPage, rules } from '../core/index.ts';
import { rulePage } from '../exchange/rule-page.ts';
import { acceptEdit, ignoreCommentEdit } from './acceptance.ts';
import { namePriorEdit, priorsOf } from './priors.ts';
import type {
  Accept,
  AcceptParams,
  ChoosePrior,
  ChoosePriorParams,
  EditResult,
  Ignore,
  IgnoreParams,
  IndicatorPage,
  IndicatorPageParams,
  IndicatorPageResult,
  NamePrior,
  NamePriorParams,
  Priors,
  PriorsParams,
  PriorsResult,
  RulePage,
  RulePageParams,
  RulePageResult,
} from './requests.ts';
import type { Session } from './session.ts';

const page: RulePage = 'plandoc/rulePage';
const indicator: IndicatorPage = 'plandoc/indicatorPage';
const ignore: Ignore = 'plandoc/ignore';
const accept: Accept = 'plandoc/accept';
const priors: Priors = 'plandoc/priors';
const choosePrior: ChoosePrior = 'plandoc/choosePrior';
const namePrior: NamePrior = 'plandoc/namePrior';

/** Answers what users ask of a finding beyond its fix, and of last year's plan. The server writes nothing: it gives the client edits. */
export function serveAsked(connection: Connection, session: Session): void {
  const { workspace } = session;
  connection.onRequest(
    page,
    async ({ id }: RulePageParams): Promise<RulePageResult> => (rules.some((rule) => rule.id === id) ? rulePage(id) : null),
  );
  connection.onRequest(
    indicator,
    ({ name }: IndicatorPageParams): IndicatorPageResult => indicatorPage(workspace.snapshot, name, session.language) ?? null,
  );
  connection.onRequest(ignore, (params: IgnoreParams): EditResult => ignoreCommentEdit(workspace.snapshot, params, params.reason));
  connection.onRequest(accept, (params: AcceptParams): EditResult => acceptEdit(workspace, params));
  connection.onRequest(priors, async ({ uri }: PriorsParams): Promise<PriorsResult | null> => {
    await session.filesRead;
    return priorsOf(workspace.snapshot, uri, session.language);
  });
  connection.onRequest(choosePrior, ({ uri, prior }: ChoosePriorParams) => session.choosePrior(uri, prior).then(() => null));
  connection.onRequest(namePrior, (params: NamePriorParams): EditResult => namePriorEdit(workspace, params));
}
