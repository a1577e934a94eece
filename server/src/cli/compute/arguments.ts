/** Words behind `cellspec compute`. */
import type { Color } from '../report/terminal.js';
import { colorOption, colors, oneOf, readWords, stdinOption } from '../words.js';

export interface ComputeRequest {
  readonly command: 'compute';
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json' | 'csv' | 'markdown';
  readonly sensitivity: boolean;
  readonly failOnMissed: boolean;
  readonly stdinFilename: string;
  readonly color: Color;
}

export const formats = ['pretty', 'json', 'csv', 'markdown'] as const;

export function parseCompute(words: readonly string[]): ComputeRequest {
  const { values, positionals } = readWords(words, {
    format: { type: 'string', default: 'pretty' },
    sensitivity: { type: 'boolean', default: false },
    'fail-on-missed': { type: 'boolean', default: false },
    ...stdinOption,
    ...colorOption,
  });
  return {
    command: 'compute',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format: oneOf('format', formats, values.format),
    sensitivity: values.sensitivity,
    failOnMissed: values['fail-on-missed'],
    stdinFilename: values['stdin-filename'],
    color: oneOf('color', colors, values.color),
  };
}
