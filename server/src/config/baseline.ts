/**
 * The baseline of a repository: findings that were there when checking began, and do not count until somebody touches
 * what they are about. JSON, a finding a line, so that two branches seldom meet in it.
 */
import type { RuleId } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import type { Document } from '../text/document.js';

export const baselineName = 'cellspec.baseline.json';

/** Whether those who watch files take it for one; what a configuration names is one in any case. */
export function isBaselineName(name: string): boolean {
  return name.endsWith('.baseline.json');
}

export interface BaselineEntry {
  /** From the folder of the configuration, with forward slashes. */
  readonly file: string;
  readonly rule: RuleId;
  /** Of the field, for those who read it. */
  readonly path: string;
  readonly fingerprint: string;
  /** Empty where nobody gave one. */
  readonly reason: string;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  readonly byFile: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** Why nothing in it counts, in words that follow a colon. */
export interface BrokenBaseline {
  readonly fault: string;
}

export const baselineIn = oncePer(({ text }: Document): Baseline | BrokenBaseline => parseBaseline(text));

export function parseBaseline(text: string): Baseline | BrokenBaseline {
  const read = parsed(text);
  if (!isRecord(read) || !Array.isArray(read.findings))
    return {
      fault: /^(?:<{7}|>{7}) /m.test(text)
        ? 'a merge was left half done in it'
        : 'it is not what `cellspec baseline` writes',
    };
  if (read.version !== 1)
    return { fault: `its version is ${JSON.stringify(read.version)}, and this cellspec knows 1` };
  const entries: BaselineEntry[] = [];
  for (const [index, each] of read.findings.entries()) {
    const entry = entryOf(each);
    if (entry === undefined)
      return { fault: `entry ${index + 1} has no \`file\`, \`rule\` or \`fingerprint\`` };
    entries.push(entry);
  }
  return { entries, byFile: byFile(entries) };
}

function byFile(entries: readonly BaselineEntry[]): Baseline['byFile'] {
  const files = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const known = files.get(entry.file);
    if (known) known.push(entry);
    else files.set(entry.file, [entry]);
  }
  return files;
}

/** Where a merge kept the lines of both sides, a comma is missing between two or stands behind the last. */
function parsed(text: string): unknown {
  const lines = text.replace(/^\uFEFF/, '').replace(/\}\s*\n\s*\{/g, '},\n{');
  try {
    return JSON.parse(lines.replace(/\},(?=\s*\n\s*\])/g, '}'));
  } catch {
    return undefined;
  }
}

function entryOf(value: unknown): BaselineEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { file, rule, path = '', fingerprint, reason = '' } = value;
  return typeof file === 'string' &&
    typeof rule === 'string' &&
    typeof path === 'string' &&
    typeof fingerprint === 'string' &&
    typeof reason === 'string'
    ? { file, rule, path, fingerprint, reason }
    : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same entries make the same text, in whatever order they come. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...entries]
    .sort(inOrder)
    .map(({ file, rule, path, fingerprint, reason }) =>
      JSON.stringify({ file, rule, path, fingerprint, reason }),
    );
  const about =
    'Findings that do not count. Written by `cellspec baseline`; only `reason` is for people to edit.';
  return `{\n"version": 1,\n"about": ${JSON.stringify(about)},\n"findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]\n}\n`;
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  const [one, other] = [a, b].map(({ file, rule, path, fingerprint }) => [file, rule, path, fingerprint]);
  for (const [index, word] of (one ?? []).entries()) {
    const against = other?.[index] ?? '';
    if (word !== against) return word < against ? -1 : 1;
  }
  return 0;
}
