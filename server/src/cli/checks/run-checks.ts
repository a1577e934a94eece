/** All files of one run: which they are, what was found before, who checks the rest. */
import { resolve } from 'node:path';
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Conditions } from '../../lint/analyze.js';
import type { LintRequest } from '../arguments.js';
import { goneFiles } from '../baseline/baselines.js';
import { discover, type Unreadable } from '../discover.js';
import { choiceOf, nameOf, type SpecStore, specStore, tellNoSpecs } from '../each-spec.js';
import type { Io } from '../io.js';
import { later } from '../later.js';
import type { FileReport, LintReport } from '../report/report.js';
import { addTo, emptyTally } from '../report/tally.js';
import { printable } from '../report/terminal.js';
import { type Cache, openCache } from './cache.js';
import { bytesAt, type Checked, checker, keepIn } from './checker.js';
import { clock, timingTable } from './clock.js';
import { compileLate } from './compile-late.js';
import { smallHeap } from './heap.js';
import { inOrder } from './in-order.js';
import { lastCommit } from './options.js';
import { progress } from './progress.js';
import type { Questions } from './questions.js';

export interface Run {
  readonly report: LintReport;
  /** What the result rests on besides the files themselves, for those who want to know when it is another. */
  readonly asked: readonly Questions[];
  /** Absolute paths of the folders that were searched. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

export interface RunOptions {
  /** Results of this very process. */
  readonly remembered?: Cache;
  /** Told of each file in the order of the report, as soon as it can be; then the report does not hold it. */
  readonly tellFile?: (file: FileReport) => void;
}

/** Undefined where there is nothing to check at all; standard error then says so. */
export function runChecks(
  request: LintRequest,
  knowledge: Knowledge,
  io: Io,
  { remembered, tellFile }: RunOptions = {},
): Run | undefined | Promise<Run | undefined> {
  const { manner, paths, stdinFilename } = request;
  const time = manner.timing ? clock() : undefined;
  const conditions: Conditions = { profile: request.profile, today: today(), step: time?.step };
  const store = specStore(stdinFilename, io);
  const fromStdin = paths.includes('-');
  const named = paths.filter((path) => path !== '-');
  const found = discover(named, io.cwd, choiceOf(manner, io, store), manner.forceExclude, true);
  if (found.files.length + found.unreadable.length + found.leftOut === 0 && !fromStdin)
    return tellNoSpecs(paths, io);
  const [missing] = found.unreadable;
  if (manner.changed === lastCommit && missing && named.includes(missing.file)) {
    io.err(
      `cellspec: \`${printable(missing.file)}\` is no file or folder. A revision is written behind \`=\`: \`--changed=${printable(missing.file)}\`.\n`,
    );
    return undefined;
  }
  const kept =
    manner.changed === undefined ? undefined : later().onlyChanged(found.files, manner.changed, store, io);
  if (kept === false) return undefined;
  const files = [...(fromStdin ? ['-'] : []), ...(kept ?? found.files)];

  const reports: FileReport[] = [];
  const told = emptyTally();
  const asked: Questions[] = [];
  const failed: Unreadable[] = [...found.unreadable];
  const bar = progress(files.length, io);
  const heap = files.length >= filesWorthCollecting ? smallHeap() : undefined;
  let done = 0;
  const add = (report: FileReport): void => {
    if (tellFile === undefined) {
      reports.push(report);
      return;
    }
    addTo(told, report);
    bar.hide();
    tellFile(report);
  };
  const sorted = inOrder(add);
  const take = (at: number, { report, asked: questions }: Pick<Checked, 'report' | 'asked'>): void => {
    sorted.put(at, report);
    heap?.look();
    if (remembered) asked.push(questions);
    bar.at(++done);
  };

  const one = checker({ cwd: io.cwd, store, stdinFilename, knowledge, conditions });
  for (const report of faultyConfigs(files, store, io, stdinFilename, one.check)) add(report);
  const cache = remembered ?? (manner.cache ? ownCache(request, io) : undefined);
  // Places in `files` of those nobody knows yet.
  const open: number[] = [];
  for (const [at, path] of files.entries()) {
    time?.step('cache');
    const bytes = cache && path !== '-' ? bytesAt(path, io.cwd) : undefined;
    const known = cache && bytes && one.recall(path, cache, bytes);
    if (known) take(at, known);
    else open.push(at);
  }
  const finish = (at: number, checked: Checked | string): void => {
    const path = files[at] ?? '';
    if (typeof checked === 'string') {
      failed.push({ file: path === '-' ? 'standard input' : path, reason: checked });
      sorted.put(at, undefined);
      return;
    }
    const bytes = cache && path !== '-' ? bytesAt(path, io.cwd) : undefined;
    if (cache && bytes) keepIn(cache, path, bytes, checked);
    take(at, checked);
  };
  let compiling: ReturnType<typeof compileLate> | undefined;
  const end = (): Run => {
    bar.hide();
    heap?.release();
    compiling?.release();
    cache?.save();
    const report = {
      files: reports,
      told,
      unreadable: asListed(failed, found.unreadable.length, files),
      gone: goneFiles(
        files.map((path) => nameOf(path, stdinFilename)),
        store,
        io,
      ),
    };
    if (time) io.err(timingTable(time.times()));
    return { report, asked, folders: found.folders, files };
  };

  const threads = threadsFor(manner.workers, open.length, fromStdin, io);
  if (open.length >= filesWorthWaiting) compiling = compileLate(threads);
  if (threads === 1) {
    for (const at of open) {
      time?.step('files');
      finish(at, one.check(files[at] ?? ''));
    }
    return end();
  }
  const work = {
    cwd: io.cwd,
    profile: request.profile,
    today: conditions.today ?? '',
    asks: cache !== undefined,
    timing: time !== undefined,
  };
  const list = open.map((at) => files[at] ?? '');
  const workers = { workerFile: io.workerFile ?? '', count: threads - 1, work };
  return later()
    .checkInParallel(list, one, workers, time, (at, checked) => finish(open[at] ?? 0, checked))
    .then(end);
}

