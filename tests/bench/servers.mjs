/** Ours and the YAML server, which gets the same schema: both started, neither with a document open. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { initialize, startServer } from './lsp-client.mjs';
import { built, inRoot, require } from './place.mjs';

/** Flags of Node that our extension starts its server with. */
function extensionFlags() {
  const client = readFileSync(inRoot('client/src/language-server.ts'), 'utf8');
  const [, listed] = /const flagsForTyping = \[(.*)\];/.exec(client) ?? [];
  if (listed === undefined) throw new Error('the flags of the server are not where they were');
  return listed.split(', ').map((flag) => flag.slice(1, -1));
}

export async function bothServers() {
  const ours = startServer(built('dist/server.js'), { flags: extensionFlags() });
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
