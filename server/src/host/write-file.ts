/** Whole files, or none: what was there stays until what replaces it is safely on disk. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { randomName } from './crypto.js';
import { realPathOf } from './readable-area.js';
import { reasonOf } from './reason.js';

/** Why it was not written, in words; undefined when it was. A link is written through. */
export function writeWhole(path: string, bytes: string | Uint8Array): string | undefined {
  const target = realPathOf(path);
  try {
    const before = lstatSync(target, { throwIfNoEntry: false });
    // A device, a pipe: they take the bytes as they come, and nothing can be put in their place.
    if (before !== undefined && !before.isFile()) writeFileSync(target, bytes);
    else if (before !== undefined && isReadOnly(target, before)) return 'it is read-only';
    else replace(target, bytes, before);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** The same, with the folders it needs. */
export function writeWithFolders(path: string, bytes: string | Uint8Array): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    // A file stands where a folder should: writing says it in plainer words.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return reasonOf(error);
  }
  return writeWhole(path, bytes);
}

/** With the folders it needs, and never over anything that is there. */
export function writeNew(path: string, bytes: string | Uint8Array): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    fill(path, bytes, undefined);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A new file may take the name of one that nobody was meant to write, and an administrator is never refused: so it is asked. */
function isReadOnly(path: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function replace(target: string, bytes: string | Uint8Array, before: Stats | undefined): void {
  const aside = join(dirname(target), `.cellspec-${randomName()}.tmp`);
  try {
    fill(aside, bytes, before);
    renameSync(aside, target);
  } catch (error) {
    discard(aside);
    throw error;
  }
  syncFolder(dirname(target));
}

/** Never over a file that is there. */
function fill(path: string, bytes: string | Uint8Array, like: Stats | undefined): void {
  const descriptor = openSync(path, 'wx', like === undefined ? 0o666 : 0o600);
  try {
    if (like !== undefined) {
      keepOwner(descriptor, like);
      fchmodSync(descriptor, like.mode & 0o7777);
    }
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only an administrator may give files away; for everybody else they have the right owner already. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The group may be one that this user is not in: the file then has the user's own.
  }
}

function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or has its name already.
  }
}

/** So that the new name outlives a power cut as well; not every system lets folders be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The bytes are safe all the same.
  }
}
