/** `cellspec completion SHELL`: a script that lets a shell complete the words of this command line. */
import { type ExitCode, exitCodes, type Io } from '../io.js';
import type { CompletionRequest } from './arguments.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { completedCommands } from './table.js';
import { zshCompletion } from './zsh.js';

const writers = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export function completion({ shell }: CompletionRequest, io: Io): ExitCode {
  io.out(writers[shell](completedCommands()));
  return exitCodes.clean;
}
