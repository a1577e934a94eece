/** Reads the compiled knowledge from the file the generator wrote. Both faces start with this. */
import { readFileSync } from 'node:fs';
import { readKnowledgeData } from '../knowledge/data.js';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.js';

export function loadKnowledge(path: string): Knowledge {
  // The generator writes ASCII only, so that it can be read as one byte a character.
  return createKnowledge(readKnowledgeData(readFileSync(path, 'latin1')));
}
