/** Words behind `cellspec report`. */
import type { Profile } from '../knowledge/types.js';
import { profiles } from '../lint/analyze.js';
import { oneOf, readWords, stdinOption } from './words.js';

export interface ReportRequest {
  readonly command: 'report';
  readonly paths: readonly string[];
  /** Undefined for standard output. */
  readonly output: string | undefined;
  /** Undefined for the name of the working folder. */
  readonly title: string | undefined;
  readonly profile: Profile | undefined;
  readonly stdinFilename: string;
}

export function parseReport(words: readonly string[]): ReportRequest {
  const { values, positionals } = readWords(words, {
    output: { type: 'string', short: 'o' },
    title: { type: 'string' },
    profile: { type: 'string' },
    ...stdinOption,
  });
  // A slip of the completion must not write a page over a spec.
  if (values.output !== undefined && !/\.html?$/i.test(values.output))
    throw new Error(`\`--output\` is the name of an HTML file, \`*.html\`; not \`${values.output}\`.`);
  return {
    command: 'report',
    paths: positionals.length === 0 ? ['.'] : positionals,
    output: values.output,
    title: values.title,
    profile: values.profile === undefined ? undefined : oneOf('profile', profiles, values.profile),
    stdinFilename: values['stdin-filename'],
  };
}
