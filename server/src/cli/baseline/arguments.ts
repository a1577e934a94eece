/** Words behind `cellspec baseline`. */
import { readWords } from '../words.js';

export interface BaselineRequest {
  readonly command: 'baseline';
  readonly paths: readonly string[];
  /** Take out what is gone, and take nothing in. */
  readonly prune: boolean;
  /** Write nothing, and say whether something is gone. */
  readonly check: boolean;
  /** For what is taken in. */
  readonly reason: string;
  readonly hints: boolean;
}

export function parseBaselineWords(words: readonly string[]): BaselineRequest {
  const { values, positionals } = readWords(words, {
    prune: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    reason: { type: 'string', default: '' },
    hints: { type: 'boolean', default: false },
  });
  if (positionals.includes('-'))
    throw new Error('A baseline is about files; what is on standard input has no place in it.');
  return {
    command: 'baseline',
    paths: positionals.length === 0 ? ['.'] : positionals,
    prune: values.prune,
    check: values.check,
    reason: values.reason.trim(),
    hints: values.hints,
  };
}
