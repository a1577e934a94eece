/** `cellspec draw`: a spec in, its layers drawn to scale out, as SVG. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../host/reason.js';
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { partOf } from '../service/design-break.js';
import { drawStack } from '../service/stack-drawing.js';
import { checkFile } from './check-file.js';
import { breakIn, brokenText } from './compute/computed.js';
import { nameOf, specTaker } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { printable } from './report/terminal.js';
import { oneOf, readWords, stdinOption } from './words.js';

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

export function draw(request: DrawRequest, knowledge: Knowledge, io: Io): ExitCode {
  const { path, output, scale, state } = request;
  const file = nameOf(path, request.stdinFilename);
  const refuse = (reason: string): ExitCode => {
    io.err(`cellspec: ${printable(reason)}\n`);
    return exitCodes.misuse;
  };
  const read = specTaker(request.stdinFilename, io)(path);
  if (typeof read === 'string') return refuse(`${file} was not drawn: ${read}.`);
  const checked = checkFile(file, read, knowledge, { today: today() });
  const at = breakIn(checked);
  if (at) return refuse(`no drawing of ${brokenText(at)}`);
  if (partOf(checked.analysis) === 'library') return refuse(`no drawing: ${file} is a library.`);
  const svg = `${drawStack(checked.analysis, knowledge, { scale, state }).trimEnd()}\n`;
  if (output === undefined) {
    io.out(svg);
    return exitCodes.clean;
  }
  try {
    writeFileSync(resolve(io.cwd, output), svg);
    return exitCodes.clean;
  } catch (error) {
    return refuse(`${output} was not written: ${reasonOf(error)}.`);
  }
}
