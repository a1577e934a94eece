/** What a figure rests on in the end: what the author wrote, what the library says, what is agreed on. Plain data. */
import { readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { type Figure, isFigure, leavesOf } from '../physics/figure.js';
import { type FigureId, figuresOf } from '../physics/figures.js';
import { showFigure } from '../physics/show.js';

export type FigureInput = {
  /** `density of Al`. */
  readonly name: string;
  /** `2.7 g/cm3`, as its source has it. */
  readonly text: string;
} & (
  | {
      readonly origin: 'spec';
      /** Dotted path; in another document where `file` says so. */
      readonly path: string;
      readonly file: string | null;
    }
  | {
      readonly origin: 'library';
      /** The field in which the author would say it instead. */
      readonly path: string;
      /** Id of the record. */
      readonly material: string;
      readonly property: string;
      readonly confidence: string;
      /** Ids of the sources. */
      readonly sources: readonly string[];
    }
  | { readonly origin: 'convention' }
);

export type FigureInputs = Readonly<Partial<Record<FigureId, readonly FigureInput[]>>>;

/** Of every figure that is known. */
export function figureInputs({ spec }: Pick<Analysis, 'spec'>, knowledge: Knowledge): FigureInputs {
  const figures = figuresOf(readDesign(spec, knowledge), knowledge);
  return Object.fromEntries(
    figures.flatMap(({ id, outcome }) => (isFigure(outcome) ? [[id, inputsOf(outcome)]] : [])),
  );
}

function inputsOf(figure: Figure): readonly FigureInput[] {
  const found = new Map<string, FigureInput>();
  for (const leaf of leavesOf(figure)) {
    const input = inputOf(leaf);
    found.set(JSON.stringify(input), input);
  }
  return [...found.values()];
}

function inputOf(leaf: Figure): FigureInput {
  const { name, origin } = leaf;
  switch (origin.kind) {
    case 'spec':
      return { name, text: origin.text, origin: 'spec', path: origin.path, file: origin.where.file ?? null };
    case 'library':
      return {
        name,
        text: origin.text,
        origin: 'library',
        path: origin.path,
        material: origin.used.material?.id ?? origin.used.name.value,
        property: origin.property,
        confidence: origin.fact.confidence,
        sources: origin.fact.citations.map(({ source }) => source),
      };
    default:
      return { name, text: showFigure(leaf), origin: 'convention' };
  }
}
