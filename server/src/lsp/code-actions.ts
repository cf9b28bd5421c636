import type { CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type Edit, fixAllOf, fixesAt, fixesOfRule, type Language, type OfferedFix, type Snapshot } from '../core/index.ts';
import { fixAllKind } from './abilities.ts';
import { diagnosticOf } from './diagnostics.ts';
import { rangeOf, spanOf } from './positions.ts';
import { CodeActionKind } from './protocol.ts';

/** The fixes at a range, for each rule the fix of all its findings, and where it is asked for the fix of everything. */
export function codeActionsOf(
  snapshot: Snapshot,
  { textDocument: { uri }, range, context }: CodeActionParams,
  language: Language,
): CodeAction[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context)) {
    const offered = fixesAt(snapshot, uri, spanOf(document, range), language);
    const safe = offered.filter(({ applicability }) => applicability === 'safe');
    actions.push(...offered.map((fix) => fixAction(snapshot, uri, fix, language, safe.length === 1 && safe[0] === fix)));
    actions.push(...[...new Set(safe.map(({ finding }) => finding.rule))].flatMap((rule) => ruleAction(snapshot, uri, rule, language)));
  }
  // It may take several checks of the text, so it is made only for who asks, and when the action is chosen.
  if (isWanted(fixAllKind, context) && context.only !== undefined)
    actions.push({ title: fixAllTitle[language], kind: fixAllKind, data: { uri } });
  return actions;
}

export const wantsQuickFixes = ({ context }: CodeActionParams): boolean => isWanted(CodeActionKind.QuickFix, context);

const isWanted = (kind: string, { only: kinds }: CodeActionParams['context']): boolean =>
  kinds === undefined || kinds.some((only) => kind === only || kind.startsWith(`${only}.`));

/** The chosen action with its edit. */
export function resolvedAction(snapshot: Snapshot, action: CodeAction): CodeAction {
  const uri: unknown = action.kind === fixAllKind ? action.data?.uri : undefined;
  return typeof uri === 'string' ? { ...action, edit: workspaceEdit(snapshot, uri, fixAllOf(snapshot, uri)) } : action;
}

const fixAllTitle = { zh: '修正所有可以放心修正的问题', en: 'Fix everything that is safe to fix' };

function fixAction(
  snapshot: Snapshot,
  uri: string,
  { title, applicability, edits, finding }: OfferedFix,
  language: Language,
  preferred: boolean,
): CodeAction {
  const caution = language === 'zh' ? '（请核对）' : ' (please check)';
  return {
    title: applicability === 'safe' ? title : `${title}${caution}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(snapshot, uri, finding, language)],
    edit: workspaceEdit(snapshot, uri, edits),
    ...(preferred && { isPreferred: true }),
  };
}

function ruleAction(snapshot: Snapshot, uri: string, rule: string, language: Language): CodeAction[] {
  const { count, edits } = fixesOfRule(snapshot, uri, rule);
  if (count < 2) return [];
  const title = language === 'zh' ? `修正本文全部 ${count} 处 ${rule}` : `Fix all ${count} of ${rule} in this document`;
  return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(snapshot, uri, edits) }];
}

/** All edits in one piece, so that one undo takes them back. */
function workspaceEdit(snapshot: Snapshot, uri: string, edits: readonly Edit[]): WorkspaceEdit {
  const document = snapshot.documents.get(uri);
  const changes = document ? edits.map(({ span, text }): TextEdit => ({ range: rangeOf(document, span), newText: text })) : [];
  return { changes: { [uri]: changes } };
}
