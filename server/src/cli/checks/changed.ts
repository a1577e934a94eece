/** Which specs a change in the repository is about: those that changed, and those that build on what did. */
import { execFileSync } from 'node:child_process';
import { basename, dirname, resolve, sep } from 'node:path';
import { configNames } from '../../config/config.js';
import type { LookUp } from '../../project/reader.js';
import { recorded } from '../../project/reader.js';
import { readWhole } from '../../project/whole.js';
import type { SpecStore } from '../each-spec.js';
import type { Io } from '../io.js';
import { printable } from '../report/terminal.js';
import { lastCommit } from './options.js';

/** False where git could not say; standard error then tells why. `revision`: as `git diff` takes it. */
export function onlyChanged(
  files: readonly string[],
  revision: string,
  store: SpecStore,
  io: Io,
): readonly string[] | false {
  const changed = changedSince(revision, io.cwd);
  if (typeof changed === 'string') {
    io.err(`cellspec: ${changed}\n`);
    return false;
  }
  const concerns = concerned(changed, store, io);
  const chosen = files.filter(concerns);
  if (chosen.length === 0) {
    const since = revision === lastCommit ? 'since the last commit' : `since \`${printable(revision)}\``;
    io.err(`cellspec: of ${files.length} specs none has changed ${since}, nor anything they build on.\n`);
  }
  return chosen;
}

/** Absolute paths of everything that is another now, new or gone, old names and new ones of what was renamed; a sentence where git cannot say. */
export function changedSince(revision: string, cwd: string): ReadonlySet<string> | string {
  const up = git(cwd, ['rev-parse', '--show-cdup']);
  if (up.problem !== undefined) return noRepository(up.problem);
  const top = resolve(cwd, up.out.trim());
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const tracked = git(top, [...diff, revision, '--']);
  if (tracked.problem !== undefined) {
    const before = git(top, ['rev-parse', '--verify', '--quiet', lastCommit]);
    if (revision !== lastCommit || before.problem === undefined)
      return `git cannot compare with \`${printable(revision)}\`: ${tracked.problem}`;
  }
  const untracked = git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (untracked.problem !== undefined) return `git cannot list new files: ${untracked.problem}`;
  // Before the first commit everything is new.
  const first = tracked.problem === undefined ? tracked : git(top, ['ls-files', '--cached', '-z']);
  const names = [...first.out.split('\0'), ...untracked.out.split('\0')].filter((name) => name !== '');
  return new Set(names.map((name) => resolve(top, name)));
}

function noRepository(problem: string): string {
  return problem === 'ENOENT'
    ? '`--changed` asks git, and there is no git on this machine.'
    : `\`--changed\` needs a git repository, and git finds none here (${problem}). Without it everything is checked.`;
}

const mostBytes = 256 * 1024 * 1024;

/** Nothing a repository may have set up is run but what git itself needs, and nothing in the repository is written. */
function git(cwd: string, words: readonly string[]): { readonly out: string; readonly problem?: string } {
  const quiet = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-C', cwd];
  try {
    const out = execFileSync('git', [...quiet, ...words], {
      // Windows looks for a program in the working folder first, and that is somebody's repository.
      cwd: dirname(process.execPath),
      encoding: 'utf8',
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      maxBuffer: mostBytes,
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    return { out };
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: unknown };
    const told = String(stderr ?? '')
      .trim()
      .split('\n')[0];
    return { out: '', problem: printable(told || String(code ?? error)) };
  }
}

/** Whether a spec, its configuration, or a file one of them names, is among what changed. */
function concerned(changed: ReadonlySet<string>, store: SpecStore, io: Io): (file: string) => boolean {
  // A configuration that is gone counted for everything in its folder, and a new one does.
  const folders = [...changed]
    .filter((path) => configNames.some((name) => name === basename(path)))
    .map((path) => dirname(path) + sep);
  const isChanged = ({ from, path }: LookUp): boolean =>
    changed.has(resolve(dirname(resolve(io.cwd, from)), path));
  return (file) => {
    const full = resolve(io.cwd, file);
    if (changed.has(full) || folders.some((folder) => full.startsWith(folder))) return true;
    const found = store.take(file);
    // What cannot be read is told.
    if (typeof found === 'string') return true;
    const setup = found.setupOf(found.document);
    // Keys may be written with escapes.
    if (!/extends|use|\\/.test(found.document.text) && (setup?.libraries ?? []).length === 0) return false;
    const lookUps: LookUp[] = [];
    readWhole(found.document, recorded(found.read, lookUps), setup);
    return lookUps.some(isChanged);
  };
}
