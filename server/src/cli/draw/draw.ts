/** `cellspec draw`: a spec in, its layers drawn to scale out, as SVG. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../../host/reason.js';
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { partOf } from '../../service/design-break.js';
import { drawStack } from '../../service/stack-drawing.js';
import { checkFile } from '../check-file.js';
import { breakIn, brokenText } from '../compute/computed.js';
import { nameOf, specTaker } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { printable } from '../report/terminal.js';
import type { DrawRequest } from './arguments.js';

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
