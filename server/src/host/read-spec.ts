/** Bytes of a file to text, and to a finding where they are not UTF-8. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { reasonOf } from './reason.js';

export interface SpecText {
  readonly text: string;
  /** Offset of the first character that is not what was in the file. */
  readonly damagedAt: number | undefined;
}

/** Why there is no text. */
export interface Refusal {
  readonly missing: boolean;
  /** In words. */
  readonly reason: string;
}

/** Far above the size the reader refuses with a finding; below it nothing is read into memory twice. */
const mostBytes = 64 * 1024 * 1024;

export function readSpecFile(path: string): SpecText | Refusal {
  return withBytes(path, decode);
}

export function readSpecBytes(path: string): Buffer | Refusal {
  return withBytes(path, (bytes) => Buffer.from(bytes));
}

/** A spec is far smaller: all are read into the same bytes, one after the other. */
const page = Buffer.allocUnsafeSlow(64 * 1024);

/** Never waits: a pipe or a device is refused, not opened for good. What `use` is given is overwritten by the next file. */
function withBytes<T>(path: string, use: (bytes: Buffer) => T): T | Refusal {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return there(stats.isDirectory() ? 'it is a folder' : 'it is not a regular file');
    const bytes = stats.size > mostBytes ? undefined : readRegular(descriptor, stats.size);
    return bytes ? use(bytes) : there(`it has more than ${mostBytes / 1024 / 1024} MB, far more than a spec`);
  } catch (error) {
    return refusal(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function there(reason: string): Refusal {
  return { missing: false, reason };
}

export function refusal(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return { missing: code === 'ENOENT' || code === 'ENOTDIR', reason: reasonOf(error) };
}

/** A file is given all at once, if it is as long as it says. */
function readRegular(descriptor: number, size: number): Buffer | undefined {
  if (size === 0 || size >= page.length) return readWhole(descriptor, size);
  const read = readSync(descriptor, page, 0, size + 1, null);
  const bytes = page.subarray(0, read);
  return read === size ? bytes : readWhole(descriptor, size, Buffer.from(bytes));
}

/**
 * Undefined where there is too much to read: some files of the system say they are empty, and never end. `begun`: what
 * was read of it before.
 */
export function readWhole(
  descriptor: number,
  size: number,
  begun: Buffer = Buffer.alloc(0),
): Buffer | undefined {
  const chunks: Buffer[] = [begun];
  let total = begun.length;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(size - total + 1, 4096));
    const read = readSync(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks);
    total += read;
    if (total > mostBytes) return undefined;
    chunks.push(chunk.subarray(0, read));
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
