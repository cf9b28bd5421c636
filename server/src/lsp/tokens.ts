import type { SemanticTokens } from 'vscode-languageserver';
import { type Snapshot, tokensOf } from '../core/index.ts';
import { tokenKinds } from './abilities.ts';
import { positionAt } from './positions.ts';
import { SemanticTokensBuilder } from './protocol.ts';

/** The colours of a plan’s figures; within a range of lines, or of all of it. */
export function semanticTokens(snapshot: Snapshot, uri: string): SemanticTokens {
  const document = snapshot.documents.get(uri);
  const builder = new SemanticTokensBuilder();
  if (!document) return builder.build();
  for (const { kind, span } of tokensOf(snapshot, uri)) {
    const { line, character } = positionAt(document, span.start);
    builder.push(line, character, span.end - span.start, tokenKinds.indexOf(kind), 0);
  }
  return builder.build();
}
