/** A folder on disk for one test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Folder extends Disposable {
  readonly path: string;
  at(name: string): string;
  uri(name: string): string;
  write(name: string, text: string): void;
  remove(name: string): void;
}

export function folderOf(texts: Readonly<Record<string, string>>): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'cellspec-')));
  const at = (name: string): string => join(path, name);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const [name, text] of Object.entries(texts)) write(name, text);
  return {
    path,
    at,
    uri: (name) => pathToFileURL(at(name)).href,
    write,
    remove: (name) => rmSync(at(name), { recursive: true, force: true }),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
