/** Reads the compiled knowledge from the file the generator wrote. Both faces start with this. */
import { readFileSync } from 'node:fs';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.js';

export function loadKnowledge(path: string): Knowledge {
  return createKnowledge(JSON.parse(readFileSync(path, 'utf8')));
}
