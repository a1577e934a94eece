/** A language server and its client in one process, joined by two streams. */
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type CompletionTriggerKind,
  type ConfigurationParams,
  createConnection,
  createMessageConnection,
  type Hover,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type ServerOptions, serve } from '../../server/src/lsp/server.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { knowledge } from './knowledge.js';
import { templates } from './templates.js';

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
  /** As an editor asks for a list: by a key, or again for one that said it is not whole. */
  completionList(
    uri: string,
    line: number,
    character: number,
    triggerKind?: CompletionTriggerKind,
  ): Promise<CompletionList>;
  resolveItem(item: CompletionItem): Promise<CompletionItem>;
  actions(uri: string, at: Position, only?: readonly string[]): Promise<readonly CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  /** Any other request about an open document. */
  request<T>(method: string, uri: string, params?: object): Promise<T>;
  /** `cellspec/source`, with whatever a client might send. */
  source(params: unknown): Promise<string | null>;
  /** A request about something else, or nothing. */
  call<T>(method: string, params: object): Promise<T>;
  notify(method: string, params: object): void;
  /** Methods of the requests the server has made. */
  readonly asked: readonly string[];
  /** Resolves when the server has made so many requests of this method. */
  askedFor(method: string, times?: number): Promise<void>;
  /** What the server said about long work, in order. */
  readonly progress: readonly { readonly token: string | number; readonly value: unknown }[];
  /** Resolves as soon as this holds, asked whenever something arrives. */
  holds(condition: () => boolean): Promise<void>;
}

/** The client's side of a session. */
export interface Peer {
  readonly capabilities?: ClientCapabilities;
  /** What it answers to `workspace/configuration`, for a folder where one is named. */
  readonly configuration?: (scope: string | undefined) => unknown;
  /** Paths of the open folders. */
  readonly folders?: readonly string[];
  /** When the server makes lists in advance; not in the time a test takes where nothing is said. */
  readonly warming?: ServerOptions['warming'];
}

export async function openSession(
  rules?: readonly Rule[],
  initializationOptions?: object,
  { capabilities = {}, configuration = () => null, folders = [], warming = { idle: 60_000 } }: Peer = {},
): Promise<Session> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  serve(server, knowledge, { version: 'test', templates, warming, ...(rules ? { rules } : {}) });
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  const asked: string[] = [];
  client.onRequest((method, params) => {
    asked.push(method);
    for (const look of waiting) look();
    if (method !== 'workspace/configuration') return null;
    const { items } = params as ConfigurationParams;
    return items.map(({ scopeUri }) => configuration(scopeUri));
  });
  const progress: { token: string | number; value: unknown }[] = [];
  client.onUnhandledProgress(({ token, value }) => {
    progress.push({ token, value });
    for (const look of waiting) look();
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
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
  const holds = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const askedFor = (wanted: string, times = 1) =>
    holds(() => asked.filter((method) => method === wanted).length >= times);
  const send = (method: string, params: object) => void client.sendNotification(method, params);

  const completionList: Session['completionList'] = (uri, line, character, triggerKind) =>
    client.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
      ...(triggerKind === undefined ? {} : { context: { triggerKind } }),
    });

  return {
    initialized,
    published,
    open: (uri, text) =>
      send('textDocument/didOpen', {
        textDocument: { uri, languageId: /\.md$/.test(uri) ? 'markdown' : 'cellspec', version: 1, text },
      }),
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
    // A design document has nothing that would have to be asked for again, and answers with the items alone.
    completion: async (uri, line, character) => {
      const answer: CompletionItem[] | CompletionList = await completionList(uri, line, character);
      return 'items' in answer ? answer.items : answer;
    },
    completionList,
    resolveItem: (item) => client.sendRequest('completionItem/resolve', item),
    actions: (uri, at, only) =>
      client.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),
    resolve: (action) => client.sendRequest('codeAction/resolve', action),
    request: (method, uri, params) => client.sendRequest(method, { textDocument: { uri }, ...params }),
    source: (params) => client.sendRequest('cellspec/source', params),
    call: (method, params) => client.sendRequest(method, params),
    notify: send,
    asked,
    askedFor,
    progress,
    holds,
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
