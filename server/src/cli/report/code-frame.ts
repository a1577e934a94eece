/** The line a finding is about, with carets under the words it means. */
import { type LineIndex, positionAt } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import { columnsOf, printable } from './terminal.js';

/** A line longer than this is shown as a window around the finding. */
const window = 120;

export function codeFrame(
  text: string,
  lines: LineIndex,
  span: Span,
  mark: (text: string) => string,
  dim: (text: string) => string,
): string {
  const { line, column } = positionAt(lines, span.start);
  const lineStart = span.start - column;
  const lineEnd = (lines.starts[line + 1] ?? text.length + 1) - 1;
  const whole = text.slice(lineStart, lineEnd).replace(/[\r\n]+$/, '');
  const from = whole.length <= window ? 0 : Math.max(0, Math.min(column - 30, whole.length - window));
  const shown = expandTabs(printable(whole.slice(from, from + window)));
  const before = expandTabs(printable(whole.slice(from, column)));
  const length = Math.max(
    1,
    Math.min(span.end, lineStart + from + window, lineStart + whole.length) - span.start,
  );
  const carets = '^'.repeat(Math.max(1, columnsOf(expandTabs(whole.slice(column, column + length)))));
  const number = String(line + 1);
  const gutter = ' '.repeat(number.length);
  const lead = from > 0 ? '…' : '';
  return [
    dim(`  ${gutter} |`),
    `${dim(`  ${number} |`)} ${lead}${shown}`,
    `${dim(`  ${gutter} |`)} ${' '.repeat(columnsOf(lead + before))}${mark(carets)}`,
  ].join('\n');
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '  ');
}
