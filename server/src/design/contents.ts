/**
 * What is in the part while a step is done. A coating is fired on bare particles before there is any electrolyte or
 * binder beside them, and a melt or a liquid comes only with the step that brings it: what is not there yet cannot be
 * harmed. Where the steps leave it open, the shorter list counts.
 */
import type { Making, Step } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import { distinct } from './contacts.js';
import type { Design, Electrode } from './design.js';
import type { Used } from './materials.js';
import { isProcess, type Station, stations } from './steps.js';

export interface Work {
  readonly station: Station;
  readonly step: Making | Step;
  /** Steps of the same station that come after this one. */
  readonly later: readonly (Making | Step)[];
  /** Materials of the finished cell that this step handles. */
  readonly contents: readonly Used[];
}

type Process = NonNullable<Step['process']>['value'];

/** These put a skin on particles; nothing else is with them yet. */
const coats: readonly Process[] = ['spray_coating', 'sol_gel_coating', 'atomic_layer_deposition'];
/** With these the parts of an electrode or of a sheet come together. */
const joins: readonly Process[] = [
  'mixing',
  'ball_milling',
  'slurry_casting',
  'dry_coating',
  'tape_casting',
  'solution_casting',
  'electrospinning',
  'extrusion',
  'cold_pressing',
];
/** With these another part is laid on. */
const attaches: readonly Process[] = [
  'cold_pressing',
  'warm_isostatic_pressing',
  'lamination',
  'melt_infiltration',
  'electrolyte_filling',
  'spray_coating',
  'slurry_casting',
  'solution_casting',
];
/** These bring in what was not there before. */
const fills: readonly Process[] = ['melt_infiltration', 'electrolyte_filling'];

/** Every step with what it handles, in the order of the cell's making. */
export const workOf = oncePer(findWork);

function findWork(design: Design): readonly Work[] {
  return stations.flatMap((station) => {
    const making = design.spec.manufacturing?.[station];
    if (making === undefined) return [];
    const steps: readonly (Making | Step)[] = making.steps?.items ?? [making];
    return steps.map((step, index) => ({
      station,
      step,
      later: steps.slice(index + 1),
      contents: contentsOf(design, station, steps, index),
    }));
  });
}

function contentsOf(
  design: Design,
  station: Station,
  steps: readonly (Making | Step)[],
  index: number,
): readonly Used[] {
  const { cathode, anode, layers, layerParts, between } = design;
  const filledLater = steps.slice(index + 1).some((step) => isProcess(step, fills));
  switch (station) {
    case 'cathode':
      return cathode ? inElectrode(cathode, steps, index, filledLater) : [];
    case 'anode':
      return anode ? inElectrode(anode, steps, index, filledLater) : [];
    case 'electrolyte':
      // Of unlike layers nobody says which one a step makes.
      return filledLater || areUnlike(layers) ? layerParts : distinct([...layers, ...layerParts]);
    default: {
      const solid = [cathode, anode].flatMap((each) =>
        each ? [...each.actives, ...each.inner, ...each.others] : [],
      );
      const wet = station === 'formation' || steps.slice(0, index + 1).some((step) => isProcess(step, fills));
      const liquid = wet ? (design.liquid?.ingredients ?? []) : [];
      return distinct([...solid, ...layers, ...layerParts, ...(between ? [between] : []), ...liquid]);
    }
  }
}

function areUnlike(layers: readonly Used[]): boolean {
  return new Set(layers.map(({ material }) => material?.class)).size > 1;
}

function inElectrode(
  { actives, inner, others, spec }: Electrode,
  steps: readonly (Making | Step)[],
  index: number,
  filledLater: boolean,
): readonly Used[] {
  const step = steps[index];
  const joinedLater = steps.slice(index + 1).some((each) => isProcess(each, joins));
  const joined = steps.slice(0, index + 1).some((each) => isProcess(each, joins));
  if ((step && isProcess(step, coats)) || (joinedLater && !joined)) return actives;
  // A conductor that is not a part of the dry coating is brought in by some other way than the slurry.
  const coating = new Set(spec.composition?.entries.map(({ name }) => name.where.span));
  const mixedIn = filledLater ? [] : inner.filter(({ name }) => coating.has(name.where.span));
  return distinct([...actives, ...mixedIn, ...others]);
}

/** A stack that is put together in several steps may be fired before its tender parts are there. */
export function mayComeLater({ station, later }: Work): boolean {
  return (station === 'stack' || station === 'assembly') && later.some((step) => isProcess(step, attaches));
}
