import type { CodeAction, CodeActionParams, Command, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { findingsOf, ignoreEdit, type Language, type Message, readBaseline, type Snapshot, withAccepted } from '../core/index.ts';
import { documentEdit, fileChanges } from './file-edits.ts';
import { spanOf } from './positions.ts';
import { CodeActionKind } from './protocol.ts';
import type { AcceptParams, FindingParams } from './requests.ts';
import type { Workspace } from './workspace.ts';

/**
 * Ways to live with the findings at a range: for each rule a comment that ignores it, and its acceptance in the baseline. A client
 * that can ask for a reason gets commands; another one gets the comment without a reason, and no acceptance.
 */
export function acceptanceActions(
  workspace: Workspace,
  { textDocument: { uri }, range }: CodeActionParams,
  language: Language,
  asksReasons: boolean,
): CodeAction[] {
  const { snapshot } = workspace;
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  const span = spanOf(document, range);
  const touched = findingsOf(snapshot, uri).filter((finding) =>
    [finding.span, ...finding.places].some(({ start, end }) => start <= span.end && span.start <= end),
  );
  const action = (title: Message, command: string, args: readonly unknown[]): CodeAction => ({
    title: title[language],
    kind: CodeActionKind.QuickFix,
    command: { title: title[language], command, arguments: [...args] } satisfies Command,
  });
  return [...new Set(touched.map(({ rule }) => rule))].flatMap((rule) => {
    const params: FindingParams = { uri, rule, range };
    if (!asksReasons) {
      const edit = ignoreCommentEdit(snapshot, params, '');
      return edit ? [{ title: titles.ignore(rule)[language], kind: CodeActionKind.QuickFix, edit }] : [];
    }
    const ignoring = rule === 'unused-ignore' ? [] : [action(titles.ignore(rule), 'plandoc.ignore', [params])];
    if (workspace.baselineUriFor(uri) === undefined) return ignoring;
    return [
      ...ignoring,
      action(titles.accept(rule), 'plandoc.accept', [params, false]),
      action(titles.verify(rule), 'plandoc.accept', [params, true]),
    ];
  });
}

const titles = {
  ignore: (rule: string): Message => ({ zh: `在文中注明忽略：${rule}`, en: `Ignore here by a comment: ${rule}` }),
  accept: (rule: string): Message => ({ zh: `接受，列入基线：${rule}`, en: `Accept into the baseline: ${rule}` }),
  verify: (rule: string): Message => ({ zh: `标为已核实：${rule}`, en: `Mark as verified: ${rule}` }),
};

/** The edit that writes an ignore comment; null where the finding is no more, and for a rule that no comment silences. */
export function ignoreCommentEdit(snapshot: Snapshot, { uri, rule, range }: FindingParams, reason: string): WorkspaceEdit | null {
  const document = snapshot.documents.get(uri);
  const edit =
    document && rule !== 'unused-ignore' ? ignoreEdit(snapshot, uri, { rule, span: spanOf(document, range) }, reason) : undefined;
  return document && edit ? documentEdit(document, edit) : null;
}

/** The edit that writes a finding into the baseline; null where the finding is no more, or no folder is open to write in. */
export function acceptEdit(workspace: Workspace, { uri, rule, range, reason, verified }: AcceptParams): WorkspaceEdit | null {
  const { snapshot } = workspace;
  const [file, target] = [workspace.baselineFor(uri), workspace.baselineUriFor(uri)];
  const document = snapshot.documents.get(uri);
  if (!document || target === undefined) return null;
  const before = file ? readBaseline(file.text, target).baseline : { uri: target, entries: [] };
  const state = verified ? 'verified' : 'accepted';
  const text = withAccepted(snapshot, uri, { rule, span: spanOf(document, range) }, { reason, state }, before);
  if (text === undefined) return null;
  return { documentChanges: fileChanges(file, target, [{ span: { start: 0, end: file?.text.length ?? 0 }, text }]) };
}
