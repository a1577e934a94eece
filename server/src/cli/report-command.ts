/** `cellspec report`: specs in, one page about all of them out. */
import { basename, resolve } from 'node:path';
import { sha256 } from '../host/crypto.js';
import { today } from '../host/today.js';
import { writeWithFolders } from '../host/write-file.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { digest } from '../service/report/digest.js';
import type { Frame } from '../service/report/frame.js';
import { reportPage } from '../service/report/page.js';
import type { Document } from '../text/document.js';
import { linesOf } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { type CheckedFile, checkFile } from './check-file.js';
import { eachSpec, tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { frameIn } from './report/code-frame.js';
import { printable } from './report/terminal.js';
import type { ReportRequest } from './report-arguments.js';

/** What is found does not fail the run: that is what `lint` is for. */
export function report(request: ReportRequest, knowledge: Knowledge, version: string, io: Io): ExitCode {
  const { output, profile } = request;
  const date = today();
  let drawn = 0;
  const read = eachSpec(request, io, (file, spec) => {
    const checked = checkFile(file, spec, knowledge, { profile, today: date });
    drawn += 1;
    return digest({ ...checked, frameOf: framesOf(checked, spec.document) }, knowledge, `d${drawn}-`);
  });
  if (read === undefined) return exitCodes.misuse;
  const page = reportPage(
    {
      title: request.title ?? (basename(io.cwd) || 'Specs'),
      date,
      version,
      profile: profile ?? 'lab',
      files: read.taken,
      unreadable: read.unreadable,
    },
    knowledge,
    (text) => sha256([text], 'base64'),
  );
  tellUnreadable(read.unreadable, 'read', io);
  const code = read.unreadable.length > 0 ? exitCodes.misuse : exitCodes.clean;
  if (output === undefined) {
    io.out(page);
    return code;
  }
  const reason = writeWithFolders(resolve(io.cwd, output), page);
  if (reason === undefined) return code;
  io.err(`cellspec: ${printable(output)} was not written: ${reason}.\n`);
  return exitCodes.misuse;
}

/** A place may lie in a base or a library: then the frame shows that file. */
function framesOf({ file, analysis }: CheckedFile, document: Document): (span: Span) => Frame {
  return (span) => {
    const other = span.file === undefined ? undefined : analysis.documents.get(span.file);
    const home = other ?? document;
    return { file: other?.uri ?? file, ...frameIn(home.text, linesOf(home), span) };
  };
}
