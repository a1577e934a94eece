/** What follows from a value and is not written, behind that value; behind a target whether it is reached. */
import { type Design, type Electrode, readDesign } from '../design/design.js';
import { platesLithium } from '../design/lithium-anode.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { type Figure, isFigure, leavesOf } from '../physics/figure.js';
import { type CellFigure, type FigureId, figuresOf } from '../physics/figures.js';
import { lithiumReserve } from '../physics/lithium-reserve.js';
import { reversibleCapacity } from '../physics/reversible-capacity.js';
import type { Where } from '../spec/view.js';
import { assumedMark, assumption, explain } from './figure-card.js';
import { type FigureRow, figureRow } from './figure-table.js';
import type { Hint, HintPart } from './hint.js';
import { shortValue } from './lens-figures.js';
import { sourceList } from './sources.js';
import { judgedTargets, verdictText } from './target-table.js';
import { figureOfCheck, givenText, verdictSigns } from './target-text.js';

interface Placed {
  readonly where: Where | undefined;
  readonly part: HintPart;
}

interface Cell {
  readonly design: Design;
  readonly knowledge: Knowledge;
}

/** In no order; what stands at one place is one hint. */
export function figureHints(analysis: Analysis, knowledge: Knowledge): Hint[] {
  const design = readDesign(analysis.spec, knowledge);
  if (design.overfull) return [];
  const cell = { design, knowledge };
  const electrodes = [design.cathode, design.anode].filter((each) => each !== undefined);
  const placed = [
    ...electrodes.flatMap((each) => ofElectrode(each, cell)),
    ...ofElectrolyte(cell),
    ...ofOperation(cell),
    ...ofTargets(analysis, cell),
  ];
  const at = new Map<number, HintPart[]>();
  for (const { where, part } of placed) {
    if (where === undefined || where.file !== undefined) continue;
    const parts = at.get(where.span.end) ?? [];
    parts.push(parts.length === 0 ? part : { ...part, label: ` · ${part.label}` });
    at.set(where.span.end, parts);
  }
  return [...at].map(([offset, parts]) => ({ at: offset, kind: 'figures', parts }));
}

/** Behind the last of the values of the coating that decide it. */
function ofElectrode(electrode: Electrode, cell: Cell): Placed[] {
  const { side, spec } = electrode;
  if (side === 'anode' && platesLithium(electrode)) return ofLithium(electrode, cell);
  const coating = ['loading', 'active_loading', 'density', 'thickness'].map((field) => `${side}.${field}`);
  const fields = ['areal_capacity', 'porosity', 'thickness', 'density', 'loading'] as const;
  return [
    ...assumedCapacity(electrode, cell),
    ...fields.flatMap((field) =>
      spec[field] === undefined
        ? hintOf(`${side}_${field}`, cell, (row) => `${row.label} ${short(row)}`, onPath(coating))
        : [],
    ),
  ];
}

/** What a foil of lithium brings along. */
function ofLithium(anode: Electrode, cell: Cell): Placed[] {
  const { thickness, areal_capacity } = anode.spec;
  const reserve = lithiumReserve(anode);
  if (!isFigure(reserve) || areal_capacity !== undefined || thickness === undefined) return [];
  const figure: CellFigure = { id: 'anode_areal_capacity', level: 'electrode', outcome: reserve };
  const label = `lithium ${short(figureRow(figure, cell.design))}`;
  const tooltip = () => explained(figure, reserve, cell, reserve.name);
  return [{ where: thickness.where, part: { label, tooltip } }];
}

/** The library's capacity, where the author gives none and something follows from it. */
function assumedCapacity(electrode: Electrode, { knowledge }: Cell): Placed[] {
  const { areal_capacity, active_material } = electrode.spec;
  const capacity = reversibleCapacity(electrode);
  if (areal_capacity !== undefined || active_material === undefined) return [];
  if (!isFigure(capacity) || capacity.origin.kind !== 'library') return [];
  const tooltip = (): string => {
    const sources = sourceList(knowledge);
    const lines = [...assumption(capacity, sources), 'Write `specific_capacity` to use your own.'];
    return page(lines, [], sources.list());
  };
  const label = `${assumedMark}${capacity.origin.text} assumed`;
  return [{ where: active_material.where, part: { label, tooltip } }];
}

