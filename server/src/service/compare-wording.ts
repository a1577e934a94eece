/** What a comparison says in words: changes, moves, columns. */
import { formatNumber } from '../quantity/format.js';
import { listed } from '../spec/wording.js';
import type {
  Change,
  Comparison,
  FigureComparison,
  FindingComparison,
  FindingState,
  TargetComparison,
} from './compare.js';
import { valueText } from './figure-table.js';
import { verdictText } from './target-table.js';

/** Below this two numbers are the same, and their difference the arithmetic's. */
const rounding = 1e-9;

/** `+4.2 %`, `-1.5 points` of a share in percent, `× 120` where percent get long, `same`; undefined where there is nothing to compare. */
export function changeText({ rows, changes }: FigureComparison, design: number): string | undefined {
  const change = changes[design];
  if (!change) return undefined;
  const { absolute, relative } = change;
  if (isSame(change)) return 'same';
  if (rows[design]?.numbers?.unit.endsWith('%')) return `${signed(absolute)} points`;
  if (relative === null) return signed(absolute);
  const times = 1 + relative;
  return times >= many || (times > 0 && times <= 1 / many)
    ? `× ${formatNumber(times, 2)}`
    : `${signed(relative * 100)} %`;
}

const many = 10;

/** What a design has, with the level and state in which it differs from what heads the row; undefined where it is not known. */
export function valueIn({ rows, level }: FigureComparison, design: number): string | undefined {
  const row = rows[design];
  if (!row?.value) return undefined;
  const state = rows.find((each) => each !== null)?.state;
  const own = [row.level === level ? null : row.level, row.state === state ? null : row.state];
  const words = own.filter((part) => part !== null).join(', ');
  return words === '' ? row.value : `${row.value} (${words})`;
}

function isSame({ absolute, relative }: Change): boolean {
  return Math.abs(relative ?? absolute) < rounding;
}

function signed(number: number): string {
  return `${number < 0 ? '-' : '+'}${formatNumber(Math.abs(number), 2)}`;
}

/** Whether a figure is another one somewhere, or known here and not there. */
export function isChanged({ rows, changes }: FigureComparison): boolean {
  const [base] = rows;
  return rows.some((row, design) => {
    const change = changes[design];
    if (change) return !isSame(change);
    return row !== base && (row?.value ?? null) !== (base?.value ?? null);
  });
}

/** Whether a finding is one somewhere, and not or accepted elsewhere. */
export function isMoved({ states }: FindingComparison): boolean {
  const [base] = states;
  return states.some((state) => (state?.waived ?? null) !== (base?.waived ?? null));
}

/** `>= 850 Wh/L: 879 Wh/L (stack, charged), reached by 3.4 %`; undefined where the design has no such target. */
export function targetIn({ rows }: TargetComparison, design: number): string | undefined {
  const row = rows[design];
  if (!row) return undefined;
  return `${row.target}: ${[valueText(row), verdictText(row)].filter((part) => part !== undefined).join(', ')}`;
}

function isAnswered({ rows }: TargetComparison): boolean {
  const [base] = rows;
  return rows.every((row) => row?.verdict === base?.verdict && row?.target === base?.target);
}

export function isDifferent({ fields, figures, findings, targets }: Comparison): boolean {
  return fields.length > 0 || figures.some(isChanged) || findings.some(isMoved) || !targets.every(isAnswered);
}

/** Short names for columns: `A`, `B`, and so on; numbers where letters end. */
export function columnName(design: number): string {
  const letters = 26;
  return design < letters ? String.fromCharCode('A'.charCodeAt(0) + design) : String(design + 1);
}

/** `gained by B`, `lost in B and C`, `waived in B`, against the first design; several of them where they apply. */
export function movesOf({ states }: FindingComparison): string[] {
  const [base = null] = states;
  const those = (test: (state: FindingState | null) => boolean): string =>
    listed(states.flatMap((state, design) => (design > 0 && test(state) ? [columnName(design)] : [])));
  const moves: readonly (readonly [string, string])[] = base
    ? [
        ['lost in', those((state) => state === null)],
        ['waived in', those((state) => state?.waived === true && !base.waived)],
        ['no longer waived in', those((state) => state?.waived === false && base.waived)],
      ]
    : [
        ['gained by', those((state) => state?.waived === false)],
        ['waived in', those((state) => state?.waived === true)],
      ];
  return moves.flatMap(([move, who]) => (who === '' ? [] : [`${move} ${who}`]));
}
