/** What was found in a file, in a form that can be kept and sent: plain data, without the texts it speaks of. */
import type { Document } from '../../text/document.js';
import type { FileReport, Results } from '../report/report.js';
import { fileReport } from './file-report.js';

export interface KeptResult extends Results {
  /** Uris of other documents that places lie in. */
  readonly others: readonly string[];
}

export function keptResult({ findings, waived, baselined, stale, others }: FileReport): KeptResult {
  return { findings, waived, baselined, stale, others: [...others.keys()] };
}

/** Undefined where a document is not at hand. */
export function reportFrom(
  { others, ...results }: KeptResult,
  file: string,
  text: string,
  documents: ReadonlyMap<string, Document>,
): FileReport | undefined {
  const found = new Map<string, Document>();
  for (const uri of others) {
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    found.set(uri, document);
  }
  return fileReport(file, text, results, found);
}

/** Whether data from outside has this form, as far as anything in a report relies on it. */
export function isKeptResult(value: unknown): value is KeptResult {
  const result = value as Partial<KeptResult> | null;
  return (
    isList(result?.findings, isFinding) &&
    isList(result?.waived, (each) => isFinding(each?.finding) && isSpan(each?.waiver?.span)) &&
    isList(result?.baselined, isBaselined) &&
    isList(result?.stale, isStale) &&
    isList(result?.others, (each) => typeof each === 'string')
  );
}

type Unsure = { readonly [key: string]: Unsure } | undefined | null;

function isList(value: unknown, holds: (each: Unsure) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function isFinding(value: Unsure): boolean {
  return (
    areTexts(value?.rule, value?.path, value?.message) &&
    ['error', 'warning', 'info', 'hint'].includes(String(value?.severity)) &&
    isSpan(value?.span) &&
    (value?.origin === undefined || isSpan(value.origin)) &&
    isList(value?.related, isRelated) &&
    isList(value?.citations, (each) => typeof each?.source === 'string') &&
    isList(value?.fixes, isFix)
  );
}

function isBaselined(value: Unsure): boolean {
  const { finding, entry, baseline } = value ?? {};
  return isFinding(finding) && areTexts(entry?.fingerprint, entry?.reason, baseline);
}

function isStale(value: Unsure): boolean {
  const { file, rule, path, fingerprint, reason, baseline } = value ?? {};
  return areTexts(file, rule, path, fingerprint, reason, baseline);
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((each) => typeof each === 'string');
}

function isRelated(value: Unsure): boolean {
  const { span, message } = value ?? {};
  return isSpan(span) && typeof message === 'string';
}

function isFix(value: Unsure): boolean {
  return (
    typeof value?.title === 'string' &&
    isList(value.edits, (each) => isSpan(each?.span) && typeof each?.newText === 'string')
  );
}

function isSpan(value: Unsure): boolean {
  return (
    Number.isInteger(value?.start) &&
    Number.isInteger(value?.end) &&
    (value?.file === undefined || typeof value.file === 'string')
  );
}
