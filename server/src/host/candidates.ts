/** Files that `extends` or `use` of a spec could name, for those who type a path. */
import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { LinkRole } from '../project/written-path.js';
import { kindOf } from '../spec/read.js';
import type { ReadableArea } from './readable-area.js';
import { skippedFolders, specName } from './spec-names.js';

/** Enough for every repository of specs, and done before anybody notices. */
const mostFolders = 500;
const mostFiles = 200;

/** As they would be written, `./base.cell.yaml`, the nearest folders first; never the file itself. */
export function candidates(file: string, role: LinkRole, area: ReadableArea): readonly string[] {
  const start = dirname(file);
  const found: string[] = [];
  const seen = new Set<string>();
  let left = mostFolders;

  function search(from: string): void {
    const open = [from];
    for (let folder = open.shift(); folder !== undefined; folder = open.shift()) {
      if (seen.has(folder) || left === 0 || found.length >= mostFiles) continue;
      seen.add(folder);
      left -= 1;
      for (const entry of entriesOf(folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (!skippedFolders.has(entry.name)) open.push(path);
        } else if (path !== file && fits(entry.name, role)) found.push(path);
      }
    }
  }

  // What lies below comes first, then what lies around, as far as a path may lead.
  const top = area.of(file);
  for (let folder = start; ; folder = dirname(folder)) {
    search(folder);
    if (folder === top || folder === dirname(folder)) break;
  }
  return found.slice(0, mostFiles).map((path) => asWritten(relative(start, path)));
}

function fits(name: string, role: LinkRole): boolean {
  return specName.test(name) && (kindOf(name) === 'library') === (role === 'library');
}

function asWritten(path: string): string {
  const portable = path.split(sep).join('/');
  return portable.startsWith('../') ? portable : `./${portable}`;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
