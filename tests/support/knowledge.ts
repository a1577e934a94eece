/** The compiled knowledge, read once a test process. */
import { join } from 'node:path';
import { loadKnowledge } from '../../server/src/host/knowledge-file.js';
import { root } from './root.js';

export const knowledgeFolder = join(root, 'server/src/generated');

export const knowledge = loadKnowledge(knowledgeFolder);
