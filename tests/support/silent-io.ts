/** What the command line has around it, where nobody reads what it says. */
import type { Io } from '../../server/src/cli/io.js';

export function silentIo(cwd: string): Io {
  return {
    cwd,
    env: {},
    terminal: false,
    columns: 80,
    out: () => {},
    err: () => {},
    readStdin: () => undefined,
  };
}
