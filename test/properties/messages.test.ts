import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Message } from 'vscode-languageserver';
import { IncomingMessages, OutgoingMessages } from '../../server/src/lsp/messages.node.ts';

/** What a reader makes of bytes that come in these pieces. */
async function readFrom(pieces: readonly Buffer[]): Promise<{ readonly messages: Message[]; readonly errors: number }> {
  const stream = new PassThrough();
  const reader = new IncomingMessages(stream);
  const messages: Message[] = [];
  let errors = 0;
  reader.onError(() => {
    errors += 1;
  });
  reader.listen((message) => messages.push(message));
  for (const piece of pieces) stream.write(piece);
  stream.end();
  await new Promise((resolve) => reader.onClose(() => resolve(undefined)));
  return { messages, errors };
}

test('messages that are written are read, in whatever pieces they come', () => {
  const message = fc.string({ unit: 'binary', maxLength: 40 }).map((method) => ({ jsonrpc: '2.0', method }));
  return fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 60 })), async (messages, lengths) => {
      const wire = new PassThrough();
      const writer = new OutgoingMessages(wire);
      for (const one of messages) await writer.write(one);
      const bytes: Buffer = wire.read() ?? Buffer.alloc(0);
      const pieces: Buffer[] = [];
      let at = 0;
      for (const length of [...lengths, bytes.length]) {
        pieces.push(bytes.subarray(at, at + length));
        at += length;
      }
      assert.deepEqual(await readFrom(pieces), { messages, errors: 0 });
    }),
  );
});

test('what is no message is told and passed over', async () => {
  const bytes = Buffer.from('Content-Length: 3\r\n\r\n{]}X-Other: 1\r\ncontent-length:2\r\n\r\n{}');
  assert.deepEqual(await readFrom([bytes]), { messages: [{}], errors: 1 });
});
