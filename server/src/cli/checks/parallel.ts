/**
 * Files checked by several threads, this one among them. What is found does not depend on who found it, nor on when: it
 * is put in the place of its file. A thread that dies costs the file it was at; what else it had taken is checked here.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../text/document.js';
import { type FileReport, nothingFound } from '../report/report.js';
import { type Checked, type Checker, ruleOf } from './checker.js';
import type { Clock } from './clock.js';
import { failureOn, fileReport } from './file-report.js';
import { reportFrom } from './kept-result.js';
import { noQuestions } from './questions.js';
import { type Message, placeOf, type Sent, sharedState, takeSome, type Work } from './worker.js';

export interface Threads {
  readonly workerFile: string;
  /** How many besides this one. */
  readonly count: number;
  readonly work: Omit<Work, 'shared' | 'worker' | 'files'>;
}

/** `done`: told of every file, in no order. */
export async function checkInParallel(
  files: readonly string[],
  { check }: Checker,
  { workerFile, count, work }: Threads,
  clock: Clock | undefined,
  done: (at: number, checked: Checked | string) => void,
): Promise<void> {
  const shared = sharedState(count);
  const state = new Int32Array(shared);
  const isDone = new Uint8Array(files.length);
  const documents = new Map<string, Document>();
  const finish = (at: number, checked: Checked | string): void => {
    isDone[at] = 1;
    done(at, checked);
  };

  const threads = Array.from({ length: count }, (_, worker) => {
    const steps = new Map<number, string>();
    const data: Work = { ...work, files, shared, worker };
    const thread = new Worker(workerFile, { workerData: data, env: {}, stdout: true, stderr: true });
    thread.on('message', ({ sent = [], doing, times }: Message) => {
      for (const each of sent) finish(each.at, unpacked(each, files[each.at] ?? '', documents));
      if (doing) steps.set(...doing);
      if (times) clock?.add(times);
    });
    return ended(thread).then((reason) => {
      if (reason === undefined) return;
      const [filePlace, stepPlace] = placeOf(worker);
      const at = (state[filePlace] ?? 0) - 1;
      if (at < 0 || isDone[at]) return;
      const rule = ruleOf(steps.get(state[stepPlace] ?? 0));
      const report = failureOn(files[at] ?? '', reason, rule);
      finish(at, { report, asked: noQuestions, text: '' });
    });
  });

  for (;;) {
    const [from, to] = takeSome(state, files.length);
    if (from === to) break;
    for (let at = from; at < to; at++) {
      clock?.step('files');
      finish(at, check(files[at] ?? ''));
    }
    clock?.step('waiting');
    // Lets messages in, so that they do not pile up.
    await turn();
  }
  await Promise.all(threads);
  for (const [at, file] of files.entries()) if (!isDone[at]) finish(at, check(file));
}

/** When a thread is over: undefined if it had done its work, else why it had not. */
function ended(thread: Worker): Promise<string | undefined> {
  return new Promise((resolve) => {
    let reason: string | undefined;
    thread.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    thread.on('exit', (code) => {
      resolve(reason ?? (code === 0 ? undefined : `a thread ended with code ${code}`));
    });
  });
}

function unpacked(
  { reason, found, asked = noQuestions, text = '' }: Sent,
  file: string,
  documents: Map<string, Document>,
): Checked | string {
  if (reason !== undefined) return reason;
  if (found === undefined) return { report: fileReport(file, '', nothingFound, new Map()), asked, text };
  // The same text comes with every file that builds on it.
  for (const [uri, its] of found.documents)
    if (documents.get(uri)?.text !== its) documents.set(uri, { uri, version: 0, text: its });
  const report: FileReport | undefined = reportFrom(found.result, file, found.text, documents);
  return report === undefined ? 'its base is gone' : { report, asked, text: found.text };
}
