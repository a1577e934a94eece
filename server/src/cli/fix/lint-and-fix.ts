/** `cellspec lint --fix` and `--diff`: finds, mends, and looks again at what is left. */
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { LintRequest } from '../arguments.js';
import { type Run, runChecks } from '../checks/run-checks.js';
import { specStore, tellUnreadable } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { plural } from '../report/report.js';
import { type Paint, painter, printable, usesColor } from '../report/terminal.js';
import { fixedText, fixFiles, type Mended } from './fix-files.js';
import type { FixWish } from './options.js';
import { unifiedDiff } from './unified-diff.js';

type Say = (run: Run | undefined, io?: Io) => ExitCode;

export function lintAndFix(
  request: LintRequest,
  wish: FixWish,
  knowledge: Knowledge,
  io: Io,
  say: Say,
): ExitCode | Promise<ExitCode> {
  if (request.paths.includes('-')) return fixInput(request, wish, knowledge, io, say);
  const { changed } = request.manner;
  return after(runChecks(request, knowledge, io), (run) => {
    if (run === undefined) return say(run);
    const searched = new Set(run.files);
    const files = run.report.files.filter(({ file, findings }) => findings.length > 0 && searched.has(file));
    const names = files.map(({ file }) => file);
    const conditions = { profile: request.profile, today: today() };
    const mended = fixFiles(names, wish, knowledge, conditions, io);
    if (wish.diff) return tellDiff(mended, run, request, io);
    // What changed is found again, and not what is left to commit after it was mended.
    const again =
      changed === undefined
        ? request
        : { ...request, paths: run.files, manner: { ...request.manner, changed: undefined } };
    const fixed = { findings: mended.findings, files: mended.files };
    return after(mended.files === 0 ? run : runChecks(again, knowledge, io), (left) => {
      const code = say(left && { ...left, report: { ...left.report, fixed } });
      tellUnreadable(mended.failed, 'fixed', io);
      return mended.failed.length > 0 ? exitCodes.misuse : code;
    });
  });
}

function after<A, B>(value: A | Promise<A>, then: (value: A) => B | Promise<B>): B | Promise<B> {
  return value instanceof Promise ? value.then(then) : then(value);
}

function tellDiff(
  { diffs, findings, files, failed }: Mended,
  run: Run,
  { color }: LintRequest,
  io: Io,
): ExitCode {
  const paint = painter(usesColor(color, io));
  for (const diff of diffs) io.out(shownDiff(diff, paint, io));
  io.err(
    findings === 0
      ? 'cellspec: nothing would be fixed.\n'
      : `cellspec: ${plural(findings, 'finding')} would be fixed in ${plural(files, 'file')}.\n`,
  );
  const { unreadable } = run.report;
  tellUnreadable([...unreadable, ...failed], 'checked', io);
  if (unreadable.length > 0) return exitCodes.misuse;
  return findings > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Plain where a program reads it; a terminal would act on control characters. */
function shownDiff(diff: string, { red, green, dim }: Paint, { terminal }: Io): string {
  if (!terminal) return diff;
  const lines = diff.split('\n').map((line) => {
    const plain = printable(line);
    if (/^(?:---|\+\+\+|@@)/.test(plain)) return dim(plain);
    return plain.startsWith('-') ? red(plain) : plain.startsWith('+') ? green(plain) : plain;
  });
  return lines.join('\n');
}

/** The text comes out again, mended, and what is left is said on standard error: so an editor can put it in the place of the old one. */
function fixInput(
  request: LintRequest,
  wish: FixWish,
  knowledge: Knowledge,
  io: Io,
  say: Say,
): ExitCode | Promise<ExitCode> {
  const spec = specStore(request.stdinFilename, io).take('-');
  const refuse = (reason: string): ExitCode => {
    io.err(`cellspec: standard input was not fixed: ${reason}.\n`);
    return exitCodes.misuse;
  };
  if (typeof spec === 'string') return refuse(spec);
  if (spec.damagedAt !== undefined) return refuse('it has bytes that are not UTF-8');
  const conditions = { profile: request.profile, today: today() };
  const { edits, text, count } = fixedText(request.stdinFilename, spec, wish, knowledge, conditions);
  if (wish.diff) {
    io.out(
      shownDiff(
        unifiedDiff(request.stdinFilename, spec.document.text, edits),
        painter(usesColor(request.color, io)),
        io,
      ),
    );
    return count > 0 ? exitCodes.findings : exitCodes.clean;
  }
  io.out(text);
  const reread: Io = {
    ...io,
    readStdin: () => Buffer.from(text),
    out: io.err,
    terminal: io.errTerminal === true,
  };
  const fixed = { findings: count, files: count > 0 ? 1 : 0 };
  return after(runChecks(request, knowledge, reread), (left) =>
    say(left && { ...left, report: { ...left.report, fixed } }, reread),
  );
}
