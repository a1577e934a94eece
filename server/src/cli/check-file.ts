/** From the name and text of a spec to everything that is known about it: the one place where the command line analyses. */
import type { Finding } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Analysis, analyze, type Conditions } from '../lint/analyze.js';
import type { SpecText } from './read-spec.js';

export interface CheckedFile {
  readonly file: string;
  readonly analysis: Analysis;
  /** Those of the analysis, and what the bytes of the file were found to be. */
  readonly findings: readonly Finding[];
}

export function checkFile(
  file: string,
  { text, damagedAt }: SpecText,
  knowledge: Knowledge,
  conditions: Conditions,
): CheckedFile {
  const analysis = analyze({ uri: file, version: 0, text }, knowledge, conditions);
  const damage = damagedAt === undefined ? [] : [notUtf8(damagedAt)];
  return { file, analysis, findings: [...damage, ...analysis.findings] };
}

function notUtf8(offset: number): Finding {
  return {
    rule: 'yaml/encoding',
    severity: 'error',
    span: { start: offset, end: offset + 1 },
    path: '',
    message:
      'From here on there are bytes that are not UTF-8 text, so signs such as µ or · may not be what was written. Save the file as UTF-8.',
    related: [],
    citations: [],
    fixes: [],
  };
}
