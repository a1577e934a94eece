/**
 * How far a path in a spec may lead: anywhere in the repository, or where there is none, in the folder the work is in.
 * Whoever opens a folder, or runs a command in one, has not asked to read what lies beside it.
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

export interface ReadableArea {
  /** The folder that paths written in this file may not leave. */
  of(file: string): string;
  /** Links followed: a link in the folder to something outside leads out. */
  includes(folder: string, real: string): boolean;
}

/** `folders`: open in the editor, or the working folder. */
export function readableArea(folders: () => readonly string[]): ReadableArea {
  const repositories = new Map<string, string | undefined>();
  const real = new Map<string, string>();

  const repositoryOf = (folder: string): string | undefined => {
    if (repositories.has(folder)) return repositories.get(folder);
    const above = dirname(folder);
    const found = existsSync(join(folder, '.git'))
      ? folder
      : above === folder
        ? undefined
        : repositoryOf(above);
    repositories.set(folder, found);
    return found;
  };

  return {
    of: (file) => {
      const folder = folders().find((each) => lies(file, each)) ?? dirname(file);
      return repositoryOf(folder) ?? folder;
    },
    includes: (folder, path) => {
      let resolved = real.get(folder);
      if (resolved === undefined) {
        resolved = realPathOf(folder);
        real.set(folder, resolved);
      }
      return lies(path, resolved);
    },
  };
}

/** Whether `path` is `folder` or inside it, by its name alone. */
export function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Links followed, and names as the disk spells them; the path itself where it leads nowhere. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
