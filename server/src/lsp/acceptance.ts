import type { Connection } from 'vscode-languageserver';
import { rules } from '../core/index.ts';
import { rulePage } from '../exchange/rule-page.ts';
import type { RulePage, RulePageParams, RulePageResult } from './requests.ts';
import type { Session } from './session.ts';

const page: RulePage = 'plandoc/rulePage';

/** Answers what a user asks about a finding beyond its fix: what its rule is about. */
export function serveAcceptance(connection: Connection, _session: Session): void {
  connection.onRequest(
    page,
    async ({ id }: RulePageParams): Promise<RulePageResult> => (rules.some((rule) => rule.id === id) ? rulePage(id) : null),
  );
}
