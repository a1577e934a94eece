/** One run of the command line in this process, with everything it wrote. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Io } from '../../server/src/cli/io.js';
import { run } from '../../server/src/cli/run.js';
import { knowledge } from './knowledge.js';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Io['env'];
}

/** What only some runs have: a cache, further threads, a terminal to show progress on. */
export type Machine = Partial<
  Pick<Io, 'errTerminal' | 'build' | 'cacheFolder' | 'workerFile' | 'processors'>
>;

/** The program of further threads, as the tests are compiled. */
export const workerFile = join(__dirname, 'worker.js');

export function runIn(cwd: string, args: readonly string[], around: Surroundings = {}): Outcome {
  const { io, written } = ioFor(cwd, around, {});
  const exit = run(args, () => knowledge, '0.0.0-test', io);
  assert.ok(typeof exit === 'number', 'this run takes its time: await runOn');
  return { ...written, exit: `${exit}\n` };
}

export async function runOn(
  machine: Machine,
  cwd: string,
  args: readonly string[],
  around: Surroundings = {},
): Promise<Outcome> {
  const { io, written } = ioFor(cwd, around, machine);
  const exit = await run(args, () => knowledge, '0.0.0-test', io);
  return { ...written, exit: `${exit}\n` };
}

function ioFor(cwd: string, around: Surroundings, machine: Machine) {
  const written = { stdout: '', stderr: '' };
  const io: Io = {
    cwd,
    env: around.env ?? {},
    terminal: around.terminal ?? false,
    columns: around.columns ?? 100,
    out: (text) => {
      written.stdout += text;
    },
    err: (text) => {
      written.stderr += text;
    },
    readStdin: () => Buffer.from(around.stdin ?? ''),
    ...machine,
  };
  return { io, written };
}
