/** Columns on a terminal. */
import { columnsOf, printable, wrap } from './terminal.js';

export interface Cell {
  readonly text: string;
  /** Colours take no room, so a cell is painted once it is placed. */
  readonly paint?: (text: string) => string;
}

export type Cells = readonly (Cell | string)[];

export interface TableOptions {
  readonly width: number;
  readonly indent?: string;
  /** At least this wide is the first column, so that tables below each other line up. */
  readonly first?: number;
}

/**
 * Rows with their columns below each other, two blanks apart. Where a row is too wide, its last cell is broken into lines
 * below itself, or put on a line of its own where that leaves no room for words.
 */
export function tableLines(
  rows: readonly Cells[],
  { width, indent = '  ', first = 0 }: TableOptions,
): string[] {
  const cells = rows.map((row) => row.map(cellOf));
  const widths: number[] = [first];
  for (const row of cells)
    row.forEach(({ text }, column) => {
      // The last cell of a row needs no room behind it.
      if (column < row.length - 1) widths[column] = Math.max(widths[column] ?? 0, columnsOf(text));
    });
  return cells.flatMap((row) => rowLines(row, widths, width, indent));
}

/** What the widest row would take. */
export function tableWidth(rows: readonly Cells[], options: Omit<TableOptions, 'width'> = {}): number {
  const plain = rows.map((row) => row.map((cell) => cellOf(cell).text));
  const lines = tableLines(plain, { ...options, width: Number.POSITIVE_INFINITY });
  return lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
}

function cellOf(cell: Cell | string): Cell {
  const { text, paint } = typeof cell === 'string' ? { text: cell, paint: undefined } : cell;
  return paint ? { text: printable(text), paint } : { text: printable(text) };
}

function rowLines(row: readonly Cell[], widths: readonly number[], width: number, indent: string): string[] {
  const filled = [...row];
  while (filled.at(-1)?.text === '') filled.pop();
  const last = filled.at(-1);
  if (last === undefined) return [''];
  const lead = filled.slice(0, -1).map(({ text, paint = same }, column) => {
    const blanks = ' '.repeat((widths[column] ?? 0) - columnsOf(text) + gap);
    return { painted: paint(text) + blanks, columns: columnsOf(text) + blanks.length };
  });
  const at = indent.length + lead.reduce((sum, { columns }) => sum + columns, 0);
  const room = width - at;
  const { text, paint = same } = last;
  const start = indent + lead.map(({ painted }) => painted).join('');
  if (columnsOf(text) <= room) return [start + paint(text)];
  const below = room >= leastRoom ? at : indent.length * 2;
  const lines = wrap(text, width - below, '')
    .split('\n')
    .map((line) => ' '.repeat(below) + paint(line));
  return room >= leastRoom
    ? [start + (lines[0] ?? '').trimStart(), ...lines.slice(1)]
    : [start.trimEnd(), ...lines];
}

const gap = 2;
/** Narrower than this a column of words cannot be read. */
const leastRoom = 16;
const same = (text: string): string => text;
