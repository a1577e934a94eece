/** The compiled knowledge, read once a test process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKnowledge } from '../../server/src/knowledge/knowledge.js';
import { root } from './root.js';

export const knowledge = createKnowledge(
  JSON.parse(readFileSync(join(root, 'server/src/generated/knowledge.json'), 'utf8')),
);
