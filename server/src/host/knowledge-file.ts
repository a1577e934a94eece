/** Reads the compiled knowledge from the files the generator wrote. Both faces start with this. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnowledgePart, readKnowledgeData } from '../knowledge/data.js';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.js';

/**
 * `folder`: where the files are. `early`: those that are read now, by programs that run for days, while an update may put
 * other files in their place; the rest when somebody looks into them.
 */
export function loadKnowledge(folder: string, early: readonly KnowledgePart[] = []): Knowledge {
  const texts = new Map(early.map((part) => [part, read(folder, part)]));
  return createKnowledge(readKnowledgeData((part) => texts.get(part) ?? read(folder, part)));
}

/** The generator writes ASCII only, so that it can be read as one byte a character. */
function read(folder: string, part: KnowledgePart): string {
  const file = join(folder, `${part}.jsonl`);
  const packed = `${file}.br`;
  return existsSync(packed) ? unpacked(packed) : readFileSync(file, 'latin1');
}

/** As the extension has it, where a fifth of what is downloaded would be this (scripts/package.mjs). */
function unpacked(file: string): string {
  const { brotliDecompressSync } = require('node:zlib') as typeof import('node:zlib');
  return brotliDecompressSync(readFileSync(file)).toString('latin1');
}
