/** Words behind `cellspec compare`. */
import type { Profile } from '../../knowledge/types.js';
import { profiles } from '../../lint/analyze.js';
import type { Color } from '../report/terminal.js';
import { colorOption, colors, oneOf, readWords, stdinOption } from '../words.js';

export interface CompareRequest {
  readonly command: 'compare';
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly all: boolean;
  readonly exitCode: boolean;
  readonly profile: Profile | undefined;
  readonly stdinFilename: string;
  readonly color: Color;
}

export const formats = ['pretty', 'json', 'markdown'] as const;

export function parseCompare(words: readonly string[]): CompareRequest {
  const { values, positionals } = readWords(words, {
    format: { type: 'string', default: 'pretty' },
    all: { type: 'boolean', default: false },
    'exit-code': { type: 'boolean', default: false },
    profile: { type: 'string' },
    ...stdinOption,
    ...colorOption,
  });
  if (positionals.length < 2)
    throw new Error(
      '`cellspec compare` takes two specs or more, for example `cellspec compare baseline.cell.yaml variant.cell.yaml`.',
    );
  if (positionals.filter((path) => path === '-').length > 1)
    throw new Error('Standard input (`-`) can be only one of the designs.');
  return {
    command: 'compare',
    paths: positionals,
    format: oneOf('format', formats, values.format),
    all: values.all,
    exitCode: values['exit-code'],
    profile: values.profile === undefined ? undefined : oneOf('profile', profiles, values.profile),
    stdinFilename: values['stdin-filename'],
    color: oneOf('color', colors, values.color),
  };
}
