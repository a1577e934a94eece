/** Checks one file after another, and never fails: what goes wrong inside is a finding on the file. */
import { resolve } from 'node:path';
import { decode, readSpecBytes } from '../../host/read-spec.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Conditions } from '../../lint/analyze.js';
import { checkFile } from '../check-file.js';
import { nameOf, type SpecStore, type TakenSpec } from '../each-spec.js';
import type { FileReport } from '../report/report.js';
import type { Cache } from './cache.js';
import { failureOn, reportOn } from './file-report.js';
import { askAgain, type Questions, recorder } from './questions.js';

export interface Checked {
  readonly report: FileReport;
  readonly asked: Questions;
  /** The text that was checked. */
  readonly text: string;
}

export interface Checker {
  /** A reason instead where the file cannot be read. */
  check(path: string): Checked | string;
  /** What was found in these bytes before, if nothing it rests on is another. */
  recall(path: string, cache: Cache, bytes: Buffer): { report: FileReport; asked: Questions } | undefined;
}

export interface CheckerOptions {
  readonly cwd: string;
  readonly store: SpecStore;
  readonly stdinFilename: string;
  readonly knowledge: Knowledge;
  readonly conditions: Conditions;
}

export function checker({ cwd, store, stdinFilename, knowledge, conditions }: CheckerOptions): Checker {
  const asking = recorder(store, cwd);
  let doing: string | undefined;
  const watched: Conditions = {
    ...conditions,
    step: (name) => {
      doing = name;
      conditions.step?.(name);
    },
  };
  const check = (path: string): Checked | string => {
    const name = nameOf(path, stdinFilename);
    const found = store.take(path);
    if (typeof found === 'string') return found;
    const spec: TakenSpec = {
      ...found,
      read: found.read === store.reader ? asking.read : found.read,
      setupOf: asking.setupOf,
    };
    const { text } = found.document;
    doing = undefined;
    let report: FileReport;
    try {
      report = reportOn(checkFile(name, spec, knowledge, watched), text);
    } catch (error) {
      report = failureOn(name, error instanceof Error ? error.message : String(error), ruleOf(doing));
    }
    return { report, asked: asking.taken(), text };
  };
  return {
    check,
    recall: (path, cache, bytes) => {
      const kept = cache.find(path, bytes);
      const documents = kept && askAgain(kept.asked, store, cwd);
      const report = documents && kept.report(() => decode(bytes).text, documents);
      return report && { report, asked: kept.asked };
    },
  };
}

/** Steps that are no rules have no group. */
export function ruleOf(step: string | undefined): string | undefined {
  return step?.includes('/') ? step : undefined;
}

/** Keeps a result, if it is of these bytes and worth keeping. */
export function keepIn(cache: Cache, path: string, bytes: Buffer, { report, asked, text }: Checked): void {
  if (decode(bytes).text !== text || report.findings.some(({ rule }) => rule === 'internal/rule-crash'))
    return;
  cache.keep(path, bytes, report, asked);
}

export function bytesAt(path: string, cwd: string): Buffer | undefined {
  const bytes = readSpecBytes(resolve(cwd, path));
  return Buffer.isBuffer(bytes) ? bytes : undefined;
}
