/** The language server: open documents, when they are checked, and the features that answer for them. */
import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rule } from '../rules/rule.js';
import { type Client, readClient, unknownClient } from './client.js';
import { scheduler } from './diagnostics.js';
import { openDocuments, type Snapshot } from './documents.js';
import { features } from './features.js';
import { refreshShown } from './refresh.js';
import { settingsOf } from './settings.js';
import { toDiagnostic } from './to-protocol.js';

export interface ServerOptions {
  readonly version: string;
  /** Other rules than the registered ones; tests bring one that crashes. */
  readonly rules?: readonly Rule[];
}

export function serve(connection: Connection, knowledge: Knowledge, options: ServerOptions): void {
  let client: Client = unknownClient;
  const settings = settingsOf(connection, () => client, settingsChanged, log);
  const documents = openDocuments(knowledge, options.rules, () => settings.current().profile);
  const checks = scheduler(publish);

  connection.onInitialize((params) => {
    client = readClient(params);
    return {
      serverInfo: { name: 'cellspec', version: options.version },
      capabilities: Object.assign(
        { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
        ...features.map((feature) => feature.capabilities(client)),
      ),
    };
  });

  connection.onInitialized(() => settings.start());
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    documents.open(uri, version, text);
    checks.touch(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    checks.touch(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    checks.forget(uri);
    // A closed document must not leave its problems behind.
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  for (const feature of features)
    feature.connect({
      connection,
      knowledge,
      documents,
      client: () => client,
      settings: settings.current,
      answer,
      log,
    });

  function settingsChanged(): void {
    for (const uri of documents.uris()) checks.touch(uri);
    refreshShown(connection, client, log);
  }

  function answer<T>(uri: string, make: (snapshot: Snapshot) => T | undefined): T | null {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return null;
    try {
      return make(snapshot) ?? null;
    } catch (error) {
      log(`an answer for ${uri} failed`, error);
      return null;
    }
  }

  function publish(uri: string): void {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return;
    try {
      const { findings } = documents.analysis(snapshot);
      const { hints } = settings.current();
      const shown = findings.filter(({ severity }) => hints || severity !== 'hint');
      const diagnostics = shown.map((finding) => toDiagnostic(finding, uri, snapshot.lines));
      void connection.sendDiagnostics({ uri, version: snapshot.document.version, diagnostics });
    } catch (error) {
      log(`checking ${uri} failed`, error);
    }
  }

  function log(what: string, error: unknown): void {
    connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  connection.listen();
}
