/** `cellspec compute`: files in, what their designs give out. */
import { resolve } from 'node:path';
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { partOf } from '../../service/design-break.js';
import { checkFile } from '../check-file.js';
import { eachSpec, tellUnreadable } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { pageOf } from '../look-up/print.js';
import { printable } from '../report/terminal.js';
import type { ComputeRequest } from './arguments.js';
import {
  type BrokenSpec,
  breakIn,
  brokenText,
  type ComputedSpec,
  type ComputeReport,
  computed,
  type SkippedSpec,
} from './computed.js';
import { computeCsv } from './csv.js';
import { computeJson } from './json.js';
import { computeMarkdown } from './markdown.js';
import { computePretty } from './pretty.js';

export function compute(request: ComputeRequest, knowledge: Knowledge, io: Io): ExitCode {
  const conditions = { today: today() };
  const specs: ComputedSpec[] = [];
  const broken: BrokenSpec[] = [];
  const skipped: SkippedSpec[] = [];
  const named = new Set(request.paths.map((path) => resolve(io.cwd, path)));
  const read = eachSpec(request, io, (file, spec) => {
    const checked = checkFile(file, spec, knowledge, conditions);
    const at = breakIn(checked);
    const part = partOf(checked.analysis);
    if (at) broken.push(at);
    else if (part === 'library' || (part === 'base' && !named.has(resolve(io.cwd, file))))
      skipped.push({ file, kind: part });
    else specs.push(computed(checked, request, knowledge));
  });
  if (read === undefined) return exitCodes.misuse;
  const report: ComputeReport = { specs, broken, skipped, unreadable: read.unreadable };
  io.out(shown(report, request, io));
  for (const each of broken) io.err(`cellspec: no figures of ${brokenText(each)}\n`);
  if (specs.length + broken.length + read.unreadable.length === 0)
    io.err(
      `cellspec: no figures: ${skipped.map(({ file, kind }) => `${printable(file)} is a ${kind}`).join(', ')}.\n`,
    );
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
