/** Words behind `cellspec init`. */
import { readWords } from '../words.js';

export interface InitRequest {
  readonly command: 'init';
  readonly dryRun: boolean;
}

export function parseInit(words: readonly string[]): InitRequest {
  const { values, positionals } = readWords(words, { 'dry-run': { type: 'boolean', default: false } });
  if (positionals.length > 0)
    throw new Error(
      '`cellspec init` works in the folder it is run in: change there first, and give it no path.',
    );
  return { command: 'init', dryRun: values['dry-run'] };
}
