/** `--output FORMAT=FILE`: reports on one run in several forms, each in a file of its own. */
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../host/reason.js';
import { writeWithFolders } from '../host/write-file.js';
import type { Io } from './io.js';
import { later } from './later.js';
import { type Format, formats, reportAs } from './report/formats.js';
import type { LintReport, ReportOptions } from './report/report.js';
import type { Stream } from './report/stream.js';
import { printable } from './report/terminal.js';
import { oneOf } from './words.js';

export interface Output {
  readonly format: Format;
  readonly file: string;
}

/** Throws a sentence where the words are no outputs. */
export function outputsIn(words: readonly string[]): readonly Output[] {
  const outputs = words.map((word): Output => {
    const at = word.indexOf('=');
    if (at < 0 || at === word.length - 1)
      throw new Error(
        `\`--output\` takes a format and a file, for example \`--output sarif=cellspec.sarif\`; not \`${word}\`.`,
      );
    return { format: oneOf('output', formats, word.slice(0, at)), file: word.slice(at + 1) };
  });
  const twice = outputs.find(({ file }, index) => outputs.findIndex((each) => each.file === file) < index);
  if (twice) throw new Error(`Two reports cannot both be written into \`${twice.file}\`.`);
  return outputs;
}

/** What does not work out is told on standard error; whether all did. */
export function writeOutputs(
  outputs: readonly Output[],
  report: LintReport,
  options: ReportOptions,
  io: Io,
): boolean {
  const plain = { ...options, colored: false, columns: 100 };
  const failed = outputs.filter(({ format, file }) => {
    const reason = writeWithFolders(resolve(io.cwd, file), reportAs(format, report, plain));
    return tell(file, reason, io);
  });
  return failed.length === 0;
}

/** Of a run whose page at GitHub is to have a summary. */
export function stepSummary(format: Format, { env }: Io): Stream | undefined {
  return format === 'github' && env.GITHUB_STEP_SUMMARY ? later().summaryStream() : undefined;
}

/** GitHub shows what is appended to this file on the page of the run. */
export function writeStepSummary(summary: string, io: Io): boolean {
  const file = io.env.GITHUB_STEP_SUMMARY ?? '';
  try {
    appendFileSync(resolve(io.cwd, file), `${summary}\n`);
    return true;
  } catch (error) {
    return !tell(file, reasonOf(error), io);
  }
}

function tell(file: string, reason: string | undefined, io: Io): boolean {
  if (reason === undefined) return false;
  io.err(`cellspec: the report ${printable(file)} was not written: ${reason}.\n`);
  return true;
}
