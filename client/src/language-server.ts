/**
 * The language server as the extension sees it: started with the first open spec, started again after a crash, and left
 * alone after several in a row.
 */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { isCopy, isDesignDocument, isSpec } from './documents.js';
import { sourceLinks } from './sources.js';
import { noticed } from './walkthrough.js';

export type ServerState = 'asleep' | 'starting' | 'running' | 'failed' | 'stopped';

export interface LanguageServer extends vscode.Disposable {
  readonly client: LanguageClient;
  readonly state: ServerState;
  /** What it is busy with beside the open specs, in its own words; undefined where there is nothing. */
  readonly progress: string | undefined;
  /** State or progress are others now. */
  readonly onDidChange: vscode.Event<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.StartFailed]: 'failed',
  [State.Running]: 'running',
};

/**
 * What an edit leaves behind of a long spec fills the 16 MB that V8 has for young objects in two keys, and whatever is
 * still looked at is then copied: a third of the time of a completion. It takes more only where it needs it. And a list of
 * completions runs hundreds of functions a few hundred times: compiled simply at once, it comes in half the time.
 */
const flagsForTyping = ['--max-semi-space-size=32', '--always-sparkplug'];

/** A server that ends more often than this within the time is not started again by itself. */
const mostCrashes = 3;
const crashesCountFor = 3 * 60_000;

/** `abilities`: what the client can do beyond the protocol. */
export function languageServer(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  abilities: object,
): LanguageServer {
  const changed = new vscode.EventEmitter<void>();
  let state: ServerState = 'asleep';
  let progress: string | undefined;
  let crashes: readonly number[] = [];

  const module = vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath;
  const client: LanguageClient = new LanguageClient(
    'cellspec',
    'Cellspec',
    { module, transport: TransportKind.ipc, options: { execArgv: [...flagsForTyping] } },
    {
      documentSelector: [
        { language: 'cellspec' },
        { language: 'markdown', scheme: 'file' },
        { language: 'markdown', scheme: 'untitled' },
      ],
      outputChannel: log,
      initializationOptions: abilities,
      middleware: noticed({
        ...sourceLinks,
        // Findings belong to the file, not to earlier versions of it beside which it is shown.
        handleDiagnostics: (uri, diagnostics, next) => next(uri, isCopy(uri) ? [] : diagnostics),
        handleWorkDoneProgress: (token, params, next) => {
          progress = params.kind === 'end' ? undefined : (params.message ?? progress ?? '');
          changed.fire();
          next(token, params);
        },
      }),
      initializationFailedHandler: (error) => {
        log.error(error);
        return false;
      },
      errorHandler: {
        // Where the channel is gone, `closed` follows; a single message that failed is in the log.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          // One that never ran will not run the second time; `start` says so.
          if (state !== 'running') return { action: CloseAction.DoNotRestart, handled: true };
          const now = Date.now();
          crashes = [...crashes.filter((each) => now - each < crashesCountFor), now];
          log.error(`the language server ended by itself (${crashes.length} of ${mostCrashes + 1})`);
          if (crashes.length <= mostCrashes) return { action: CloseAction.Restart, handled: true };
          void tellThatItEnds();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    },
  );

  async function start(): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      log.error('the language server did not start', error);
      await tell(vscode.l10n.t('Cellspec could not start its language server, so specs are not checked.'));
    }
  }

  async function restart(): Promise<void> {
    crashes = [];
    try {
      await client.stop();
    } catch (error) {
      // It is being restarted because something is wrong with it.
      log.warn('the language server did not stop in order', error);
    }
    await start();
  }

  const tellThatItEnds = (): Promise<void> =>
    tell(
      vscode.l10n.t(
        'The language server of Cellspec ended several times in a few minutes and was not started again. Specs are not checked.',
      ),
    );

  async function tell(message: string): Promise<void> {
    const showLog = vscode.l10n.t('Show log');
    const again = vscode.l10n.t('Restart');
    const chosen = await vscode.window.showErrorMessage(message, showLog, again);
    if (chosen === showLog) log.show();
    if (chosen === again) await restart();
  }

  const listeners = [
    changed,
    client.onDidChangeState(({ newState }) => {
      state = states[newState];
      progress = undefined;
      changed.fire();
    }),
    // Nothing runs before a spec is open, or a document that is about some.
    vscode.workspace.onDidOpenTextDocument((document) => void wakeFor(document)),
  ];
  for (const document of vscode.workspace.textDocuments) void wakeFor(document);

  async function wakeFor(document: vscode.TextDocument): Promise<void> {
    if (state !== 'asleep') return;
    if (!isSpec(document) && !(await isDesignDocument(document))) return;
    // Several documents can wake it at once.
    if (state !== 'asleep') return;
    state = 'starting';
    await start();
  }

  return {
    client,
    get state() {
      return state;
    },
    get progress() {
      return progress;
    },
    onDidChange: changed.event,
    restart,
    stop: () => client.stop(),
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
