/** One run of the command line: words in, an exit code out. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { parseArguments } from './arguments.js';
import { baseline } from './baseline/baseline.js';
import { compare } from './compare/compare.js';
import { completion } from './completion/completion.js';
import { compute } from './compute/compute.js';
import { draw } from './draw.js';
import { explain } from './explain.js';
import { init } from './init/init.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { lint } from './lint.js';
import { lookUp } from './look-up/look-up.js';
import { printable } from './report/terminal.js';
import { report } from './report-command.js';
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
      return explain(request.rule, knowledge(), io);
    case 'materials':
    case 'pair':
    case 'rules':
    case 'sources':
      return lookUp(request, knowledge(), io);
    case 'compute':
      return compute(request, knowledge(), io);
    case 'compare':
      return compare(request, knowledge(), io);
    case 'draw':
      return draw(request, knowledge(), io);
    case 'report':
      return report(request, knowledge(), version, io);
    case 'completion':
      return completion(request, io);
    case 'baseline':
      return baseline(request, knowledge(), io);
    case 'init':
      return init(request, version, io);
    case 'lint':
      return lint(request, knowledge(), version, io);
  }
}
