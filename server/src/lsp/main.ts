/** Ties the language server to this process: over standard input and output, or the channel an editor names. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadKnowledge } from '../host/knowledge-file.js';
import { templatesIn } from '../host/templates.js';
import { serve } from './server.js';

declare const CELLSPEC_VERSION: string;

// The library would also open a port or a pipe where the arguments name one. Nothing here goes over a network, so it is
// shown the one of two words that fits: an editor's own channel, else standard input and output.
process.argv.splice(2, process.argv.length, process.argv.includes('--node-ipc') ? '--node-ipc' : '--stdio');

const connection = createConnection(ProposedFeatures.all);
serve(connection, loadKnowledge(__dirname, ['knowledge', 'texts']), {
  version: CELLSPEC_VERSION,
  // Beside dist/, in the package and in the extension.
  templates: templatesIn(join(__dirname, '..', 'templates')),
});
