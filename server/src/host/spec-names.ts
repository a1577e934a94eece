/** Which files are looked at, and where nobody looks. */

export const specName = /\.(?:cell|celllib)\.ya?ml$/i;

/** Folders that hold other people's files or the repository's own machinery. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);
