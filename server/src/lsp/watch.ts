/** Changes of specs on disk, asked for by the server, so that every editor that can watch does. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import type { Client } from './client.js';
import { pathOf } from './file-uri.js';

export interface Watch {
  /** Whether the client said that it would tell. */
  isOn(): boolean;
  /** To be called once the client is ready to be asked. */
  start(client: Client): void;
}

const patterns = [
  '**/*.cell.yaml',
  '**/*.cell.yml',
  '**/*.celllib.yaml',
  '**/*.celllib.yml',
  '**/cellspec.config.yaml',
  '**/cellspec.config.yml',
  '**/.gitignore',
  '**/*.baseline.json',
];

/** `renewed`: the file is new, or gone. */
export function watchFiles(
  connection: Connection,
  changed: (path: string, renewed: boolean) => void,
  log: (what: string, error: unknown) => void,
): Watch {
  let on = false;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const path = pathOf(uri);
      if (path !== undefined) changed(path, type !== FileChangeType.Changed);
    }
  });
  return {
    isOn: () => on,
    start: ({ capabilities: { workspace } }) => {
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
      const watchers = patterns.map((globPattern) => ({ globPattern }));
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .then(() => {
          on = true;
        })
        .catch((error: unknown) => log('watching the specs failed', error));
    },
  };
}
