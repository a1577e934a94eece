/** One run of the command line in this process, with everything it wrote. */
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

export function runIn(cwd: string, args: readonly string[], around: Surroundings = {}): Outcome {
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
  };
  const exit = run(args, () => knowledge, '0.0.0-test', io);
  return { ...written, exit: `${exit}\n` };
}
