/** Mends files on disk: each is written whole or not at all, and only if it is still the file that was looked at. */
import { join, resolve } from 'node:path';
import { decode, readSpecBytes } from '../../host/read-spec.js';
import { lies, type ReadableArea, readableArea, realPathOf } from '../../host/readable-area.js';
import { writeWhole } from '../../host/write-file.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Conditions } from '../../lint/analyze.js';
import { type FixedAll, fixAll, fixAllWithReview } from '../../service/fix-all.js';
import { checkFile } from '../check-file.js';
import { type SpecStore, specStore, type TakenSpec } from '../each-spec.js';
import type { Io } from '../io.js';
import type { FixWish } from './options.js';
import { unifiedDiff } from './unified-diff.js';

export interface Mended {
  readonly findings: number;
  readonly files: number;
  /** Empty unless only this was asked for. */
  readonly diffs: readonly string[];
  /** Files that were to be written and were not, with the reason. */
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

export function fixFiles(
  files: readonly string[],
  wish: FixWish,
  knowledge: Knowledge,
  conditions: Conditions,
  io: Io,
): Mended {
  const area = readableArea(() => [io.cwd]);
  const diffs: string[] = [];
  const failed: { file: string; reason: string }[] = [];
  let [findings, changed] = [0, 0];
  let store = specStore('', io);
  for (const file of files) {
    const fixed = fixOne(file, wish, knowledge, conditions, store, io);
    if (fixed === undefined) continue;
    if (wish.diff) diffs.push(unifiedDiff(file, fixed.before, fixed.edits));
    else {
      const reason = fixed.refusal ?? write(resolve(io.cwd, file), fixed, area, io);
      if (reason !== undefined) {
        failed.push({ file, reason });
        continue;
      }
      // Those that build on it see it as it is now.
      store = specStore('', io);
    }
    findings += fixed.count;
    changed += 1;
  }
  return { findings, files: changed, diffs, failed };
}

interface FixedFile extends FixedAll {
  readonly before: string;
  /** Why it is not to be written. */
  readonly refusal: string | undefined;
}

/** Undefined where there is nothing to do. */
function fixOne(
  file: string,
  wish: FixWish,
  knowledge: Knowledge,
  conditions: Conditions,
  store: SpecStore,
  io: Io,
): FixedFile | undefined {
  const spec = store.take(file);
  if (typeof spec === 'string') return undefined;
  const fixed = fixedText(resolve(io.cwd, file), spec, wish, knowledge, conditions);
  const { text } = spec.document;
  if (fixed.text === text) return undefined;
  const refusal =
    spec.damagedAt === undefined
      ? undefined
      : 'it has bytes that are not UTF-8, and writing it would lose them. Save it as UTF-8 first';
  return { ...fixed, before: text, refusal };
}

export function fixedText(
  name: string,
  spec: TakenSpec,
  { unsafe }: FixWish,
  knowledge: Knowledge,
  conditions: Conditions,
): FixedAll {
  const { analysis } = checkFile(name, spec, knowledge, conditions);
  return unsafe ? fixAllWithReview(analysis, knowledge) : fixAll(analysis);
}

/** A reason where it was not written. */
function write(path: string, { before, text }: FixedFile, area: ReadableArea, io: Io): string | undefined {
  const folder = area.of(join(io.cwd, 'here'));
  if (!lies(path, folder) || !area.includes(folder, realPathOf(path)))
    return 'it lies outside the working folder and its repository';
  const now = readSpecBytes(path);
  if (!Buffer.isBuffer(now)) return now.reason;
  if (decode(now).text !== before) return 'it has changed since it was read. Run the command again';
  return writeWhole(path, text);
}
