/**
 * Volume of the pores per area of one electrode pair, L/m2: the sum of thickness times porosity over cathode, separator
 * and anode.
 */
import type { Design, Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { workingArea } from './cell-area.js';
import { coatingThickness } from './coating-thickness.js';
import { derive, isFigure, type Label, type Outcome } from './figure.js';
import { exactly, product } from './interval.js';
import { stated } from './known-figure.js';
import { perNumber, sumFormula, sumOfTerms } from './per-number.js';
import { porosityOf } from './porosity.js';
import { separatorPorosity } from './stack-layers.js';

/** m3 in a litre. */
const cubicMetresPerLitre = exactly(0.001);

/** L/m2 of a layer of one metre. */
const litresPerMetre = exactly(1000);

const label: Label<'areal_volume'> = {
  dimension: 'areal_volume',
  name: 'pore volume per area',
  symbol: 'v(pores)',
};

/** All of it: missing while a thickness or porosity is. */
export const poreVolume = oncePer((design: Design): Outcome<'areal_volume'> => combined(poresOf(design)));

/** Parts of which one of the two is not known are left out, so it is the least that the pores come to. */
export const leastPoreVolume = oncePer(
  (design: Design): Outcome<'areal_volume'> =>
    combined(poresOf(design).filter(({ t, e }) => isFigure(t) && isFigure(e) && e.low >= 0)),
);

/** Of the whole cell, m3. */
export const cellPoreVolume = oncePer(
  (design: Design): Outcome<'volume'> =>
    derive(
      {
        dimension: 'volume',
        name: 'pore volume of the cell',
        symbol: 'v(pores)',
        formula: '{pores} · {A}',
      },
      { pores: poreVolume(design), A: workingArea(design) },
      ({ pores, A }) => product(pores, cubicMetresPerLitre, A),
    ),
);

interface Pores {
  readonly t: Outcome<'length'>;
  readonly e: Outcome<'fraction'>;
}

function poresOf(design: Design): readonly Pores[] {
  const { cathode, anode, spec, separator } = design;
  const electrodes = [cathode, anode].filter((each) => each !== undefined && !isBare(each));
  const name = separator?.name.text ?? 'separator';
  const film = {
    t: stated(spec.separator?.thickness, 'separator.thickness', {
      dimension: 'length',
      name: `thickness of ${name}`,
      symbol: `t(${name})`,
    }),
    e: separatorPorosity(design),
  };
  return [
    ...electrodes.flatMap((each) => (each ? [{ t: coatingThickness(each), e: porosityOf(each) }] : [])),
    film,
  ];
}

/** A metal has no pores that a liquid fills. */
function isBare({ actives, spec }: Electrode): boolean {
  const groups = actives[0]?.material?.groups ?? [];
  return spec.composition === undefined && (groups.includes('dense_metal') || groups.includes('li_anode'));
}

function combined(pores: readonly Pores[]): Outcome<'areal_volume'> {
  const inputs: Record<string, Outcome> = {};
  pores.forEach(({ t, e }, index) => {
    inputs[thicknessName(index)] = t;
    inputs[porosityName(index)] = e;
  });
  if (pores.length === 0)
    return { missing: [{ path: '', name: 'thickness and porosity of what holds the liquid' }] };
  return derive({ ...label, formula: formulaOf(pores.length) }, inputs, (given) =>
    product(sumOfTerms(given, pores.length, thicknessName, porosityName, product), litresPerMetre),
  );
}

const thicknessName = perNumber((index) => `t${index}`);
const porosityName = perNumber((index) => `e${index}`);
const formulaOf = sumFormula((index) => `{t${index}} · {e${index}}`);
