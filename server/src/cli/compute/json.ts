/** Figures for programs. Its form is a contract, as that of findings is: fields are added, never renamed. */
import { figureNames } from '../../service/figure-names.js';
import type { FigureRow } from '../../service/figure-table.js';
import type { TargetRow } from '../../service/target-table.js';
import type { ComputedSpec, ComputeReport } from './computed.js';

export function computeJson({ specs, broken, skipped, unreadable }: ComputeReport): string {
  const summary = { specs: specs.length, broken, skipped, unreadable };
  return `${JSON.stringify({ version: 1, specs: specs.map(specJson), summary }, null, 2)}\n`;
}

function specJson({ file, name, figures, inputs, targets, sensitivity, errors }: ComputedSpec) {
  return {
    file,
    name,
    errors,
    figures: figures.map((row) => ({ ...figureJson(row), inputs: inputs[row.id] ?? [] })),
    targets: targets.map(targetJson),
    ...(sensitivity === undefined ? {} : { sensitivity }),
  };
}

/** Numbers in `unit`, which is empty for a plain ratio; null where something is missing, an open end too. */
export function figureJson(row: FigureRow) {
  const { id, group, title, level, state, value, numbers, origin, notes, missing } = row;
  return {
    id,
    group,
    title,
    level,
    state,
    value: numbers?.value ?? null,
    low: numbers?.low ?? null,
    high: numbers?.high ?? null,
    unit: figureNames[id].unit,
    text: value,
    origin,
    notes,
    missing,
  };
}

export function targetJson(row: TargetRow) {
  const { name, title, target, value, level, state, verdict, margin, missing } = row;
  return { name, title, target, text: value, level, state, verdict, margin, missing };
}
