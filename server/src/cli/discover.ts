/** Which files a list of paths stands for. Files named explicitly are taken as they are; folders are searched for specs. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../host/reason.js';
import { skippedFolders, specName } from '../host/spec-names.js';

export interface Discovery {
  /** As shown to the user: relative to the working directory where that is shorter, with forward slashes. Sorted. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** What a configuration leaves out of a search. */
export interface Choice {
  takes(path: string): boolean;
  entersFolder(path: string): boolean;
}

/** `explicitToo`: what is named by itself is left out like the rest, for tools that name every changed file. */
export function discover(
  paths: readonly string[],
  cwd: string,
  choice: Choice,
  explicitToo = false,
): Discovery {
  const files = new Set<string>();
  const unreadable: Unreadable[] = [];
  const search = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ file: shown(folder, cwd), reason: reasonOf(error) });
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // Links to folders are not followed: they lead in circles. A link to a file is a file, if its name says spec.
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && choice.entersFolder(path)) search(path);
      } else if (specName.test(entry.name) && choice.takes(path)) files.add(shown(path, cwd));
    }
  };
  for (const path of paths) {
    const full = resolve(cwd, path);
    const stats = statOf(full);
    if (typeof stats === 'string') unreadable.push({ file: shown(full, cwd), reason: stats });
    else if (stats.isDirectory()) search(full);
    else if (!explicitToo || choice.takes(full)) files.add(shown(full, cwd));
  }
  // What a folder and the words of the command both name is tried, and told, once.
  return { files: [...files].sort(), unreadable: unreadable.filter(({ file }) => !files.has(file)) };
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

/** A file as the user knows it. */
export function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  const name = short === '' || short.startsWith('..') ? path : short;
  return name.split(sep).join('/');
}
