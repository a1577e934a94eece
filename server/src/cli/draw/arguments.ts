/** Words behind `cellspec draw`. */
import { oneOf, readWords, stdinOption } from '../words.js';

export interface DrawRequest {
  readonly command: 'draw';
  readonly path: string;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  readonly scale: 'linear' | 'log';
  readonly state: 'charged' | 'discharged';
  readonly stdinFilename: string;
}

export function parseDraw(words: readonly string[]): DrawRequest {
  const { values, positionals } = readWords(words, {
    output: { type: 'string', short: 'o' },
    scale: { type: 'string', default: 'linear' },
    state: { type: 'string', default: 'charged' },
    ...stdinOption,
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new Error(
      '`cellspec draw` takes one spec, for example `cellspec draw cell.cell.yaml -o cell.svg`.',
    );
  // A slip of the completion must not write a drawing over a spec.
  if (values.output !== undefined && !/\.svg$/i.test(values.output))
    throw new Error(`\`--output\` is the name of an SVG file, \`*.svg\`; not \`${values.output}\`.`);
  return {
    command: 'draw',
    path,
    output: values.output,
    scale: oneOf('scale', ['linear', 'log'] as const, values.scale),
    state: oneOf('state', ['charged', 'discharged'] as const, values.state),
    stdinFilename: values['stdin-filename'],
  };
}
