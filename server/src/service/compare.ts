/**
 * Designs side by side, the first one being what the others are held against: fields that say something else, figures
 * with what changes, findings that come and go, targets. What a design takes from other files counts as its own. The
 * result is plain data: a terminal, a document and a view show the same one.
 */
import type { Finding } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { breakOf } from './design-break.js';
import { type FieldDifference, fieldDifferences } from './field-differences.js';
import { figureOrder } from './figure-names.js';
import { type FigureRow, figureTable } from './figure-table.js';
import { matched } from './matched.js';
import { type TargetRow, targetTable } from './target-table.js';

export interface Compared {
  /** What to call it: a path. */
  readonly name: string;
  readonly analysis: Analysis;
}

export interface Comparison {
  /** In the order they were given. All lists below that have a place for each design have it in this order. */
  readonly designs: readonly ComparedDesign[];
  readonly fields: readonly FieldDifference[];
  /** Written differently, and the same: `0.07 mm` for `70 um`, another name of the same material. */
  readonly rewritten: readonly FieldDifference[];
  readonly figures: readonly FigureComparison[];
  readonly findings: readonly FindingComparison[];
  readonly targets: readonly TargetComparison[];
}

export interface ComparedDesign {
  readonly name: string;
  /** What the spec calls itself. */
  readonly title: string | null;
  /** Its text, or the one it builds on, breaks off: what seems to be missing may be there. */
  readonly broken: boolean;
}

export interface FigureComparison {
  readonly id: FigureRow['id'];
  readonly group: FigureRow['group'];
  readonly label: string;
  readonly title: string;
  /** Of the first design that has it. */
  readonly level: FigureRow['level'];
  /** Null where the figure is none of that kind of cell, as the N/P ratio of a cell with lithium metal. */
  readonly rows: readonly (FigureRow | null)[];
  /** Against the first design; null there, and where one of the two is not known or of another level. */
  readonly changes: readonly (Change | null)[];
}

export interface Change {
  /** In the unit of the figure. */
  readonly absolute: number;
  /** As a share of what the first design has; null where that is zero. */
  readonly relative: number | null;
}

export interface FindingComparison {
  readonly rule: string;
  /** Dotted path, in the words of the first design that has it. */
  readonly path: string;
  /** Null where the design does not have it. */
  readonly states: readonly (FindingState | null)[];
}

export interface FindingState {
  readonly severity: Severity;
  readonly message: string;
  readonly waived: boolean;
}

export interface TargetComparison {
  readonly name: TargetRow['name'];
  readonly title: string;
  readonly rows: readonly (TargetRow | null)[];
}

export function compareDesigns(compared: readonly Compared[], knowledge: Knowledge): Comparison {
  const { fields, rewritten, sameName } = fieldDifferences(
    compared.map(({ analysis }) => analysis),
    knowledge,
  );
  return {
    designs: compared.map(({ name, analysis }) => ({
      name,
      title: analysis.spec.name?.value ?? null,
      broken: breakOf(analysis) !== undefined,
    })),
    fields,
    rewritten,
    figures: figureComparisons(compared, knowledge),
    findings: findingComparisons(compared, sameName),
    targets: targetComparisons(compared, knowledge),
  };
}

function figureComparisons(compared: readonly Compared[], knowledge: Knowledge): FigureComparison[] {
  const tables = compared.map(({ analysis }) => figureTable(analysis, knowledge));
  const found = matched(tables, ({ id }) => id).flatMap(({ entries: rows }): FigureComparison[] => {
    const [base] = rows;
    const first = rows.find((row) => row !== null);
    if (!first) return [];
    const { id, group, label, title, level } = first;
    const changes = rows.map((row) => changeFrom(base ?? null, row));
    return [{ id, group, label, title, level, rows, changes }];
  });
  return found.sort((a, b) => figureOrder.indexOf(a.id) - figureOrder.indexOf(b.id));
}

function changeFrom(base: FigureRow | null, row: FigureRow | null): Change | null {
  if (base === row || !base?.numbers || !row?.numbers || base.level !== row.level) return null;
  const absolute = row.numbers.value - base.numbers.value;
  return { absolute, relative: base.numbers.value === 0 ? null : absolute / Math.abs(base.numbers.value) };
}

function targetComparisons(compared: readonly Compared[], knowledge: Knowledge): TargetComparison[] {
  const tables = compared.map(({ analysis }) => targetTable(analysis, knowledge));
  return matched(tables, ({ name }) => name).flatMap(({ entries: rows }) => {
    const first = rows.find((row) => row !== null);
    return first ? [{ name: first.name, title: first.title, rows }] : [];
  });
}

/** `sameName`: a path of the design at that position in the words that all of them share. */
function findingComparisons(
  compared: readonly Compared[],
  sameName: (design: number, path: string) => string,
): FindingComparison[] {
  const lists = compared.map(({ analysis }) => {
    const entry = ({ rule, path, severity, message }: Finding, waived: boolean) => ({
      rule,
      path,
      state: { severity, message, waived },
    });
    return [
      ...analysis.findings.map((finding) => entry(finding, false)),
      ...[...analysis.waived, ...analysis.baselined].map(({ finding }) => entry(finding, true)),
    ];
  });
  const byPlace = matched(lists, ({ rule, path }, design) => `${rule} ${sameName(design, path)}`);
  return byPlace.flatMap(({ entries }) => {
    const first = entries.find((entry) => entry !== null);
    if (!first) return [];
    return [{ rule: first.rule, path: first.path, states: entries.map((entry) => entry?.state ?? null) }];
  });
}
