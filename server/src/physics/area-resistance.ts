/**
 * Resistance of what the ions cross between the electrodes, ohm m2: the sum of t / sigma over the solid layers, with t
 * the thickness in m and sigma the ionic conductivity in S/m; of a porous separator t / (sigma e^1.5) with its porosity
 * e (Bruggeman's exponent, which all published BPX examples hold to). Interfaces come on top and are not counted.
 */
import type { Design } from '../design/design.js';
import { temperatureOf } from '../quantity/conditions.js';
import { formatIn } from '../quantity/format.js';
import { oncePer } from '../quantity/once.js';
import { derive, gap, isFigure, type Label, type Outcome } from './figure.js';
import { type Interval, isBounded, product, quotient, sum } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';
import { type LayerConductivity, layerConductivities } from './layer-conductivity.js';
import { perNumber, sumFormula, sumOfTerms } from './per-number.js';
import { solidSheets } from './solid-layer.js';
import { separatorPorosity } from './stack-layers.js';

export interface LayerResistance extends LayerConductivity {
  /** ohm m2. */
  readonly resistance: Interval;
}

/** Only what can be computed: a layer without thickness or conductivity adds nothing, so the sum is a lower bound. */
export function layerResistances(design: Design): readonly LayerResistance[] {
  return layerConductivities(design).flatMap((each) => {
    if (each.thickness === undefined) return [];
    const resistance = quotient(each.thickness.value, each.conductivity);
    return isBounded(resistance) && resistance.low > 0 ? [{ ...each, resistance }] : [];
  });
}

export function sumOfLayers(layers: readonly LayerResistance[]): Interval {
  return sum(layers.map(({ resistance }) => resistance));
}

const label: Label<'area_resistance'> = {
  dimension: 'area_resistance',
  name: 'resistance of the electrolyte',
  symbol: 'ASR',
};

/** All of it: missing while anything about a layer is. */
export const electrolyteResistance = oncePer((design: Design): Outcome<'area_resistance'> => {
  const { electrolyteType, spec } = design;
  if (electrolyteType === undefined) return gap('electrolyte.type', 'type of the electrolyte');
  const solid = electrolyteType === 'solid' || electrolyteType === 'hybrid';
  return solid ? ofSolids(design) : spec.separator ? ofSeparator(design) : gap('separator', 'separator');
});

function ofSolids(design: Design): Outcome<'area_resistance'> {
  const inputs: Record<string, Outcome> = {};
  const sheets = solidSheets(design);
  sheets.forEach(({ path, name, spec, used }, index) => {
    inputs[thicknessName(index)] = stated(spec.thickness, `${path}.thickness`, {
      dimension: 'length',
      name: `thickness of ${name}`,
      symbol: `t(${name})`,
    });
    const sigma = {
      dimension: 'conductivity',
      name: `conductivity of ${name}`,
      symbol: `σ(${name})`,
    } as const;
    const own = stated(spec.conductivity, `${path}.conductivity`, sigma);
    const usual = used ? ofMaterial(used, 'ionic_conductivity', sigma) : own;
    inputs[conductivityName(index)] = isFigure(own) || !isFigure(usual) ? own : usual;
  });
  const notes = [...temperatureNotes(design), 'interfaces come on top'];
  return derive({ ...label, formula: formulaOf(sheets.length), notes }, inputs, (given) =>
    sumOfTerms(given, sheets.length, thicknessName, conductivityName, quotient),
  );
}

const thicknessName = perNumber((index) => `t${index}`);
const conductivityName = perNumber((index) => `s${index}`);
const formulaOf = sumFormula((index) => `{t${index}} / {s${index}}`);

/** The pores are longer than the film is thick, and narrower than it is wide. */
function ofSeparator(design: Design): Outcome<'area_resistance'> {
  const { spec, liquid, separator } = design;
  const name = separator?.name.text ?? 'separator';
  const sigma = { dimension: 'conductivity', name: 'conductivity of the electrolyte', symbol: 'σ' } as const;
  const own = stated(spec.electrolyte?.conductivity, 'electrolyte.conductivity', sigma);
  const usual = liquid?.mixture ? ofMaterial(liquid.mixture, 'ionic_conductivity', sigma) : own;
  const inputs = {
    t: stated(spec.separator?.thickness, 'separator.thickness', {
      dimension: 'length',
      name: `thickness of ${name}`,
      symbol: `t(${name})`,
    }),
    s: isFigure(own) || !isFigure(usual) ? own : usual,
    e: separatorPorosity(design),
  };
  const notes = [...temperatureNotes(design), 'the pores of the electrodes and the interfaces come on top'];
  return derive({ ...label, formula: '{t} / ({s} · {e}^1.5)', notes }, inputs, ({ t, s, e }) =>
    quotient(t, product(s, bruggeman(e))),
  );
}

/** Transport efficiency of pores, e^1.5. */
export function bruggeman(porosity: Interval): Interval {
  const efficiency = (e: number) => Math.max(0, e) ** 1.5;
  return {
    value: efficiency(porosity.value),
    low: efficiency(porosity.low),
    high: efficiency(porosity.high),
  };
}

/** Conductivity is not carried over to another temperature: both are said. */
function temperatureNotes(design: Design): readonly string[] {
  const { design: usual } = design.spec.operation?.temperature ?? {};
  const stateds = [design.spec.electrolyte, ...(design.spec.electrolyte?.layers?.items ?? [])];
  const measured = stateds.flatMap(
    (each) => (each?.conductivity && temperatureOf(each.conductivity.value)) ?? [],
  )[0];
  if (usual === undefined || measured === undefined) return [];
  if (
    measured.high >= usual.value.low - sameTemperature &&
    measured.low <= usual.value.high + sameTemperature
  )
    return [];
  const [at, use] = [measured.value, usual.value.value].map((kelvin) =>
    formatIn(kelvin, 'temperature', 'degC', 4),
  );
  return [`with the conductivity at ${at}; the cell is meant for ${use}, and nothing is extrapolated`];
}

/** K within which two temperatures are the same. */
const sameTemperature = 5;
