/** Bytes of a file to text, and to a finding where they are not UTF-8. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { reasonOf } from './discover.js';

export interface SpecText {
  readonly text: string;
  /** Offset of the first character that is not what was in the file. */
  readonly damagedAt: number | undefined;
}

/** Far above the size the reader refuses with a finding; below it nothing is read into memory twice. */
const mostBytes = 64 * 1024 * 1024;

/** Returns a reason instead where the file cannot be read. Never waits: a pipe or a device is refused, not opened for good. */
export function readSpecFile(path: string): SpecText | string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return stats.isDirectory() ? 'it is a folder' : 'it is not a regular file';
    if (stats.size > mostBytes)
      return `it has ${Math.round(stats.size / 1024 / 1024)} MB, far more than a spec`;
    return decode(readFileSync(descriptor));
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** UTF-8 with or without a byte order mark; UTF-16 is recognised by its own. */
export function decode(bytes: Buffer): SpecText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: bytes.toString('utf16le').slice(1), damagedAt: 0 };
  const text = bytes.toString('utf8');
  const suspect = text.indexOf('\uFFFD');
  // A replacement character that was really typed is three proper bytes; only then does the text encode back.
  const damaged = suspect >= 0 && !Buffer.from(text, 'utf8').equals(bytes);
  return { text, damagedAt: damaged ? suspect : undefined };
}
