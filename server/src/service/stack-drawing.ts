/**
 * A cell's layers as a drawing to scale: SVG that needs no style sheet, no script and no font, so that it can be shown in
 * a view, put into a report or saved. A page with colours of its own sets them by class names.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import type { State } from '../physics/repeat-unit.js';
import { describeStack, type StackDescription } from './stack/description.js';
import { drawDescription, roomFor } from './stack/drawing.js';
import { rulerFor, type Scale } from './stack/ruler.js';

export interface StackOptions {
  /** `linear` unless said otherwise; `log` makes films readable beside their substrate. */
  readonly scale?: Scale;
  /** `charged` unless said otherwise; tells apart what plates lithium. */
  readonly state?: State;
  /** Layers and interfaces can be focused one by one; without it the drawing is one picture to a screen reader. */
  readonly interactive?: boolean;
  /** Stands before every id of the drawing, for a page that has several. */
  readonly ids?: string;
}

export function drawStack(analysis: Analysis, knowledge: Knowledge, options: StackOptions = {}): string {
  return drawStacks([analysis], knowledge, options)[0] ?? '';
}

/** Several cells at one scale, so that they can be laid side by side. */
export function drawStacks(
  analyses: readonly Analysis[],
  knowledge: Knowledge,
  { state, ...options }: StackOptions = {},
): readonly string[] {
  return drawDescriptions(
    analyses.map((analysis) => describeStack(analysis, knowledge, state)),
    options,
  );
}

export function drawDescriptions(
  stacks: readonly StackDescription[],
  { scale = 'linear', interactive = false, ids = 'stack' }: Omit<StackOptions, 'state'> = {},
): readonly string[] {
  const ruler = rulerFor(stacks, scale, roomFor(stacks));
  // Two drawings in one page must not share the names of their patterns.
  return stacks.map((stack, index) => drawDescription(stack, ruler, { interactive, ids: `${ids}${index}-` }));
}
