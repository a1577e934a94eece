/** The line a finding is about, with carets under the words it means. */
import type { Frame } from '../../service/report/frame.js';
import { type LineIndex, positionAt } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import { columnsOf, printable } from './terminal.js';

/** A line longer than this is shown as a window around the finding. */
const window = 120;

/** The line, or a window of it, in three parts: what is meant stands in the middle. */
export function frameIn(text: string, lines: LineIndex, span: Span): Omit<Frame, 'file'> {
  const { line, column } = positionAt(lines, span.start);
  const lineStart = span.start - column;
  const lineEnd = (lines.starts[line + 1] ?? text.length + 1) - 1;
  const whole = text.slice(lineStart, lineEnd).replace(/[\r\n]+$/, '');
  const from = whole.length <= window ? 0 : Math.max(0, Math.min(column - 30, whole.length - window));
  const to = Math.min(whole.length, from + window);
  const end = Math.max(column, Math.min(span.end - lineStart, to));
  const part = (start: number, stop: number): string => expandTabs(printable(whole.slice(start, stop)));
  return {
    line: line + 1,
    column: column + 1,
    before: `${from > 0 ? '…' : ''}${part(from, column)}`,
    marked: part(column, end),
    after: part(end, to),
  };
}

export function codeFrame(
  text: string,
  lines: LineIndex,
  span: Span,
  mark: (text: string) => string,
  dim: (text: string) => string,
): string {
  const { line, before, marked, after } = frameIn(text, lines, span);
  const carets = '^'.repeat(Math.max(1, columnsOf(marked)));
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  return [
    dim(`  ${gutter} |`),
    `${dim(`  ${number} |`)} ${before}${marked}${after}`,
    `${dim(`  ${gutter} |`)} ${' '.repeat(columnsOf(before))}${mark(carets)}`,
  ].join('\n');
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '  ');
}
