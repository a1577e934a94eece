/** A finding a line, then one line with the summary: for programs that read while the check goes on. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { fileJson, summaryJson } from './json.js';
import type { Stream } from './stream.js';

export function jsonLinesStream(knowledge: Knowledge): Stream {
  // What is accepted stands below what is not.
  const waivedLines: string[] = [];
  const baselinedLines: string[] = [];
  return {
    file: (file) => {
      const { findings, waived, baselined } = fileJson(file, knowledge);
      for (const each of waived) waivedLines.push(line('waived', each));
      for (const each of baselined) baselinedLines.push(line('baselined', each));
      return findings.map((each) => line('finding', each)).join('');
    },
    end: (report) =>
      [...waivedLines, ...baselinedLines, line('summary', { version: 1, ...summaryJson(report) })].join(''),
  };
}

function line(kind: string, value: object): string {
  return `${JSON.stringify({ kind, ...value })}\n`;
}
