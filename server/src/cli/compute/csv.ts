/** One row a spec, one column a figure: the same columns in every run, so that tables can be put below each other. */
import { figureNames, figureOrder } from '../../service/figure-names.js';
import type { TargetRow } from '../../service/target-table.js';
import { csvLine } from '../report/csv.js';
import type { ComputedSpec, ComputeReport } from './computed.js';

export function computeCsv({ specs }: ComputeReport): string {
  return [header(), ...specs.map(row)].map(csvLine).join('');
}

function header(): string[] {
  return [
    'file',
    'name',
    'level of stack figures',
    'state of stack figures',
    ...figureOrder.map((id) => {
      const { group, title, unit } = figureNames[id];
      const discharged = id.endsWith('_discharged') ? ', discharged' : '';
      return `${group === 'stack' ? `stack ${title}` : title}${discharged}${unit === '' ? '' : ` (${unit})`}`;
    }),
    'targets reached',
    'targets missed',
    'targets open',
    'assumed from the library',
    'missing',
  ];
}

/** As many as a measurement has at best, and few enough to read. */
const digits = 6;

function row({ file, name, figures, targets }: ComputedSpec): (string | number | null)[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const named = (verdict: TargetRow['verdict']) =>
    list(targets.filter((target) => target.verdict === verdict).map(({ title }) => title));
  const { stack_thickness: thickness } = Object.fromEntries(byId);
  return [
    file,
    name,
    thickness?.value ? thickness.level : null,
    thickness?.state ?? null,
    ...figureOrder.map((id) => {
      const value = byId.get(id)?.numbers?.value;
      return value === undefined ? null : Number(value.toPrecision(digits));
    }),
    named('reached'),
    named('missed'),
    named('open'),
    list(figures.flatMap(({ assumed }) => assumed)),
    list(figures.flatMap(({ missing }) => missing.map(({ path, name: what }) => path || what))),
  ];
}

function list(words: readonly string[]): string {
  return [...new Set(words)].join('; ');
}
