/** Ties the language server to this process: over standard input and output, or the channel an editor names. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadKnowledge } from '../host/knowledge-file.js';
import { serve } from './server.js';

declare const CELLSPEC_VERSION: string;

const connection = createConnection(ProposedFeatures.all);
serve(connection, loadKnowledge(join(__dirname, 'knowledge.jsonl')), { version: CELLSPEC_VERSION });
