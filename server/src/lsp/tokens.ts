import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import { type Snapshot, type TokenKind, tokensOf } from '../core/index.ts';
import { positionAt } from './positions.ts';
import { SemanticTokensBuilder } from './protocol.ts';

/** In the order of `TokenKind` as package.json declares them for colouring. */
const kinds: readonly TokenKind[] = ['indicator', 'target', 'result', 'figure', 'unit'];

export const tokensLegend: SemanticTokensLegend = { tokenTypes: kinds.map((kind) => `plandoc-${kind}`), tokenModifiers: [] };

/** The colours of a plan’s figures; within a range of lines, or of all of it. */
export function semanticTokens(snapshot: Snapshot, uri: string): SemanticTokens {
  const document = snapshot.documents.get(uri);
  const builder = new SemanticTokensBuilder();
  if (!document) return builder.build();
  for (const { kind, span } of tokensOf(snapshot, uri)) {
    const { line, character } = positionAt(document, span.start);
    builder.push(line, character, span.end - span.start, kinds.indexOf(kind), 0);
  }
  return builder.build();
}
