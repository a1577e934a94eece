/** From a path in a spec to the document it leads to: the one that is open, else the one on disk. */
import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { nearestOf } from '../knowledge/nearest.js';
import type { Found, Reader, Unread } from '../project/reader.js';
import { kindOf } from '../spec/read.js';
import type { Document } from '../text/document.js';
import { lies, type ReadableArea, realPathOf } from './readable-area.js';
import type { SpecFiles } from './spec-files.js';
import { specName } from './spec-names.js';

export interface Surroundings {
  readonly files: SpecFiles;
  readonly area: ReadableArea;
  /** Undefined for a document that is no file on this machine. */
  readonly pathOf: (uri: string) => string | undefined;
  /** What an editor shows, saved or not. */
  readonly opened: (path: string) => Document | undefined;
  /** The file system takes `Base.cell.yaml` for `base.cell.yaml`. */
  readonly foldsCase: boolean;
}

export function specReader({ files, area, pathOf, opened, foldsCase }: Surroundings): Reader {
  return (from, path): Found | Unread => {
    const start = pathOf(from);
    if (start === undefined)
      return { why: 'nowhere', reason: 'it is named in a text that is not a file on this machine' };
    const target = resolve(dirname(start), path);
    const folder = area.of(start);
    if (!lies(target, folder)) return outside;
    const open = opened(target);
    if (open !== undefined) return { document: open };
    const file = files.load(target);
    if (!('document' in file)) {
      return file.missing
        ? { why: 'missing', reason: file.reason, near: near(path, target) }
        : { why: 'refused', reason: file.reason };
    }
    const real = realPathOf(target);
    if (!area.includes(folder, real)) return outside;
    const spelling = foldsCase ? respelt(path, real) : undefined;
    return { document: file.document, ...(spelling === undefined ? {} : { spelling }) };
  };
}

const outside: Unread = {
  why: 'outside',
  reason: 'it leads out of the repository, or the folder, that this file belongs to',
};

/** The path with the names as they are on disk; undefined where it has them already. */
export function respelt(path: string, real: string): string | undefined {
  const written = path.split('/');
  const actual = real.split(/[\\/]/);
  const spelt = [...written];
  for (let back = 1; back <= written.length; back++) {
    const name = written.at(-back) ?? '';
    const own = actual.at(-back) ?? '';
    if (name === '.' || name === '..' || name === '') break;
    // Another name altogether: a link.
    if (name.toLowerCase() !== own.toLowerCase()) return undefined;
    spelt[written.length - back] = own;
  }
  const better = spelt.join('/');
  return better === path ? undefined : better;
}

/** More names than anybody has in a folder are not searched for a similar one. */
const mostNames = 500;

function near(path: string, target: string): string[] {
  const names = specsIn(dirname(target)).filter((name) => kindOf(name) === kindOf(path));
  const found = nearestOf(basename(target), names, (name) => name);
  const lead = path.slice(0, path.lastIndexOf('/') + 1);
  return found.map((name) => `${lead}${name}`);
}

function specsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => specName.test(name))
      .slice(0, mostNames);
  } catch {
    return [];
  }
}
