import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/** What a jump finds from a place, once it is as hoped: some place at least, unless more is asked for. */
export const locationsFrom = (
  jump: 'Declaration' | 'Definition' | 'Implementation' | 'Reference' | 'TypeDefinition',
  document: vscode.TextDocument,
  place: vscode.Position,
  isHoped: (found: readonly vscode.Location[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Location[]> =>
  eventually(jump, async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(`vscode.execute${jump}Provider`, document.uri, place);
    return isHoped(found) && found;
  });
