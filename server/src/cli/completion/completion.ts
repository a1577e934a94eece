/** `cellspec completion SHELL`: a script that lets a shell complete the words of this command line. */
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { readWords } from '../words.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { type Shell, shells } from './shells.js';
import { completedCommands } from './table.js';
import { zshCompletion } from './zsh.js';

export interface CompletionRequest {
  readonly command: 'completion';
  readonly shell: Shell;
}

export function parseCompletion(words: readonly string[]): CompletionRequest {
  const [word, ...more] = readWords(words, {}).positionals;
  const shell = shells.find((each) => each === word);
  if (shell === undefined || more.length > 0)
    throw new Error(`\`cellspec completion\` takes one shell: ${shells.join(', ')}.`);
  return { command: 'completion', shell };
}

const writers = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export function completion({ shell }: CompletionRequest, io: Io): ExitCode {
  io.out(writers[shell](completedCommands()));
  return exitCodes.clean;
}
