/** Files a text can name: a folder in memory, whatever its documents are called. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { nearestOf } from '../../server/src/knowledge/nearest.js';
import type { Reader } from '../../server/src/project/reader.js';
import type { Document } from '../../server/src/text/document.js';
import { root } from './root.js';

/** Texts by the path from the folder all of them are in. Names with `locked` in them are there and cannot be read; those with `virtual` cannot be looked for. */
export function readerOf(texts: ReadonlyMap<string, string>): Reader {
  const documents = new Map<string, Document>();
  for (const [uri, text] of texts) documents.set(uri, { uri, version: 0, text });
  return (from, path) => {
    const uri = posix.join(posix.dirname(from), path);
    if (uri.startsWith('..')) return { why: 'outside', reason: 'it leads out of the repository' };
    if (uri.includes('locked')) return { why: 'refused', reason: 'permission denied' };
    if (uri.includes('virtual')) return { why: 'nowhere', reason: 'this text has no place among files' };
    const document = documents.get(uri);
    if (document) return { document };
    const near = nearestOf(uri, documents.keys(), (name) => name).map((name) => `./${name}`);
    return { why: 'missing', reason: 'there is no such file', near };
  };
}

/** What the examples on rule pages may name. */
export const neighbours = readerOf(
  new Map(
    readdirSync(join(root, 'tests/fixtures/neighbours')).map((name) => [
      name,
      readFileSync(join(root, 'tests/fixtures/neighbours', name), 'utf8'),
    ]),
  ),
);
