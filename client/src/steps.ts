import * as vscode from 'vscode';

/** A pair of commands that go to the next or the previous place of the indicator at the cursor, round the document. */
export function registerSteps(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerTextEditorCommand('plandoc.nextPlace', (editor) => void step(editor, 1)),
    vscode.commands.registerTextEditorCommand('plandoc.previousPlace', (editor) => void step(editor, -1)),
  );
}

async function step(editor: vscode.TextEditor, by: 1 | -1): Promise<void> {
  const { document, selection } = editor;
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, selection.active);
  const here = found.filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ range }) => range);
  const places = here.sort((a, b) => a.start.compareTo(b.start));
  const ahead = places.filter(({ start, end }) => (by > 0 ? start.isAfter(selection.active) : end.isBefore(selection.active)));
  const place = by > 0 ? (ahead[0] ?? places[0]) : (ahead.at(-1) ?? places.at(-1));
  if (!place) return;
  editor.selection = new vscode.Selection(place.start, place.end);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
