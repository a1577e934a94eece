/**
 * What the cathode stands at when the cell is charged, V against Li/Li+: the upper cut-off plus what the anode stands at
 * when it is full, or plus the reference the cut-off is counted against. The library has ranges of potentials and no
 * curves, so there is no stoichiometry behind it: how far each electrode is used is not said.
 */
import type { Design, Electrode } from '../design/design.js';
import { known } from '../design/facts.js';
import { plateauOf, referenceMaterial } from '../design/potentials.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { oncePerBoth } from '../quantity/once.js';
import { convention, derive, type Figure, gap, isFigure, type Label, type Outcome } from './figure.js';
import { sum } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';

const label: Label<'voltage'> = {
  dimension: 'voltage',
  name: 'potential of the charged cathode against lithium',
  symbol: 'U(cathode)',
};

export const chargedCathodePotential = oncePerBoth(
  (design: Design, knowledge: Knowledge): Outcome<'voltage'> => {
    const voltage = design.spec.operation?.voltage;
    const reference = voltage?.reference?.value ?? 'cell';
    const notes = ['from the range the anode is used in, without curves of either electrode'];
    return derive(
      { ...label, formula: '{max} + {n}', notes: reference === 'cell' ? notes : [] },
      {
        max: stated(voltage?.max, 'operation.voltage.max', {
          dimension: 'voltage',
          name: 'upper cut-off',
          symbol: 'V(max)',
        }),
        n: reference === 'cell' ? fullAnode(design.anode) : ofReference(reference, knowledge),
      },
      ({ max, n }) => sum([max, n]),
    );
  },
);

function ofReference(reference: string, knowledge: Knowledge): Outcome<'voltage'> {
  const plateau = plateauOf(referenceMaterial[reference], knowledge);
  return plateau === undefined
    ? gap('operation.voltage.max', 'upper cut-off of the cell')
    : convention({ dimension: 'voltage', name: `potential of ${reference}`, symbol: 'U(ref)' }, plateau);
}

/** From the lowest it is used at to its mean: a full anode stands near the first. A blend is left open. */
function fullAnode(anode: Electrode | undefined): Outcome<'voltage'> {
  const [active, ...others] = anode?.actives ?? [];
  if (active === undefined) return gap('anode.active_material', 'active material of the anode');
  const name = `potential of full ${active.name.text}`;
  if (others.length > 0) return { missing: [] };
  const average = ofMaterial(active, 'average_voltage', { dimension: 'voltage', name, symbol: 'U(anode)' });
  if (!isFigure(average)) return gap(`materials.${active.name.value}.average_voltage`, name);
  if (average.origin.kind === 'spec') return average;
  const range = known<'voltage'>(active, 'voltage_range')?.quantity;
  const low = Math.min(average.low, range?.low ?? average.low);
  return { ...average, value: low, low } satisfies Figure<'voltage'>;
}
