/** Ties one run to this process. */
import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../host/crypto.js';
import { loadKnowledge } from '../host/knowledge-file.js';
import { readWhole } from '../host/read-spec.js';
import { exitCodes, type Io } from './io.js';
import { later } from './later.js';
import { run } from './run.js';

declare const CELLSPEC_VERSION: string;

export async function main(folder: string): Promise<void> {
  const cwd = workingFolder();
  if (cwd === undefined) {
    write(2, 'cellspec: the working folder is gone. Change to one that exists.\n');
    process.exitCode = exitCodes.misuse;
    return;
  }
  try {
    const io: Io = {
      cwd,
      env: process.env,
      ...screen(),
      out: (text) => write(1, text),
      err: (text) => write(2, text),
      readStdin: () => readWhole(0, 0),
      errTerminal: isTerminal(2),
      build: () => buildOf(folder),
      get cacheFolder() {
        return join(process.env.XDG_CACHE_HOME || join(os().homedir(), '.cache'), 'cellspec');
      },
      workerFile: join(folder, '..', 'bin', 'worker.js'),
      processors: () => os().availableParallelism(),
    };
    const knowledge = () => loadKnowledge(folder);
    process.exitCode = await run(process.argv.slice(2), knowledge, CELLSPEC_VERSION, io);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    write(
      2,
      `cellspec: something inside cellspec failed (${reason}). This is a fault of the tool; please report it with the file it was run on.\n`,
    );
    process.exitCode = exitCodes.misuse;
  }
}

/** What a further thread of this program does. */
export function work(folder: string): void {
  later().work(folder);
}

/** Only some runs ask the machine what it has. */
const os = () => require('node:os') as typeof import('node:os');

/** Told by content: a build of the same version may have other rules. */
function buildOf(folder: string): string {
  const contents = ['cli.js', 'cli-engine.js', 'cli-more.js', 'knowledge.jsonl', 'texts.jsonl'].map((name) =>
    readFileSync(join(folder, name)),
  );
  return `${CELLSPEC_VERSION} ${sha256(contents, 'base64url')}`;
}

/** `node:tty` loads Node's streams, which a pipe or a file has no use for. */
function isTerminal(descriptor: number): boolean {
  if (!fstatSync(descriptor).isCharacterDevice()) return false;
  return (require('node:tty') as typeof import('node:tty')).isatty(descriptor);
}

/** A report that is cut off must not look like one that is complete. */
function fullDisk(): never {
  write(2, 'cellspec: the disk is full, so the report is incomplete.\n');
  process.exit(exitCodes.misuse);
}

/** Undefined where somebody deleted it under this process. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** Touching `process.stdout` loads Node's streams, which a pipe or a file has no use for. */
function screen(): Pick<Io, 'terminal' | 'columns'> {
  if (!fstatSync(1).isCharacterDevice()) return { terminal: false, columns: 100 };
  return { terminal: process.stdout.isTTY === true, columns: process.stdout.columns ?? 100 };
}

/** Written at once and whole: a process that ends must not lose the tail of its report in a pipe. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // The reader of a pipe may be slow (EAGAIN) or gone (EPIPE, as in `cellspec lint | head`), and a disk full.
      if (code === 'EPIPE' || descriptor === 2) return;
      if (code === 'ENOSPC') fullDisk();
      if (code !== 'EAGAIN') throw error;
    }
  }
}
