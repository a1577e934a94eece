/** `cellspec baseline`: what is found now is written down, and counts no more. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Baseline, baselineIn, baselineName, printBaseline } from '../../config/baseline.js';
import { configNames, type Setup, setupFor } from '../../config/config.js';
import { lies, readableArea, realPathOf } from '../../host/readable-area.js';
import { today } from '../../host/today.js';
import { writeWhole } from '../../host/write-file.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { RuleId, Waivable } from '../../knowledge/types.js';
import type { Reader } from '../../project/reader.js';
import { checkFile } from '../check-file.js';
import { eachSpec, type TakenSpec, tellUnreadable } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { plural } from '../report/report.js';
import { printable } from '../report/terminal.js';
import { defaultStdinName } from '../words.js';
import type { BaselineRequest } from './arguments.js';
import { goneFrom, shownBaseline } from './baselines.js';
import { type Seen, seenIn, type Update, updated } from './update.js';

/** All files that one configuration is about. */
interface Group {
  readonly setup: Setup;
  readonly read: Reader;
  readonly seen: Seen[];
}

export function baseline(request: BaselineRequest, knowledge: Knowledge, io: Io): ExitCode {
  const groups = new Map<string, Group>();
  const homeless: string[] = [];
  const conditions = { today: today() };
  const paths = { paths: request.paths, stdinFilename: defaultStdinName };
  const take = (file: string, spec: TakenSpec): void => {
    const { analysis } = checkFile(file, spec, knowledge, conditions);
    const setup = analysis.setup ?? setupToBe(file, io);
    if (setup === undefined) {
      homeless.push(file);
      return;
    }
    const known = groups.get(setup.config.uri) ?? { setup, read: spec.read, seen: [] };
    groups.set(setup.config.uri, known);
    known.seen.push(seenIn(setup.file, analysis, knowledge, request));
  };
  const read = eachSpec(paths, io, take, { documents: true });
  if (read === undefined) return exitCodes.misuse;
  const codes = [...groups.values()].map((group) => settle(group, request, io));
  tellRefused(
    [...groups.values()].flatMap(({ seen }) => seen.flatMap(({ refused }) => refused)),
    knowledge,
    io,
  );
  for (const file of homeless)
    io.err(
      `cellspec: ${printable(file)} is not in a baseline: no configuration is about it, and it does not lie below this folder. Run \`cellspec baseline\` in its own.\n`,
    );
  tellUnreadable(read.unreadable, 'checked', io);
  const failed = homeless.length + read.unreadable.length > 0 || codes.includes(exitCodes.misuse);
  return failed
    ? exitCodes.misuse
    : codes.includes(exitCodes.findings)
      ? exitCodes.findings
      : exitCodes.clean;
}

const [configName] = configNames;
const configText = `# How the specs in and below this folder are checked.\nbaseline: ${baselineName}\n`;

/** For a file that no configuration is about yet: the one that is going to be written into the working folder. */
function setupToBe(file: string, io: Io): Setup | undefined {
  const path = resolve(io.cwd, file);
  if (!lies(path, io.cwd)) return undefined;
  // A configuration does not reach into a repository inside its own.
  for (let folder = dirname(path); folder !== io.cwd; folder = dirname(folder))
    if (existsSync(join(folder, '.git'))) return undefined;
  return setupFor(toBe, file);
}

const toBe = { uri: configName, version: 0, text: configText };