function ofElectrolyte(cell: Cell): Placed[] {
  const { electrolyte } = cell.design.spec;
  const amount = electrolyte?.wetting?.amount ?? electrolyte?.amount;
  if (amount === undefined) return [];
  return [
    ...hintOf('electrolyte_amount', cell, short, () => amount.where),
    ...hintOf(
      'fill_factor',
      cell,
      (row) => `fill factor ${short(row)}`,
      () => amount.where,
    ),
  ];
}

function ofOperation(cell: Cell): Placed[] {
  const { max, min } = cell.design.spec.operation?.voltage ?? {};
  return [
    ...hintOf('charge_current_density', cell, short, onPath(['operation.charge_rate'])),
    ...hintOf('discharge_current_density', cell, short, onPath(['operation.discharge_rate'])),
    ...hintOf('formation_current_density', cell, short, ofRate),
    ...hintOf(
      'average_voltage',
      cell,
      (row) => `average ${short(row)}`,
      () => (max ?? min)?.where,
    ),
  ];
}

function ofTargets(analysis: Analysis, cell: Cell): Placed[] {
  const { design, knowledge } = cell;
  return judgedTargets(analysis, knowledge).map((target) => {
    const { row, check } = target;
    const { outcome, target: written } = check;
    const missed = row.verdict === 'missed' ? [verdictText(row)] : [];
    const given = [givenText(target) ?? 'not known yet', ...missed].join(', ');
    const tooltip = () => (isFigure(outcome) ? explained(figureOfCheck(check, design), outcome, cell) : '');
    return { where: written.where, part: { label: `${verdictSigns[row.verdict]} ${given}`, tooltip } };
  });
}

function short(row: FigureRow): string {
  return shortValue(row) ?? '';
}

/** None where it is not known, or is what the author wrote. */
function hintOf(
  id: FigureId,
  cell: Cell,
  label: (row: FigureRow) => string,
  where: (figure: Figure) => Where | undefined,
): Placed[] {
  const figure = figuresOf(cell.design, cell.knowledge).find((each) => each.id === id);
  if (figure === undefined || !isFigure(figure.outcome) || figure.outcome.origin.kind !== 'computed')
    return [];
  const { outcome } = figure;
  const tooltip = () => explained(figure, outcome, cell);
  const row = figureRow(figure, cell.design);
  return [{ where: where(outcome), part: { label: label(row), tooltip } }];
}

/** The last of the values at one of these paths that stands in this document. */
function onPath(paths: readonly string[]): (figure: Figure) => Where | undefined {
  return (figure) => {
    const places = leavesOf(figure).flatMap(({ origin }) =>
      origin.kind === 'spec' && paths.includes(origin.path) && origin.where.file === undefined
        ? [origin.where]
        : [],
    );
    return places.sort((a, b) => b.span.end - a.span.end)[0];
  };
}

/** The rate that is written of it. */
function ofRate(figure: Figure): Where | undefined {
  const rate = leavesOf(figure).find(({ dimension }) => dimension === 'rate');
  return rate?.origin.kind === 'spec' ? rate.origin.where : undefined;
}

function explained(figure: CellFigure, outcome: Figure, { design, knowledge }: Cell, title?: string): string {
  const sources = sourceList(knowledge);
  const row = figureRow(figure, design);
  const { head, body } = explain(
    [{ figure: outcome, row: title === undefined ? row : { ...row, title }, written: undefined }],
    sources,
  );
  return page(head, body, sources.list());
}

function page(head: readonly string[], body: readonly string[], list: readonly string[]): string {
  return [head.join('  \n'), body.join('\n\n'), list.join('\n')].filter((part) => part !== '').join('\n\n');
}
