import type { Connection, InitializeParams } from 'vscode-languageserver';
import { filesOnDisk } from './files.node.ts';
import { serve } from './serve.ts';

/** Serves a client that said this of itself, reading workspace folders from the disk where it does not offer to. */
export const serveOnDisk = (connection: Connection, client: InitializeParams): void => serve(connection, client, filesOnDisk);
