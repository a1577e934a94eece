/** What is done to make the cell, step by step, each with the station it belongs to. */
import type { Making, Manufacturing, Step } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import type { Located, Where } from '../spec/view.js';

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
  at?: readonly Station[],
): readonly StationStep[] {
  if (manufacturing === undefined) return none;
  const steps = allSteps(manufacturing);
  return at === undefined ? steps : steps.filter(({ station }) => at.includes(station));
}

const none: readonly StationStep[] = [];

const allSteps = oncePer((manufacturing: Manufacturing): readonly StationStep[] => {
  const steps: StationStep[] = [];
  for (const station of stations) {
    const step = manufacturing[station];
    if (step === undefined) continue;
    steps.push({ station, step });
    for (const further of step.steps?.items ?? []) steps.push({ station, step: further });
  }
  return steps;
});

/** Whether a step is one of the processes a page names. */
export function isProcess(step: Making | Step, words: readonly string[]): boolean {
  return step.process !== undefined && words.includes(step.process.value);
}

/** Where a remark on a step stands: at its process word, or at what the remark is about. */
export function placeOf(step: Making | Step, otherwise: Located<unknown> | undefined): Where {
  return step.process?.where ?? otherwise?.where ?? step.where;
}
