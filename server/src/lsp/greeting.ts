import type { Connection, InitializeParams } from 'vscode-languageserver';
import { abilities } from './abilities.ts';

/** Answers a client's first request, and has the client served from when it has taken that in: by `serve`, which is given what it said of itself. */
export function greet(connection: Connection, serve: (client: InitializeParams) => void): void {
  let client: InitializeParams;
  connection.onInitialize((params) => {
    client = params;
    return abilities;
  });
  connection.onInitialized(() => serve(client));
  connection.listen();
}
