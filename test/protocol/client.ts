import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const server = join(import.meta.dirname, '..', '..', 'dist', 'server', 'node.cjs');

/** A client that knows the protocol and nothing of PlanDoc: it starts the built server over standard input and output. */
export class PlainClient {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #errors: string[] = [];

  constructor(...options: string[]) {
    if (!existsSync(server)) throw new Error(`${server} is missing: npm run build makes it`);
    this.#process = spawn(process.execPath, [server, ...options], { stdio: 'pipe' });
    const { stdin, stdout, stderr } = this.#process;
    if (!stdin || !stdout || !stderr) throw new Error('no pipes');
    stderr.on('data', (data) => this.#errors.push(String(data)));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  /** What the server wrote on standard error or into the client's log as an error. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    this.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.#errors.push(message);
    });
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics published last for a document, once they satisfy `until`; fails when patience (in ms) ends. */
  async published(
    uri: string,
    until: (params: PublishDiagnosticsParams) => boolean = () => true,
    patience = 20_000,
  ): Promise<readonly Diagnostic[]> {
    for (const end = Date.now() + patience; ; ) {
      const last = this.#published.findLast((params) => params.uri === uri);
      if (last && until(last)) return last.diagnostics;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`nothing suitable was published for ${uri}; last: ${JSON.stringify(last)?.slice(0, 2000)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** How many times something was published for a document. */
  publications(uri: string): number {
    return this.#published.filter((params) => params.uri === uri).length;
  }

  /** Shuts the server down as the protocol asks and returns its exit code. */
  async end(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    const code = await exited;
    clearTimeout(timer);
    this.connection.dispose();
    return code;
  }
}
