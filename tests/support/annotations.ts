/**
 * Findings drawn under the text they are about:
 *
 *     thickness: 70
 *     #          ^^ error: `thickness` needs a unit …
 *
 * A comment line that holds carets and a severity marks the columns above it; a `#` in the first column counts as the
 * first caret, so that a key at the start of a line can be marked. Several such lines may follow one line of text.
 */

import type { Finding } from '../../server/src/finding/finding.js';
import { indexLines, positionAt } from '../../server/src/text/line-index.js';

export interface Drawn {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly message: string;
}

const drawing = /^(\s*#\s*)(\^+) (error|warning|info|hint): (.*)$/;

/** Takes the drawings out of a text: the text without them, and what they say. */
export function readDrawings(annotated: string): { text: string; drawn: Drawn[] } {
  const kept: string[] = [];
  const drawn: Drawn[] = [];
  for (const line of annotated.split('\n')) {
    const match = drawing.exec(line);
    if (!match) {
      kept.push(line);
      continue;
    }
    const [, lead = '', carets = '', severity = '', message = ''] = match;
    const start = lead === '#' ? 0 : lead.length;
    drawn.push({ line: kept.length - 1, start, end: lead.length + carets.length, severity, message });
  }
  return { text: kept.join('\n'), drawn };
}

/** The text with its findings drawn in, in the form readDrawings reads back. */
export function draw(text: string, findings: readonly Finding[]): string {
  const found = describe(text, findings);
  return text
    .split('\n')
    .flatMap((line, number) => [line, ...found.filter((each) => each.line === number).map(drawingOf)])
    .join('\n');
}

/** Findings in the terms of a drawing; one that spans lines is drawn to the end of its first. */
function describe(text: string, findings: readonly Finding[]): Drawn[] {
  const lines = indexLines(text);
  return findings.map(({ span, severity, message }) => {
    const start = positionAt(lines, span.start);
    const end = positionAt(lines, span.end);
    const lineEnd = (lines.starts[start.line + 1] ?? text.length + 1) - 1 - (lines.starts[start.line] ?? 0);
    const last = end.line === start.line ? end.column : lineEnd;
    return {
      line: start.line,
      start: start.column,
      end: Math.max(last, start.column + 1),
      severity,
      message,
    };
  });
}

function drawingOf({ start, end, severity, message }: Drawn): string {
  const lead = start === 0 ? '#' : `#${' '.repeat(start - 1)}`;
  const carets = '^'.repeat(Math.max(1, end - lead.length));
  return `${lead}${carets} ${severity}: ${message}`;
}
