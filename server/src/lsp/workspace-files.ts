/** The specs in the open folders, whether they are open or not. */
import { findSpecs, isExcluded } from '../host/find-specs.js';
import { matcherOf } from '../host/glob.js';
import { lies } from '../host/readable-area.js';
import { specName } from '../host/spec-names.js';

export interface WorkspaceFiles {
  /** Paths of the open folders. */
  folders(): readonly string[];
  /** Paths of all specs in them, but those that are excluded. Searched for when somebody asks. */
  all(cancelled?: () => boolean): Promise<readonly string[]>;
  /** Whether `all` names it, if it is there. */
  includes(path: string): boolean;
  /** Something appeared or went, or other folders or patterns count. */
  changed(): void;
}

export interface WorkspaceOptions {
  readonly folders: () => readonly string[];
  readonly exclude: () => readonly string[];
  /** Whether somebody says when a file appears or goes: only then is an answer good for longer. */
  readonly watched: () => boolean;
}

export function workspaceFiles({ folders, exclude, watched }: WorkspaceOptions): WorkspaceFiles {
  let known: readonly string[] | undefined;
  let state = 0;

  return {
    folders,
    all: async (cancelled = () => false) => {
      if (known !== undefined && watched()) return known;
      const before = state;
      const found = await findSpecs({ folders: folders(), exclude: exclude(), cancelled });
      if (before === state && !cancelled()) known = found;
      return found;
    },
    includes: (path) => {
      const root = folders().find((folder) => lies(path, folder));
      return root !== undefined && specName.test(path) && !isExcluded(path, root, matcherOf(exclude()));
    },
    changed: () => {
      known = undefined;
      state += 1;
    },
  };
}
