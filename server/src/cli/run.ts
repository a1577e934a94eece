/** One run of the command line: words in, an exit code out. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { parseArguments, usage } from './arguments.js';
import { explain } from './explain.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { lint } from './lint.js';
import { lookUp } from './look-up/look-up.js';
import { printable } from './report/terminal.js';

/** The knowledge is asked for only by commands that need it. */
export function run(words: readonly string[], knowledge: () => Knowledge, version: string, io: Io): ExitCode {
  const request = parseArguments(words);
  switch (request.command) {
    case 'help':
      io.out(usage);
      return exitCodes.clean;
    case 'version':
      io.out(`${version}\n`);
      return exitCodes.clean;
    case 'misuse':
      io.err(
        `cellspec: ${printable(request.message)}\nRun \`cellspec help\` for the commands and options.\n`,
      );
      return exitCodes.misuse;
    case 'explain':
      return explain(request.rule, knowledge(), io);
    case 'materials':
    case 'pair':
    case 'rules':
    case 'sources':
      return lookUp(request, knowledge(), io);
    case 'lint':
      return lint(request, knowledge(), io);
  }
}
