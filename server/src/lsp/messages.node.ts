import type { Readable, Writable } from 'node:stream';
import type { DataCallback, Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { AbstractMessageReader, AbstractMessageWriter } from './protocol.ts';

// Messages over standard input and output, each with its length before it. The library's own reader and writer wait a turn of the event
// loop for every message and write header and content apart, which takes as long as most answers do.

/** Reads messages as they come. */
export class IncomingMessages extends AbstractMessageReader implements MessageReader {
  readonly #stream: Readable;
  #pieces: Buffer[] = [];
  #size = 0;
  /** Bytes of the message whose header has been read. */
  #length: number | undefined;

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const take = (piece: Buffer): void => this.#take(piece, callback);
    this.#stream.on('data', take);
    this.#stream.on('error', (error) => this.fireError(error));
    this.#stream.on('close', () => this.fireClose());
    return { dispose: () => this.#stream.off('data', take) };
  }

  #take(piece: Buffer, callback: DataCallback): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
    for (let message = this.#next(); message; message = this.#next()) {
      try {
        callback(JSON.parse(message.toString()));
      } catch (error) {
        this.fireError(error);
      }
    }
  }

  /** The content of the next message; undefined as long as it has not come as a whole. */
  #next(): Buffer | undefined {
    if (this.#length === undefined) {
      const all = this.#joined();
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return undefined;
      this.#length = Number(/^content-length:\s*(\d+)\s*$/im.exec(all.toString('latin1', 0, end))?.[1] ?? 0);
      this.#keep(all.subarray(end + 4));
    }
    if (this.#size < this.#length) return undefined;
    const all = this.#joined();
    const message = all.subarray(0, this.#length);
    this.#keep(all.subarray(this.#length));
    this.#length = undefined;
    return message;
  }

  #joined(): Buffer {
    const [first] = this.#pieces;
    return this.#pieces.length === 1 && first ? first : Buffer.concat(this.#pieces);
  }

  #keep(rest: Buffer): void {
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
  }
}

/** Writes messages in one piece each. */
export class OutgoingMessages extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    return new Promise((resolve) => {
      this.#stream.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`, () => resolve());
    });
  }

  end(): void {
    this.#stream.end();
  }
}
