/** Asks the client to ask again for what it shows in the text, where the answers may be others now. */
import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver/node';
import type { Client } from './client.js';

export function refreshShown(
  connection: Connection,
  { capabilities: { workspace } }: Client,
  log: (what: string, error: unknown) => void,
): void {
  const failed = (error: unknown) => log('refreshing what the editor shows failed', error);
  if (workspace?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
  if (workspace?.inlayHint?.refreshSupport)
    connection.sendRequest(InlayHintRefreshRequest.type).catch(failed);
  if (workspace?.semanticTokens?.refreshSupport)
    connection.sendRequest(SemanticTokensRefreshRequest.type).catch(failed);
}
