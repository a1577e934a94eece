/** A language server and its client in one process, joined by two streams. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type Hover,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/server.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { knowledge } from './knowledge.js';

export interface Session extends AsyncDisposable {
  readonly initialized: InitializeResult;
  readonly published: readonly PublishDiagnosticsParams[];
  open(uri: string, text: string): void;
  change(uri: string, version: number, start: Position, end: Position, text: string): void;
  close(uri: string): void;
  /** The findings for this version of a document, once they are there. */
  diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  until(wanted: (published: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  completion(uri: string, line: number, character: number): Promise<readonly CompletionItem[]>;
  resolveItem(item: CompletionItem): Promise<CompletionItem>;
  actions(uri: string, at: Position): Promise<readonly CodeAction[]>;
  /** Any other request about an open document. */
  request<T>(method: string, uri: string, params?: object): Promise<T>;
  /** `cellspec/source`, with whatever a client might send. */
  source(params: unknown): Promise<string | null>;
}

export async function openSession(
  rules?: readonly Rule[],
  initializationOptions?: object,
  capabilities: ClientCapabilities = {},
): Promise<Session> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  serve(server, knowledge, { version: 'test', ...(rules ? { rules } : {}) });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    ...(initializationOptions ? { initializationOptions } : {}),
  });
  await client.sendNotification('initialized', {});

  const until = (wanted: (params: PublishDiagnosticsParams) => boolean) =>
    new Promise<PublishDiagnosticsParams>((resolve) => {
      const look = () => {
        const found = published.find(wanted);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const send = (method: string, params: object) => void client.sendNotification(method, params);

  return {
    initialized,
    published,
    open: (uri, text) =>
      send('textDocument/didOpen', { textDocument: { uri, languageId: 'cellspec', version: 1, text } }),
    change: (uri, version, start, end, text) =>
      send('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end }, text }],
      }),
    close: (uri) => send('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: (uri, version) => until((each) => each.uri === uri && each.version === version),
    until,
    hover: (uri, line, character) =>
      client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } }),
    completion: (uri, line, character) =>
      client.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line, character } }),
    resolveItem: (item) => client.sendRequest('completionItem/resolve', item),
    actions: (uri, at) =>
      client.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [] },
      }),
    request: (method, uri, params) => client.sendRequest(method, { textDocument: { uri }, ...params }),
    source: (params) => client.sendRequest('cellspec/source', params),
    [Symbol.asyncDispose]: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
      server.dispose();
    },
  };
}

/** Rule ids of what was published, in alphabetical order. */
export function codesOf({ diagnostics }: PublishDiagnosticsParams): string[] {
  return diagnostics.map((each) => String(each.code)).sort();
}
