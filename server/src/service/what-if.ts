/**
 * What a design would give with one value changed, before anybody changes it: the text is analysed again with that one
 * token replaced, and held against the text as it is.
 */
import { readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { figureOf } from '../physics/figure.js';
import { figureNamed } from '../physics/figures.js';
import { type Influence, sensitivityOf } from '../physics/sensitivity.js';
import { applyEdits } from '../text/edits.js';
import type { Edit } from '../text/span.js';
import { type Change, compareDesigns, type FigureComparison } from './compare.js';
import { figureTable, headlinesOf } from './figure-table.js';
import { fieldAt, replaceValue } from './replace-value.js';
import { type ValueField, valueFields } from './value-fields.js';

export interface WhatIfField {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** A figure and what moves it most. */
export interface Movers {
  /** `specific energy`. */
  readonly title: string;
  readonly inputs: readonly Mover[];
}

export interface Mover {
  readonly name: string;
  /** As a field of this document; null where the value comes from the library or from another file. */
  readonly path: string | null;
  /** How far apart the figure gets when the input goes from one end of its spread to the other, as a share of it. */
  readonly swing: number;
  readonly basis: Influence['basis'];
}

export interface WhatIf {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Why the value cannot be read, in the words of the finding; null where it can. */
  readonly problem: string | null;
  /** Those that change, appear or go. */
  readonly figures: readonly FigureChange[];
  readonly gained: readonly FindingChange[];
  readonly lost: readonly FindingChange[];
  /** What to write to make it so; null where the value cannot be written. */
  readonly edit: Edit | null;
}

export interface FigureChange {
  readonly id: FigureComparison['id'];
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: Change | null;
}

export interface FindingChange {
  readonly rule: string;
  readonly path: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Every quantity of the document; those that move the specific energy most come first. */
export function whatIfFields(analysis: Analysis, movers: Movers | undefined): readonly WhatIfField[] {
  const fields = valueFields(analysis);
  const first = (movers?.inputs ?? []).flatMap(
    ({ path }) => fields.find((field) => field.path === path) ?? [],
  );
  return [...new Set([...first, ...fields])].map(({ path, title, node }) => ({
    path,
    title,
    text: node.text,
  }));
}

const mostMovers = 3;

/** Of the specific energy of the cell, or of the stack where that of the cell is not known. */
export function moversOf(analysis: Analysis, knowledge: Knowledge): Movers | undefined {
  const rows = figureTable(analysis, knowledge);
  const headline = headlinesOf(rows).find(({ row }) => row.id.endsWith('specific_energy'));
  if (headline === undefined) return undefined;
  const { id, title } = headline.row;
  const figure = figureOf(figureNamed(id, readDesign(analysis.spec, knowledge), knowledge));
  if (figure === undefined) return undefined;
  const fields = valueFields(analysis);
  const inputs = sensitivityOf(figure, knowledge).ranked.slice(0, mostMovers);
  return {
    title,
    inputs: inputs.map(({ name, input, swing, basis }) => ({
      name,
      path: fieldOf(input.origin, fields)?.path ?? null,
      swing,
      basis,
    })),
  };
}

function fieldOf(
  origin: Influence['input']['origin'],
  fields: readonly ValueField[],
): ValueField | undefined {
  if (origin.kind !== 'spec' || origin.where.span.file !== undefined) return undefined;
  return fields.find(({ node }) => node.span.start === origin.where.span.start);
}

/** `analyzeAs`: the document with another text, under the same conditions. Undefined where the field is not there. */
export function whatIf(
  analysis: Analysis,
  knowledge: Knowledge,
  { path, value }: { readonly path: string; readonly value: string },
  analyzeAs: (text: string) => Analysis,
): WhatIf | undefined {
  const field = fieldAt(analysis, path);
  if (field === undefined) return undefined;
  const base = { path, before: field.node.text, after: value.trim() };
  const edit = replaceValue(analysis, path, value);
  if (edit === undefined)
    return { ...base, ...nothing, problem: 'This cannot be written as one value of a spec.' };
  const changed = analyzeAs(applyEdits(analysis.document.text, [edit]));
  const problem = problemAt(changed, edit);
  // What follows from a value that is not there after all would be said of another design.
  if (problem !== null) return { ...base, ...nothing, problem };
  const { figures, findings } = compareDesigns(
    [
      { name: 'as written', analysis },
      { name: 'changed', analysis: changed },
    ],
    knowledge,
  );
  return {
    ...base,
    problem: null,
    figures: figures.flatMap(changeOf),
    gained: findings.flatMap(({ rule, path: at, states: [before, after] }) =>
      !before && after && !after.waived ? [{ rule, path: at, ...said(after) }] : [],
    ),
    lost: findings.flatMap(({ rule, path: at, states: [before, after] }) =>
      before && !after && !before.waived ? [{ rule, path: at, ...said(before) }] : [],
    ),
    edit,
  };
}

const nothing = { figures: [], gained: [], lost: [], edit: null } as const;

const said = ({ severity, message }: Pick<FindingChange, 'severity' | 'message'>) => ({ severity, message });

function changeOf({ id, title, rows: [before, after], changes }: FigureComparison): FigureChange[] {
  const change = changes[1] ?? null;
  const moved = change !== null && change.absolute !== 0;
  const appears = (before?.value ?? null) === null ? (after?.value ?? null) !== null : !after?.value;
  if (!moved && !appears) return [];
  return [{ id, title, before: before?.value ?? null, after: after?.value ?? null, change }];
}

/** What the check of the shape says of the new token itself. */
function problemAt({ findings }: Analysis, { span, newText }: Edit): string | null {
  const end = span.start + newText.length;
  const found = findings.find(
    (finding) =>
      finding.severity === 'error' &&
      finding.rule.startsWith('structure/') &&
      finding.span.start < end &&
      finding.span.end > span.start,
  );
  return found?.message ?? null;
}
