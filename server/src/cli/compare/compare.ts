/** `cellspec compare`: designs in, what tells them apart out. */
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Comparison, compareDesigns } from '../../service/compare.js';
import { compareMarkdown } from '../../service/compare-markdown.js';
import { isDifferent } from '../../service/compare-wording.js';
import { type CheckedFile, checkFile } from '../check-file.js';
import { breakIn, brokenText } from '../compute/computed.js';
import { nameOf, specTaker } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { pageOf } from '../look-up/print.js';
import { printable } from '../report/terminal.js';
import type { CompareRequest } from './arguments.js';
import { compareJson } from './json.js';
import { comparePretty } from './pretty.js';

export function compare(request: CompareRequest, knowledge: Knowledge, io: Io): ExitCode {
  const conditions = { profile: request.profile, today: today() };
  const checked: CheckedFile[] = [];
  const reasons: string[] = [];
  const take = specTaker(request.stdinFilename, io);
  for (const path of request.paths) {
    const read = take(path);
    const file = nameOf(path, request.stdinFilename);
    if (typeof read === 'string') reasons.push(`${file} was not compared: ${read}`);
    else {
      const each = checkFile(file, read, knowledge, conditions);
      const at = breakIn(each);
      if (at) reasons.push(`${brokenText(at)} Nothing was compared.`);
      else checked.push(each);
    }
  }
  if (reasons.length > 0) {
    // Half of a design would seem to lack what only was not read.
    for (const reason of reasons) io.err(`cellspec: ${printable(reason).replace(/\.?$/, '.')}\n`);
    return exitCodes.misuse;
  }
  const comparison = compareDesigns(
    checked.map(({ file, analysis }) => ({ name: file, analysis })),
    knowledge,
  );
  io.out(shown(comparison, request, io));
  return request.exitCode && isDifferent(comparison) ? exitCodes.findings : exitCodes.clean;
}

function shown(comparison: Comparison, request: CompareRequest, io: Io): string {
  switch (request.format) {
    case 'json':
      return compareJson(comparison);
    case 'markdown':
      return compareMarkdown(comparison, request.all);
    case 'pretty':
      return comparePretty(comparison, request.all, pageOf(request, io));
  }
}
