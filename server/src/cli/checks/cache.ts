/**
 * Results of earlier runs, in one file of the user's own cache folder for each folder that is worked in. What is in it
 * counts only for the same build, day and profile; each result only for the same bytes and the same answers to
 * everything that was asked (questions.ts). Whatever is wrong with the file, it is as if there was none.
 */
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../text/document.js';
import { type FileReport, isNothing, nothingFound } from '../report/report.js';
import { isKeptResult, type KeptResult, keptResult, reportFrom } from './kept-result.js';
import { noQuestions, printOfBytes, type Questions } from './questions.js';

export interface Cache {
  /** What was kept of these very bytes; whether it still holds is for the caller to ask. */
  find(file: string, bytes: Buffer): Kept | undefined;
  keep(file: string, bytes: Buffer, report: FileReport, asked: Questions): void;
  /** Writes what is new. A cache that cannot be written is no loss. */
  save(): void;
}

export interface Kept {
  readonly asked: Questions;
  /** Undefined where a document is not at hand. */
  report(text: () => string, documents: ReadonlyMap<string, Document>): FileReport | undefined;
}

/** A line of the file; `rest` is the JSON of questions and result, empty where nothing was asked and nothing found. */
interface Line {
  readonly print: string;
  readonly rest: string;
}

const form = 'cellspec results 2';
const mostBytes = 256 * 1024 * 1024;
const mostFiles = 50_000;
const unusedAfterMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** In memory alone, where `folder` is undefined. `salt`: everything that decides besides files. */
export function openCache(folder: string | undefined, cwd: string, salt: string): Cache {
  const heading = `${form} ${printOfBytes(`${salt}\n${cwd}`)}`;
  const path = folder && join(folder, `results-${printOfBytes(cwd).slice(0, 22)}.txt`);
  const lines = path === undefined ? new Map<string, Line>() : readLines(path, heading);
  let isNew = false;
  return {
    find: (file, bytes) => {
      const line = lines.get(file);
      if (line === undefined || line.print !== printOfBytes(bytes)) return undefined;
      return keptIn(file, line);
    },
    keep: (file, bytes, report, asked) => {
      const result = keptResult(report);
      const isPlain = isNothing(report) && asked.files.length === 0;
      const rest =
        isPlain && asked.configs.every(([uri, print]) => uri === file && print === '')
          ? ''
          : JSON.stringify([asked, result]);
      isNew = true;
      // Those used last stand last.
      lines.delete(file);
      lines.set(file, { print: printOfBytes(bytes), rest });
    },
    save: () => {
      if (path !== undefined && isNew) write(folder ?? '', path, heading, lines);
    },
  };
}

function keptIn(file: string, { rest }: Line): Kept | undefined {
  if (rest === '') {
    const asked = { ...noQuestions, configs: [[file, ''] as const] };
    return { asked, report: (_, documents) => reportFrom(clean, file, '', documents) };
  }
  const [asked, result] = parsed(rest);
  if (!isAsked(asked) || !isKeptResult(result)) return undefined;
  return { asked, report: (text, documents) => reportFrom(result, file, text(), documents) };
}

const clean: KeptResult = { ...nothingFound, others: [] };

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isAsked(value: unknown): value is Questions {
  const { files, configs } = (value ?? {}) as Partial<Questions>;
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) && row.every((word) => typeof word === 'string');
  return Array.isArray(files) && files.every(isRow) && Array.isArray(configs) && configs.every(isRow);
}

/** Nothing but a whole file of this user's own, which says of itself that it is this one. */
function readLines(path: string, heading: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  const text = readOwn(path);
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (!text.startsWith(`${heading}\n`) || text.slice(end) !== `${printOfBytes(body)}\n`) return lines;
  for (const line of body.split('\n').slice(1, -1)) {
    const [file = '', print = '', rest = ''] = line.split('\t');
    lines.set(parsed(file)[0] as string, { print, rest });
  }
  return lines;
}

/** Empty where there is none, or where others could have written it. */
function readOwn(path: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(descriptor);
    const own =
      process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
    return own && stats.isFile() && stats.size <= mostBytes ? readFileSync(descriptor, 'utf8') : '';
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function write(folder: string, path: string, heading: string, lines: ReadonlyMap<string, Line>): void {
  const draft = `${path}.${process.pid}`;
  try {
    const rows = [...lines].slice(-mostFiles);
    const texts = rows.map(([file, { print, rest }]) => `${JSON.stringify([file])}\t${print}\t${rest}\n`);
    const body = `${heading}\n${texts.join('')}`;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${body}${printOfBytes(body)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
    dropUnused(folder);
  } catch {
    // Read-only home, full disk: the next run checks again.
    remove(draft);
  }
}

function dropUnused(folder: string): void {
  const before = Date.now() - unusedAfterMilliseconds;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/^results-[\w-]{22}\.txt/.test(name) && statSync(path).mtimeMs < before) remove(path);
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already.
  }
}
