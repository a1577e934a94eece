/** Figures as a hover shows them: the formula, with this cell's numbers put in, and what they rest on. */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { computedArealCapacity } from '../physics/areal-capacity.js';
import { computedCellMass } from '../physics/cell-mass.js';
import { outerVolume } from '../physics/cell-volume.js';
import {
  assumedIn,
  type Figure,
  isAssumed,
  isFigure,
  type Missing,
  notesOf,
  type Outcome,
} from '../physics/figure.js';
import { type CellFigure, type FigureId, figuresOf } from '../physics/figures.js';
import { computedPorosity } from '../physics/porosity.js';
import { sentence, upperFirst } from '../spec/wording.js';
import { type FigureRow, figureRow, missingText } from './figure-table.js';
import { type FormulaText, formulaText, shownIn } from './formula.js';
import { bold, message, text } from './markdown.js';
import { doubt } from './material-card.js';
import type { SourceList } from './sources.js';

export interface Card {
  /** Read first: at most eight lines. */
  readonly head: readonly string[];
  readonly body: readonly string[];
}

export const noCard: Card = { head: [], body: [] };

/** Stands before a value that the library had a part in. */
export const assumedMark = '≈';

/** Formulas with more inputs stand below the first divider. */
const mostInputs = 4;
/** Named of what is missing; beyond that it is a list nobody reads. */
const mostMissing = 3;

/** What is computed whatever the author wrote in its place. */
const computed: Partial<Readonly<Record<FigureId, (design: Design) => Outcome | undefined>>> = {
  cathode_porosity: ({ cathode }) => cathode && computedPorosity(cathode),
  anode_porosity: ({ anode }) => anode && computedPorosity(anode),
  cathode_areal_capacity: ({ cathode }) => cathode && computedArealCapacity(cathode),
  anode_areal_capacity: ({ anode }) => anode && computedArealCapacity(anode),
  mass: computedCellMass,
  volume: outerVolume,
};

/** At most `lines` lines of the head, the first figure first; of what is not known the first says what is missing. */
export function figureCard(
  ids: readonly FigureId[],
  design: Design,
  knowledge: Knowledge,
  sources: SourceList,
  lines: number,
): Card {
  const all = figuresOf(design, knowledge);
  const wanted = ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const shown = wanted.flatMap((each) => shownFigure(each, design)).slice(0, lines);
  const gaps = wanted.flatMap((each) => (isFigure(each.outcome) ? [] : missingLine(each, design)));
  const gap = shown.length < lines ? gaps.filter((line) => line !== '').slice(0, 1) : [];
  const explained = explain(shown, sources);
  return { head: [...explained.head, ...gap], body: explained.body };
}

interface Shown {
  readonly figure: Figure;
  readonly row: FigureRow;
  /** What the author wrote, where the figure says what follows from the rest. */
  readonly written: string | undefined;
}

/** What the author wrote needs no explanation; where it also follows from the rest, that does. */
function shownFigure(cell: CellFigure, design: Design): readonly Shown[] {
  const { id, outcome } = cell;
  if (!isFigure(outcome)) return [];
  if (outcome.origin.kind === 'computed')
    return [{ figure: outcome, row: figureRow(cell, design), written: undefined }];
  const other = computed[id]?.(design);
  if (other === undefined || !isFigure(other) || outcome.origin.kind !== 'spec') return [];
  return [
    { figure: other, row: figureRow({ ...cell, outcome: other }, design), written: outcome.origin.text },
  ];
}

/** What would have to be written, in one line; empty where nothing is missing. */
export function missingLine(cell: CellFigure, design: Design): string {
  const { title, missing } = figureRow(cell, design);
  const words = neededText(missing, mostMissing);
  return words === '' ? '' : message(`${upperFirst(title)} is not known yet. ${words}`);
}