function settle({ setup, read, seen }: Group, request: BaselineRequest, io: Io): ExitCode {
  const shown = printable(shownBaseline(setup));
  const before = baselineBefore(setup, read);
  if (typeof before === 'string') {
    io.err(
      `cellspec: the baseline ${shown} is not read: ${before}. Correct it, or delete it and start anew.\n`,
    );
    return exitCodes.misuse;
  }
  const update = updated(
    before ?? { entries: [], byFile: new Map() },
    seen,
    before ? goneFrom(before, setup, io) : [],
  );
  if (request.check) return check(shown, update, io);
  const isNew = setup.config === toBe;
  const text = printBaseline(update.entries);
  if (before === undefined && update.entries.length === 0) {
    io.out(`${shown}: not written, since there is nothing to accept.\n`);
    return exitCodes.clean;
  }
  const folder = dirname(resolve(io.cwd, setup.config.uri));
  const target = resolve(folder, setup.baseline);
  const reason = leadsOut(target, resolve(io.cwd, setup.config.uri), io) ?? writeWhole(target, text);
  if (reason !== undefined) {
    io.err(`cellspec: ${shown} was not written: ${reason}.\n`);
    return exitCodes.misuse;
  }
  io.out(`${shown}: ${wordsOf(update)}\n`);
  return isNew ? writeConfig(shown, io) : exitCodes.clean;
}

/** A reason where it is there and cannot be read. */
function baselineBefore(setup: Setup, read: Reader): Baseline | string | undefined {
  const answer = read(setup.config.uri, setup.baseline);
  if (!('document' in answer)) return answer.why === 'missing' ? undefined : answer.reason;
  const found = baselineIn(answer.document);
  return 'fault' in found ? found.fault : found;
}

function leadsOut(target: string, config: string, io: Io): string | undefined {
  const area = readableArea(() => [io.cwd]);
  const folder = area.of(config);
  const isIn =
    lies(target, folder) && area.includes(folder, realPathOf(existsSync(target) ? target : dirname(target)));
  return isIn ? undefined : 'it leads out of the repository, or the folder, of its configuration';
}

function writeConfig(shown: string, io: Io): ExitCode {
  const reason = writeWhole(join(io.cwd, configName), configText);
  if (reason === undefined) {
    io.out(`${configName}: written, so that ${shown} counts.\n`);
    return exitCodes.clean;
  }
  io.err(`cellspec: ${configName} was not written: ${reason}.\n`);
  return exitCodes.misuse;
}

function wordsOf({ entries, added, removed }: Update): string {
  const files = new Set(entries.map(({ file }) => file)).size;
  const what = `${plural(entries.length, 'finding')} of ${plural(files, 'file')}`;
  if (added + removed.length === 0) return `${what}, as before.`;
  const changes = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(removed.length > 0 ? [`${removed.length} gone`] : []),
  ];
  return `${what}; ${changes.join(', ')}.`;
}

function check(shown: string, { removed, entries }: Update, io: Io): ExitCode {
  if (removed.length === 0) {
    io.out(`${shown}: ${entries.length === 0 ? 'there is none' : 'all that is in it is still found'}.\n`);
    return exitCodes.clean;
  }
  for (const { file, rule, path } of removed) io.out(`${printable(`${file}: ${rule} ${path}`).trimEnd()}\n`);
  const [are, them] = removed.length === 1 ? ['is', 'it'] : ['are', 'them'];
  io.out(
    `${shown}: ${plural(removed.length, 'finding')} ${are} gone; \`cellspec baseline --prune\` takes ${them} out.\n`,
  );
  return exitCodes.findings;
}

/** Which findings count all the same, and why. */
function tellRefused(refused: readonly RuleId[], knowledge: Knowledge, io: Io): void {
  const tell = (waivable: Waivable, why: string): void => {
    const rules = refused.filter((rule) => knowledge.page(rule)?.waivable === waivable);
    if (rules.length === 0) return;
    const rows = [...new Set(rules)].sort().map((rule) => {
      const count = rules.filter((each) => each === rule).length;
      return `  ${count} ${rule}\n`;
    });
    io.out(`\n${why}\n${rows.join('')}`);
  };
  tell(
    'with-date',
    'Not in a baseline, since they are about harm: each is accepted in its spec, by\nsomebody and until a day (`waivers`), or it counts.',
  );
  tell('never', 'Not in a baseline, since a spec with these is not read as it was meant:');
}
