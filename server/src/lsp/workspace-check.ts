/** Checking everything in the open folders, for those who ask for it: found, put off one by one, with a bar that can be stopped. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { uriOf } from './file-uri.js';
import type { WorkspaceFiles } from './workspace-files.js';

export interface WorkspaceCheck {
  /** From the beginning: with other folders or patterns, or because it was not wanted before. */
  start(): void;
  stop(): void;
  /** A document that was put off has been checked. */
  done(uri: string): void;
}

export interface WorkspaceCheckOptions {
  readonly connection: Connection;
  readonly files: WorkspaceFiles;
  readonly later: (path: string) => void;
  readonly dropLater: () => void;
  /** The client can show how far it is. */
  readonly showsProgress: () => boolean;
  readonly log: (what: string, error: unknown) => void;
}

/** Often enough to be seen to move. */
const reportEveryMilliseconds = 100;

interface Run {
  readonly left: Set<string>;
  readonly total: number;
  reported: number;
}

export function workspaceCheck({
  connection,
  files,
  later,
  dropLater,
  showsProgress,
  log,
}: WorkspaceCheckOptions): WorkspaceCheck {
  let run: Run | undefined;
  let bar: WorkDoneProgressServerReporter | undefined;
  /** The one that counts; older ones find that they are not it any more. */
  let current = 0;

  async function begin(mine: number): Promise<void> {
    const stopped = (): boolean => mine !== current;
    if (showsProgress()) {
      const made = await connection.window.createWorkDoneProgress();
      if (stopped()) return;
      bar = made;
      made.begin('Checking all cell specs', 0, undefined, true);
      made.token.onCancellationRequested(() => {
        if (stopped()) return;
        finish();
        dropLater();
      });
    }
    const paths = await files.all(stopped);
    if (stopped()) return;
    run = { left: new Set(paths.map(uriOf)), total: paths.length, reported: 0 };
    for (const path of paths) later(path);
    if (paths.length === 0) finish();
  }

  function finish(): void {
    current += 1;
    run = undefined;
    bar?.done();
    bar = undefined;
  }

  return {
    start: () => {
      finish();
      begin(current).catch((error: unknown) => log('checking the workspace failed', error));
    },
    stop: finish,
    done: (uri) => {
      if (run === undefined || !run.left.delete(uri)) return;
      const { left, total } = run;
      if (left.size === 0) {
        finish();
        return;
      }
      const now = performance.now();
      if (now - run.reported < reportEveryMilliseconds) return;
      run.reported = now;
      const checked = total - left.size;
      bar?.report(Math.round((100 * checked) / total), `${checked} of ${total}`);
    },
  };
}
