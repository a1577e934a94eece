/** Places as people and tools count them: lines and columns from 1, columns in UTF-16 code units, as editors do. */
import { positionAt } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import { type FileReport, homeOf } from './report.js';

export interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Of a place in the file of the report, or in another one it builds on. */
export function placeOf(file: FileReport, span: Span): Place {
  const { lines } = homeOf(file, span);
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

/** A path as a relative reference of the web: `cells/a%20b.cell.yaml`. Above the working folder it stays as it is, `../x`. */
export function uriOf(file: string): string {
  // Half of a surrogate pair, which no encoding can write.
  const whole = file.replace(/\p{Cs}/gu, '\uFFFD');
  const encoded = whole.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${encoded}` : encoded;
}
