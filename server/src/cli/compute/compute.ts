/** `cellspec compute`: files in, what their designs give out. */
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { checkFile } from '../check-file.js';
import { eachSpec, tellUnreadable } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { pageOf } from '../look-up/print.js';
import { printable } from '../report/terminal.js';
import type { ComputeRequest } from './arguments.js';
import { type BrokenSpec, breakIn, type ComputedSpec, type ComputeReport, computed } from './computed.js';
import { computeCsv } from './csv.js';
import { computeJson } from './json.js';
import { computeMarkdown } from './markdown.js';
import { computePretty } from './pretty.js';

export function compute(request: ComputeRequest, knowledge: Knowledge, io: Io): ExitCode {
  const conditions = { today: today() };
  const specs: ComputedSpec[] = [];
  const broken: BrokenSpec[] = [];
  const libraries: string[] = [];
  const read = eachSpec(request, io, (file, spec) => {
    const checked = checkFile(file, spec, knowledge, conditions);
    const at = breakIn(checked);
    if (at) broken.push(at);
    else if (checked.analysis.reading.kind === 'library') libraries.push(file);
    else specs.push(computed(checked, request.sensitivity, knowledge));
  });
  if (read === undefined) return exitCodes.misuse;
  const report: ComputeReport = { specs, broken, libraries, unreadable: read.unreadable };
  io.out(shown(report, request, io));
  for (const { file, line, column, message } of broken)
    io.err(`cellspec: ${printable(`${file}:${line}:${column}`)} does not parse: ${printable(message)}\n`);
  if (specs.length + broken.length + read.unreadable.length === 0)
    io.err(`cellspec: ${libraries.map(printable).join(', ')}: a library has materials, and no figures.\n`);
  tellUnreadable(read.unreadable, 'computed', io);
  return exitCode(report, request);
}

function shown(report: ComputeReport, request: ComputeRequest, io: Io): string {
  switch (request.format) {
    case 'json':
      return computeJson(report);
    case 'csv':
      return computeCsv(report);
    case 'markdown':
      return computeMarkdown(report);
    case 'pretty':
      return computePretty(report, pageOf(request, io));
  }
}

function exitCode({ specs, broken, unreadable }: ComputeReport, { failOnMissed }: ComputeRequest): ExitCode {
  if (unreadable.length > 0 || specs.length + broken.length === 0) return exitCodes.misuse;
  const missed = specs.some(({ targets }) => targets.some(({ verdict }) => verdict === 'missed'));
  return broken.length > 0 || (failOnMissed && missed) ? exitCodes.findings : exitCodes.clean;
}