/** From this many files on a run takes longer than to see to its memory. */
const filesWorthCollecting = 400;

/** From this many files on it is quicker to compile later. */
const filesWorthWaiting = 8;

/** From this many files on a second thread is done earlier than the first one alone would be: it has to start, and to warm up. */
const filesWorthAThread = 800;

function threadsFor(wanted: number | undefined, files: number, fromStdin: boolean, io: Io): number {
  if (io.workerFile === undefined || fromStdin || files < 2) return 1;
  if (wanted !== undefined) return Math.min(wanted, files);
  const useful = 1 + Math.floor(files / filesWorthAThread);
  return useful === 1 ? 1 : Math.min(useful, io.processors?.() ?? 1);
}

function ownCache({ profile }: LintRequest, io: Io): Cache {
  const salt = JSON.stringify([io.build?.() ?? '', profile ?? '', today()]);
  return openCache(io.cacheFolder, io.cwd, salt);
}

/** A configuration is spoken of where something is wrong with it, and is no spec to be counted otherwise. */
function faultyConfigs(
  files: readonly string[],
  store: SpecStore,
  io: Io,
  stdinFilename: string,
  check: (path: string) => Checked | string,
): FileReport[] {
  const configs = new Set<string>();
  for (const path of files) {
    const config = store.configs.documentFor(resolve(io.cwd, nameOf(path, stdinFilename)));
    if (config) configs.add(config.uri);
  }
  return [...configs].flatMap((uri) => {
    const checked = check(uri);
    return typeof checked === 'string' || checked.report.findings.length === 0 ? [] : [checked.report];
  });
}

/** Files that could not be read in the order in which they were to be, behind what was not found. */
function asListed(failed: readonly Unreadable[], first: number, files: readonly string[]): Unreadable[] {
  const place = new Map(files.map((file, at) => [file === '-' ? 'standard input' : file, at]));
  const rest = failed.slice(first).sort((a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0));
  return [...failed.slice(0, first), ...rest];
}
