/** One run of the command line: words in, an exit code out. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { parseArguments } from './arguments.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { later } from './later.js';
import { lint } from './lint.js';
import { printable } from './report/terminal.js';
import { usageOf } from './usage.js';

/** The knowledge is asked for only by commands that need it. */
export function run(
  words: readonly string[],
  knowledge: () => Knowledge,
  version: string,
  io: Io,
): ExitCode | Promise<ExitCode> {
  const request = parseArguments(words);
  switch (request.command) {
    case 'help':
      io.out(usageOf(request.on));
      return exitCodes.clean;
    case 'version':
      io.out(`${version}\n`);
      return exitCodes.clean;
    case 'misuse':
      io.err(
        `cellspec: ${printable(request.message)}\nRun \`cellspec help${request.on === undefined ? '' : ` ${request.on}`}\` for the ${request.on === undefined ? 'commands' : 'options'}.\n`,
      );
      return exitCodes.misuse;
    case 'explain':
      return later().explain(request.rule, knowledge(), io);
    case 'materials':
    case 'pair':
    case 'rules':
    case 'sources':
      return later().lookUp(request, knowledge(), io);
    case 'compute':
      return later().compute(request, knowledge(), io);
    case 'compare':
      return later().compare(request, knowledge(), io);
    case 'draw':
      return later().draw(request, knowledge(), io);
    case 'report':
      return later().report(request, knowledge(), version, io);
    case 'completion':
      return later().completion(request, io);
    case 'baseline':
      return later().baseline(request, knowledge(), io);
    case 'init':
      return later().init(request, version, io);
    case 'lint':
      return lint(request, knowledge(), version, io);
  }
}
