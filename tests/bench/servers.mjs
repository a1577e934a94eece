/** Ours and the YAML server, which gets the same schema: both started, neither with a document open. */
import { pathToFileURL } from 'node:url';
import { initialize, startServer } from './lsp-client.mjs';
import { built, require } from './place.mjs';

export async function bothServers() {
  const ours = startServer(built('dist/server.js'));
  const theirs = startServer(require.resolve('yaml-language-server/out/server/src/server.js'), {
    configuration: {
      yaml: {
        schemas: { [pathToFileURL(built('schemas/cell.draft-07.schema.json')).href]: '*.cell.yaml' },
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false },
      },
    },
  });
  const stop = () => {
    ours.stop();
    theirs.stop();
  };
  try {
    for (const server of [ours, theirs]) {
      await initialize(server);
      server.notify('initialized', {});
    }
    theirs.notify('workspace/didChangeConfiguration', { settings: {} });
    // It fetches settings and schema by itself and says nothing when it is ready.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { ours, theirs, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
