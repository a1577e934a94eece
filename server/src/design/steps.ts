/** What is done to make the cell, step by step, each with the station it belongs to. */
import type { Making, Manufacturing, Step } from '../generated/cell.js';

export const stations = ['cathode', 'anode', 'electrolyte', 'stack', 'assembly', 'formation'] as const;
export type Station = (typeof stations)[number];

export interface StationStep {
  readonly station: Station;
  /** The station's own fields, or one of its `steps`. */
  readonly step: Making | Step;
}

/** In the order of the cell's making; all stations unless some are asked for. */
export function stepsOf(
  manufacturing: Manufacturing | undefined,
  at: readonly Station[] = stations,
): StationStep[] {
  return at.flatMap((station) => {
    const making = manufacturing?.[station];
    if (making === undefined) return [];
    return [making, ...(making.steps?.items ?? [])].map((step) => ({ station, step }));
  });
}
