/**
 * Mean voltage of a discharge, V: the nominal one as declared, counted against the anode where another reference is
 * named; else the difference of what cathode and anode usually stand at.
 */
import type { Design, Electrode } from '../design/design.js';
import { known } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import { plateauOf, referenceMaterial } from '../design/potentials.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { oncePer, oncePerBoth } from '../quantity/once.js';
import { activeShare } from './active-share.js';
import { convention, derive, type Figure, gap, isFigure, type Label, type Outcome } from './figure.js';
import { difference, product, sum } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';
import { perNumber, sumFormula, sumOfTerms } from './per-number.js';

const label: Label<'voltage'> = { dimension: 'voltage', name: 'average voltage', symbol: 'V' };

export const averageVoltage = oncePerBoth((design: Design, knowledge: Knowledge): Outcome<'voltage'> => {
  const voltage = design.spec.operation?.voltage;
  const nominal = stated(voltage?.nominal, 'operation.voltage.nominal', label);
  const reference = voltage?.reference?.value ?? 'cell';
  if (isFigure(nominal))
    return reference === 'cell' ? nominal : againstAnode(nominal, reference, design, knowledge);
  const usual = usualVoltage(design);
  return isFigure(usual) ? usual : nominal;
});

/** What the two electrodes usually stand apart, whatever `nominal` says. */
export const usualVoltage = oncePer(({ cathode, anode }: Design): Outcome<'voltage'> => {
  if (cathode === undefined || anode === undefined)
    return gap(cathode ? 'anode' : 'cathode', cathode ? 'anode' : 'cathode');
  return derive(
    { ...label, formula: '{p} - {n}' },
    { p: usualPotential(cathode), n: usualPotential(anode) },
    ({ p, n }) => difference(p, n),
  );
});

function againstAnode(
  nominal: Figure<'voltage'>,
  reference: string,
  { anode }: Design,
  knowledge: Knowledge,
): Outcome<'voltage'> {
  const plateau = plateauOf(referenceMaterial[reference], knowledge);
  if (plateau === undefined || anode === undefined) return gap('operation.voltage.nominal', label.name);
  const offset = convention(
    { dimension: 'voltage', name: `potential of ${reference}`, symbol: 'U(ref)' },
    plateau,
  );
  return derive(
    { ...label, formula: '{nominal} + {offset} - {n}' },
    { nominal, offset, n: usualPotential(anode) },
    (given) => difference(sum([given.nominal, given.offset]), given.n),
  );
}

/** V against Li/Li+, by the library; of a blend the mean by mass. */
export function usualPotential(electrode: Electrode): Outcome<'voltage'> {
  const { actives, side } = electrode;
  const name = `average potential of the ${side}`;
  const of = (active: Used): Outcome<'voltage'> =>
    known(active, 'average_voltage') === undefined
      ? gap('operation.voltage.nominal', 'nominal voltage')
      : ofMaterial(active, 'average_voltage', {
          dimension: 'voltage',
          name: `average potential of ${active.name.text}`,
          symbol: `U(${active.name.text})`,
        });
  const [only, ...others] = actives;
  if (only === undefined) return gap(`${side}.active_material`, `active material of the ${side}`);
  if (others.length === 0) return of(only);
  const inputs: Record<string, Outcome> = {};
  actives.forEach((active, index) => {
    inputs[potentialName(index)] = of(active);
    inputs[shareName(index)] = activeShare(electrode, active);
  });
  const formula = formulaOf(actives.length);
  return derive({ dimension: 'voltage', name, symbol: `U(${side})`, formula }, inputs, (given) =>
    sumOfTerms(given, actives.length, shareName, potentialName, product),
  );
}

const potentialName = perNumber((index) => `u${index}`);
const shareName = perNumber((index) => `x${index}`);
const formulaOf = sumFormula((index) => `{x${index}} · {u${index}}`);
