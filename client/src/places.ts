import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageserver-protocol';

/** The command behind the line over a target: shows the tasks that carry it. */
export function registerPlaces(client: BaseLanguageClient): vscode.Disposable {
  const { asLocation, asPosition } = client.protocol2CodeConverter;
  return vscode.commands.registerCommand('plandoc.showPlaces', (uri: string, position: Position, places: readonly Location[]) =>
    vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      asPosition(position),
      places.map((place) => asLocation(place)),
    ),
  );
}
