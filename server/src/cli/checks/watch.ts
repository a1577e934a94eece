/** `--watch`: checks again when a spec, or anything one of them rests on, is another. Nothing is cleared from the screen. */
import { existsSync, type FSWatcher, watch as observe, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isBaselineName } from '../../config/baseline.js';
import { configNames } from '../../config/config.js';
import { isMarkdown } from '../../document/about-specs.js';
import { isIgnoreFile } from '../../host/git-ignore.js';
import { specName } from '../../host/spec-names.js';
import { today } from '../../host/today.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { LintRequest } from '../arguments.js';
import { shown } from '../discover.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { printable } from '../report/terminal.js';
import { openCache } from './cache.js';
import { type Run, runChecks } from './run-checks.js';

/** Editors write a file in several steps, and git many files one after the other. */
const quietMilliseconds = 80;
const mostNamed = 5;

/** Ends when it is interrupted, with the exit code of the last check. */
export async function watch(
  request: LintRequest,
  knowledge: Knowledge,
  io: Io,
  say: (run: Run | undefined) => ExitCode,
): Promise<ExitCode> {
  if (request.paths.includes('-')) {
    io.err('cellspec: standard input cannot be watched.\n');
    return exitCodes.misuse;
  }
  // What did not change is known from the time before.
  let remembered = openCache(undefined, io.cwd, '');
  let day = today();
  const eyes = watchers(io.cwd);
  let last: ExitCode = exitCodes.clean;
  const quiet = { ...request, manner: { ...request.manner, timing: false } };
  try {
    for (;;) {
      // Waivers end at midnight.
      if (day !== today()) remembered = openCache(undefined, io.cwd, '');
      day = today();
      const run = await runChecks(request, knowledge, io, { remembered });
      // What changed before anybody looked is as good as never.
      if (eyes.observe(foldersOf(request, run, io.cwd))) {
        const again = await runChecks(quiet, knowledge, io, { remembered });
        last = say(wordsOf(again) === wordsOf(run) ? run : again);
      } else last = say(run);
      io.err('\ncellspec: waiting for changes; Ctrl-C ends.\n');
      const changed = await eyes.next();
      if (changed === undefined) return last;
      const names = changed.map((path) => printable(shown(path, io.cwd))).sort();
      const rest = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
      const time = new Date().toTimeString().slice(0, 8);
      io.err(`\ncellspec: ${time}, changed: ${names.slice(0, mostNamed).join(', ')}${rest}\n`);
    }
  } finally {
    eyes.close();
  }
}

function wordsOf(run: Run | undefined): string {
  return JSON.stringify(run?.report.files.map(({ lines: _, others: __, ...each }) => each));
}

/** All that were searched, those of files that were named or built on, and those above, where a configuration may appear. */
function foldersOf({ paths }: LintRequest, run: Run | undefined, cwd: string): ReadonlySet<string> {
  const folders = new Set(run?.folders);
  for (const path of paths) folders.add(dirname(resolve(cwd, path)));
  for (const file of run?.files ?? []) folders.add(dirname(resolve(cwd, file)));
  for (const { files } of run?.asked ?? [])
    for (const [from, path] of files) folders.add(dirname(resolve(dirname(resolve(cwd, from)), path)));
  for (const folder of [...folders]) {
    const above: string[] = [];
    for (let at = folder; ; at = dirname(at)) {
      above.push(at);
      if (existsSync(join(at, '.git'))) {
        for (const each of above) folders.add(each);
        break;
      }
      if (at === dirname(at)) break;
    }
  }
  return folders;
}

interface Watchers {
  /** These from now on; whether one of them was not looked at before. */
  observe(folders: ReadonlySet<string>): boolean;
  /** Paths that changed; undefined once somebody wants an end of it. */
  next(): Promise<readonly string[] | undefined>;
  close(): void;
}

function watchers(cwd: string): Watchers {
  const open = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let wake = (): void => {};
  const end = (): void => {
    ended = true;
    wake();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);

  function note(path: string): void {
    if (!matters(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => wake(), quietMilliseconds);
  }

  function observeFolder(folder: string): void {
    if (open.has(folder)) return;
    try {
      const watcher = observe(folder, (_, name) => note(name === null ? folder : join(folder, name)));
      watcher.on('error', () => forget(folder));
      open.set(folder, watcher);
    } catch {
      // It went away meanwhile, or there is no room for more: what lies in it is seen with the next change.
    }
  }

  function forget(folder: string): void {
    open.get(folder)?.close();
    open.delete(folder);
  }

  return {
    observe: (folders) => {
      for (const folder of [...open.keys()]) if (!folders.has(folder)) forget(folder);
      const before = open.size;
      for (const folder of folders) observeFolder(folder);
      return open.size > before;
    },
    next: async () => {
      if (changed.size === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const now = [...changed];
      changed.clear();
      return ended ? undefined : now;
    },
    close: () => {
      clearTimeout(timer);
      for (const folder of [...open.keys()]) forget(folder);
      process.removeListener('SIGINT', end);
      process.removeListener('SIGTERM', end);
    },
  };

  /** Folders come and go with the specs in them; what editors and other programs write beside them is nobody's concern. */
  function matters(path: string): boolean {
    const name = basename(path);
    if (specName.test(name) || isMarkdown(name) || isIgnoreFile(name) || isBaselineName(name)) return true;
    if (configNames.some((each) => each === name)) return true;
    return path !== cwd && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? open.has(path));
  }
}
