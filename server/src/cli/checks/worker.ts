/** A further thread: takes the next files of the common list until there is none left, and sends what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../../host/knowledge-file.js';
import type { Profile } from '../../knowledge/types.js';
import type { Conditions } from '../../lint/analyze.js';
import { specStore } from '../each-spec.js';
import { isNothing } from '../report/report.js';
import { type Checked, checker } from './checker.js';
import { clock } from './clock.js';
import { type KeptResult, keptResult } from './kept-result.js';
import type { Questions } from './questions.js';

export interface Work {
  readonly cwd: string;
  readonly files: readonly string[];
  readonly profile: Profile | undefined;
  readonly today: string;
  /** Whether it matters what was asked. */
  readonly asks: boolean;
  readonly timing: boolean;
  readonly shared: SharedArrayBuffer;
  /** Which of the workers this one is. */
  readonly worker: number;
}

/** What is found in one file: `at` is its place in the list. */
export interface Sent {
  readonly at: number;
  readonly reason?: string;
  readonly found?: {
    readonly result: KeptResult;
    readonly text: string;
    /** Other documents that places lie in. */
    readonly documents: readonly (readonly [uri: string, text: string])[];
  };
  readonly asked?: Questions;
  /** Of the text that was checked, where nothing was found and it matters what was asked. */
  readonly text?: string;
}

export type Message =
  | { readonly sent: readonly Sent[]; readonly doing?: undefined; readonly times?: undefined }
  | {
      readonly doing: readonly [at: number, step: string];
      readonly sent?: undefined;
      readonly times?: undefined;
    }
  | { readonly times: ReadonlyMap<string, number>; readonly sent?: undefined; readonly doing?: undefined };

/** Of the common list: where the next one is taken, then for each worker at which file it is, and at which step. */
export function sharedState(workers: number): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * (1 + 2 * workers));
}

/** Files taken at once: few enough that all threads end together, enough that they seldom meet. */
const atOnce = 16;

/** `[from, to)` of the list, empty where it is used up. */
export function takeSome(state: Int32Array, length: number): readonly [number, number] {
  const from = Atomics.add(state, 0, atOnce);
  return [Math.min(from, length), Math.min(from + atOnce, length)];
}

/** Where in the state a worker notes what it is doing: the file, then the step. Numbers count from 1; 0 is nothing. */
export function placeOf(worker: number): readonly [file: number, step: number] {
  return [1 + 2 * worker, 2 + 2 * worker];
}

/** `more`: other conditions; tests bring a rule that ends the thread. */
export function work(knowledgeFolder: string, more: Partial<Conditions> = {}): void {
  const port = parentPort;
  if (port === null) return;
  const { cwd, files, profile, today, asks, timing, shared, worker } = workerData as Work;
  const state = new Int32Array(shared);
  const [filePlace, stepPlace] = placeOf(worker);
  const io = {
    cwd,
    env: {},
    terminal: false,
    columns: 0,
    out: () => {},
    err: () => {},
    readStdin: () => undefined,
  };
  const time = timing ? clock() : undefined;
  const steps = new Map<string, number>();
  const note = (name: string): void => {
    time?.step(name);
    Atomics.store(state, stepPlace, numberOf(name));
  };
  /** Names of steps are told once, and are numbers then. */
  const numberOf = (name: string): number => {
    const known = steps.get(name);
    if (known !== undefined) return known;
    const number = steps.size + 1;
    steps.set(name, number);
    port.postMessage({ doing: [number, name] } satisfies Message);
    return number;
  };
  const { check } = checker({
    cwd,
    store: specStore('', io),
    stdinFilename: '',
    knowledge: loadKnowledge(knowledgeFolder),
    conditions: { profile, today, ...more, step: note },
  });
  for (;;) {
    const [from, to] = takeSome(state, files.length);
    if (from === to) break;
    const sent: Sent[] = [];
    for (let at = from; at < to; at++) {
      Atomics.store(state, filePlace, at + 1);
      note('files');
      sent.push(asSent(at, check(files[at] ?? ''), asks));
    }
    Atomics.store(state, filePlace, 0);
    port.postMessage({ sent } satisfies Message);
  }
  if (time) port.postMessage({ times: time.times() } satisfies Message);
}

function asSent(at: number, checked: Checked | string, asks: boolean): Sent {
  if (typeof checked === 'string') return { at, reason: checked };
  const { report, asked, text } = checked;
  if (isNothing(report)) return asks ? { at, asked, text } : { at };
  const documents = [...report.others.values()].map(({ uri, text: its }) => [uri, its] as const);
  const found = { result: keptResult(report), text, documents };
  return asks ? { at, found, asked } : { at, found };
}