/** `To know it, add …`, with the first `most` of what is missing; empty where nothing is. */
export function neededText(missing: readonly Missing[], most: number): string {
  const words = missingText({ missing: missing.slice(0, most) });
  if (words === undefined) return '';
  return missing.length > most ? `${words} And ${missing.length - most} more.` : words;
}

/** A line a figure, and below them the long formulas, what the library answered for, and what is left out. */
export function explain(shown: readonly Shown[], sources: SourceList): Card {
  const show = (input: Figure): string => {
    const marks = input.origin.kind === 'library' ? sources.cite(input.origin.fact.citations) : '';
    return `${isAssumed(input) ? assumedMark : ''}${text(shownIn(input))}${marks}`;
  };
  const head: string[] = [];
  const formulas: string[] = [];
  for (const { figure, row, written } of shown) {
    const formula = formulaText(figure, show, text);
    const spread = row.spread === null ? '' : ` (${text(row.spread)})`;
    const value = `${bold(`${isAssumed(figure) ? assumedMark : ''}${text(row.value ?? '')}`)}${spread}`;
    const beside = written === undefined ? '' : `, written ${text(written)}`;
    const title = `${text(upperFirst(row.title))}:`;
    if (formula === undefined) head.push(`${title} ${value}${beside}`);
    else {
      const full = equation(figure, formula);
      const isLong = inputsOf(figure).length > mostInputs;
      if (isLong) formulas.push(`- ${full} = ${value}`);
      head.push(isLong ? `${title} ${value}${beside}` : `${title} ${full} = ${value}${beside}`);
    }
  }
  const figures = shown.map(({ figure }) => figure);
  return {
    head,
    body: [...formulas, ...steps(figures, show), ...assumptions(figures, sources), ...counted(figures)],
  };
}

/** `N/P = Q(anode) / Q(cathode) = 3.56 / 3.19`; a sign that is its own formula is written once. */
function equation({ symbol }: Figure, { signs, numbers }: FormulaText): string {
  const sides = [text(symbol), signs, numbers];
  const same = (side: string) => side.replace(/\s/g, '');
  return sides.filter((side, index) => index !== 1 || same(side) !== same(text(symbol))).join(' = ');
}

function inputsOf({ origin }: Figure): readonly Figure[] {
  return origin.kind === 'computed' ? Object.values(origin.inputs) : [];
}

/** How the inputs were computed that were, each once. */
function steps(figures: readonly Figure[], show: (input: Figure) => string): string[] {
  const names = new Set(figures.map(({ name }) => name));
  return figures.flatMap(inputsOf).flatMap((input) => {
    const formula = formulaText(input, show, text);
    if (formula === undefined || names.has(input.name)) return [];
    names.add(input.name);
    return [`- ${text(upperFirst(input.name))}: ${equation(input, formula)} = ${show(input)}`];
  });
}

function assumptions(figures: readonly Figure[], sources: SourceList): string[] {
  const seen = new Set<unknown>();
  return figures.flatMap(assumedIn).flatMap((leaf) => {
    // Lithium of the foil and lithium that is plated are one metal.
    const fact = leaf.origin.kind === 'library' ? leaf.origin.fact : undefined;
    if (seen.has(fact)) return [];
    seen.add(fact);
    return assumption(leaf, sources).map((line) => `- ${line}`);
  });
}

/** What the library says, where that counts; none of what the author said. */
export function assumption({ name, origin }: Figure, sources: SourceList): string[] {
  if (origin.kind !== 'library') return [];
  const { conditions, citations } = origin.fact;
  const when = conditions === undefined ? '' : ` (${text(conditions)})`;
  return [
    `${assumedMark} from the library: ${text(name)} ${text(origin.text)}${when}${doubt(origin.fact)} ${sources.cite(citations)}`,
  ];
}

function counted(figures: readonly Figure[]): string[] {
  const notes = [...new Set(figures.flatMap(notesOf))];
  const sentences = notes.map((note) => sentence(upperFirst(note)));
  return sentences.length === 0 ? [] : [`- ${text(sentences.join(' '))}`];
}
