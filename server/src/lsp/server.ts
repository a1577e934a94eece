/** The language server: open documents, when they are checked, and the features that answer for them. */
import {
  type Connection,
  type Position,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { Surroundings } from '../document/links.js';
import { isIgnoreFile } from '../host/git-ignore.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rule } from '../rules/rule.js';
import { kindOf } from '../spec/read.js';
import { offsetAt } from '../text/line-index.js';
import { createChecks } from './checks.js';
import { type Client, readClient, unknownClient } from './client.js';
import { openDocuments, type Snapshot } from './documents.js';
import { features } from './features.js';
import { pathOf } from './file-uri.js';
import { type MarkdownSnapshot, quotedAt } from './markdown-documents.js';
import { refreshShown } from './refresh.js';
import { type Settings, settingsOf } from './settings.js';
import { type WarmUpOptions, warmUp } from './warm-up.js';
import { watchFiles } from './watch.js';
import { workspaceCheck } from './workspace-check.js';
import { workspaceFiles } from './workspace-files.js';

export interface ServerOptions {
  readonly version: string;
  /** Designs to start from, by name. */
  readonly templates: (name: string) => string | undefined;
  /** Other rules than the registered ones; tests bring one that crashes. */
  readonly rules?: readonly Rule[];
  /** When lists are made in advance; tests want to see some. */
  readonly warming?: Pick<WarmUpOptions, 'idle' | 'made'>;
}

export function serve(connection: Connection, knowledge: Knowledge, options: ServerOptions): void {
  let client: Client = unknownClient;
  let folders: readonly string[] = [];
  /** The spec that was last opened, changed or asked about. */
  let current: string | undefined;
  const settings = settingsOf(
    connection,
    () => client,
    () => folders,
    settingsChanged,
    log,
  );
  const watch = watchFiles(connection, fileChanged, log);
  const documents = openDocuments({
    knowledge,
    rules: options.rules,
    profile: settings.profile,
    folders: () => folders,
  });
  const files = workspaceFiles({
    folders: () => folders,
    exclude: () => settings.current().workspace.exclude,
    takes: documents.configs.takes,
    watched: watch.isOn,
  });
  const checks = createChecks({
    connection,
    documents,
    settings: settings.current,
    counts: (path) => checksAll() && files.includes(path),
    moved: () => refreshShown(connection, client, log),
    done: (uri) => all.done(uri),
    log,
  });
  const all = workspaceCheck({
    connection,
    files,
    later: checks.later,
    dropLater: checks.dropLater,
    showsProgress: () => client.capabilities.window?.workDoneProgress === true,
    log,
  });

  const warming = warmUp({
    ...options.warming,
    knowledge,
    analysis: () => {
      const snapshot = current === undefined ? undefined : documents.get(current);
      return snapshot && documents.analysis(snapshot);
    },
    log,
  });

  connection.onInitialize((params) => {
    client = readClient(params);
    folders = client.folders;
    return {
      serverInfo: { name: 'cellspec', version: options.version },
      capabilities: joined([
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...features.map((feature) => feature.capabilities(client)),
      ]),
    };
  });

  connection.onInitialized(() => {
    settings.start();
    watch.start(client);
    if (client.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        const come = added.map(({ uri }) => pathOf(uri)).filter((path) => path !== undefined);
        folders = [...folders.filter((folder) => !gone.has(folder)), ...come];
        settings.foldersChanged();
        // What may be named has changed with them.
        checks.again();
        lookAgain();
      });
    }
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text, languageId } }) => {
    documents.open(uri, version, text, languageId);
    workedOn(uri);
    checks.opened(uri);
    configChanged(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    workedOn(uri);
    checks.edited(uri);
    configChanged(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    checks.closed(uri);
    configChanged(uri);
  });

  for (const feature of features)
    feature.connect({
      connection,
      knowledge,
      documents,
      templates: options.templates,
      files,
      client: () => client,
      settings: settings.current,
      answer,
      answerDocument,
      log,
    });

  function workedOn(uri: string): void {
    current = uri;
    warming.busy();
  }

  function checksAll(): boolean {
    return settings.current().workspace.check === 'all';
  }

  function settingsChanged(before: Settings): void {
    checks.again();
    const { workspace } = settings.current();
    if (JSON.stringify(workspace) !== JSON.stringify(before.workspace)) lookAgain();
    refreshShown(connection, client, log);
  }

  /** At everything in the folders, or at nothing but what is open. */
  function lookAgain(): void {
    files.changed();
    checks.dropClosed();
    if (checksAll()) all.start();
    else all.stop();
  }

  function fileChanged(path: string, renewed: boolean): void {
    if (isIgnoreFile(path)) {
      lookAgain();
      return;
    }
    if (renewed) files.changed();
    checks.onDisk(path);
    configChanged(path);
  }

  /** How everything is checked may be another matter now, and what is checked at all. */
  function configChanged(name: string): void {
    if (kindOf(name) !== 'config') return;
    files.changed();
    checks.again();
    if (checksAll()) all.start();
  }

  function answer<T>(uri: string, make: (snapshot: Snapshot) => T | undefined, at?: Position): T | null {
    workedOn(uri);
    const snapshot = documents.get(uri) ?? (at && quotedSpec(uri, at));
    return snapshot === undefined ? null : tried(uri, () => make(snapshot));
  }

  function answerDocument<T>(
    uri: string,
    make: (snapshot: MarkdownSnapshot, around: Surroundings) => T | undefined,
  ): T | null {
    const markdown = settings.current(uri).markdown ? documents.markdown(uri) : undefined;
    if (markdown === undefined) return null;
    return tried(uri, () => make(markdown, documents.surroundings(markdown)));
  }

  function tried<T>(uri: string, make: () => T | undefined): T | null {
    try {
      return make() ?? null;
    } catch (error) {
      log(`an answer for ${uri} failed`, error);
      return null;
    }
  }

  function quotedSpec(uri: string, { line, character }: Position): Snapshot | undefined {
    const markdown = settings.current(uri).markdown ? documents.markdown(uri) : undefined;
    return markdown && quotedAt(markdown, offsetAt(markdown.lines, { line, column: character }));
  }

  function log(what: string, error: unknown): void {
    connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  connection.listen();
}

/** Several of them have something to say of the workspace. */
function joined(capabilities: readonly ServerCapabilities[]): ServerCapabilities {
  const workspace = Object.assign({}, ...capabilities.map((each) => each.workspace));
  return Object.assign({}, ...capabilities, { workspace });
}
