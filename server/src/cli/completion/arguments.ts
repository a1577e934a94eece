/** Words behind `cellspec completion`. */
import { readWords } from '../words.js';
import { type Shell, shells } from './shells.js';

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
