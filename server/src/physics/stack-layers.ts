/**
 * The layers of one electrode pair in the order in which they lie, cathode foil first, each with its thickness (m) and
 * its dry mass per area (kg/m2) as assembled. What fills the pores and what a charge plates come on top.
 */
import type { Design, Electrode } from '../design/design.js';
import { isAnodeFree } from '../design/lithium-anode.js';
import { isNone, type Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located, Where } from '../spec/view.js';
import { coatingLoading } from './coating-loading.js';
import { coatingThickness } from './coating-thickness.js';
import { convention, derive, firstOf, gap, type Label, type Outcome } from './figure.js';
import { difference, exactly, product } from './interval.js';
import { ofMaterial, stated, statedShare } from './known-figure.js';
import { type SolidLayer, solidLayerDensity, solidSheets } from './solid-layer.js';

export type LayerKind = 'collector' | 'electrode' | 'interlayer' | 'electrolyte' | 'separator';

/** A layer as far as its thickness goes, which is asked for more often than its mass. */
export interface UnweighedLayer {
  readonly kind: LayerKind;
  /** Field that describes it, which tells it from the others: `cathode.current_collector`. */
  readonly path: string;
  /** As the author calls it. */
  readonly name: string;
  readonly where: Where;
  readonly used: Used | undefined;
  readonly thickness: Outcome<'length'>;
  readonly weigh: () => Outcome<'areal_mass'>;
}

export interface StackLayer extends UnweighedLayer {
  readonly mass: Outcome<'areal_mass'>;
}

export const stackLayers = oncePer((design: Design): readonly StackLayer[] =>
  unweighedLayers(design).map((layer) => ({ ...layer, mass: layer.weigh() })),
);

export const unweighedLayers = oncePer((design: Design): readonly UnweighedLayer[] => {
  const { cathode, anode } = design;
  const layers = [
    cathode && collectorOf(cathode),
    cathode && electrodeLayer(cathode),
    cathode && interlayerOf(design, cathode),
    separatorOf(design),
    ...solidsOf(design),
    anode && interlayerOf(design, anode),
    anode && electrodeLayer(anode),
    anode && collectorOf(anode),
  ];
  return layers.filter((layer) => layer !== undefined);
});

/** None where the author says so; not yet known where nothing is said. */
function collectorOf({ side, spec, collector }: Electrode): UnweighedLayer | undefined {
  const foil = spec.current_collector;
  if (foil?.material && isNone(foil.material.value)) return undefined;
  const path = `${side}.current_collector`;
  const name = collector?.name.text ?? 'current collector';
  return dense('collector', path, name, foil?.where ?? spec.where, collector, foil?.thickness);
}

function electrodeLayer(electrode: Electrode): UnweighedLayer {
  const { side, spec, actives } = electrode;
  const [active] = actives;
  const names = actives.length === 1 ? active?.name.text : actives.map(({ name }) => name.text).join(' and ');
  const bare = spec.thickness === undefined && isAnodeFree(electrode);
  return {
    kind: 'electrode',
    path: side,
    name: names || side,
    where: spec.where,
    used: active,
    thickness: bare ? convention(noThickness, 0) : coatingThickness(electrode),
    weigh: () => (bare ? convention(noMass, 0) : coatingLoading(electrode)),
  };
}

const noThickness: Label<'length'> = { dimension: 'length', name: 'lithium at assembly', symbol: 't' };
const noMass: Label<'areal_mass'> = { dimension: 'areal_mass', name: 'lithium at assembly', symbol: 'm' };

function interlayerOf({ spec }: Design, electrode: Electrode): UnweighedLayer | undefined {
  const { side, interlayer } = electrode;
  const { cathode_electrolyte, anode_electrolyte } = spec.interfaces ?? {};
  const layer = (side === 'cathode' ? cathode_electrolyte : anode_electrolyte)?.interlayer;
  if (layer === undefined || interlayer === undefined) return undefined;
  const path = `interfaces.${side}_electrolyte.interlayer`;
  const name = interlayer.name.text;
  return dense('interlayer', path, name, layer.where, interlayer, layer.thickness, layer.density);
}

/** A solid film without a porous one between it and the electrodes has no separator. */
function separatorOf(design: Design): UnweighedLayer | undefined {
  const { spec, separator } = design;
  const own = spec.separator;
  const path = 'separator';
  if (own === undefined) {
    const liquid = spec.electrolyte?.type?.value === 'liquid';
    const where = spec.electrolyte?.where ?? spec.where;
    return liquid ? dense('separator', path, 'separator', where, undefined, undefined) : undefined;
  }
  const name = separator?.name.text ?? 'separator';
  const thickness = stated(own.thickness, `${path}.thickness`, thicknessLabel(name));
  const weigh = (): Outcome<'areal_mass'> => {
    const density = separator
      ? ofMaterial(separator, 'density', densityLabel(name))
      : gap(`${path}.material`, 'material of the separator');
    const notes = own.coating ? ['the coating of the separator is counted as separator'] : [];
    return derive(
      { ...massLabel(name), formula: '{t} · {density} · (1 - {porosity})', notes },
      { t: thickness, density, porosity: separatorPorosity(design) },
      ({ t, density, porosity }) => product(t, density, difference(exactly(1), porosity)),
    );
  };
  return { kind: 'separator', path, name, where: own.where, used: separator, thickness, weigh };
}

export function separatorPorosity({ spec }: Design): Outcome<'fraction'> {
  return statedShare(spec.separator?.porosity, 'separator.porosity', {
    dimension: 'fraction',
    name: 'porosity of the separator',
    symbol: 'ε(separator)',
  });
}

function solidsOf(design: Design): UnweighedLayer[] {
  return solidSheets(design).flatMap((layer, index): UnweighedLayer[] =>
    index > 0 ? [...betweenLayer(design), solidLayer(layer)] : [solidLayer(layer)],
  );
}

function solidLayer(layer: SolidLayer): UnweighedLayer {
  const { path, name, spec, used } = layer;
  const thickness = stated(spec.thickness, `${path}.thickness`, thicknessLabel(name));
  const weigh = (): Outcome<'areal_mass'> => massOf(name, thickness, solidLayerDensity(layer));
  return { kind: 'electrolyte', path, name, where: spec.where, used, thickness, weigh };
}

function betweenLayer({ spec, between }: Design): UnweighedLayer[] {
  const layer = spec.interfaces?.electrolyte_electrolyte?.interlayer;
  if (layer === undefined || between === undefined) return [];
  const path = 'interfaces.electrolyte_electrolyte.interlayer';
  return [dense('interlayer', path, between.name.text, layer.where, between, layer.thickness, layer.density)];
}

/** A dense layer: thickness as given, mass by its density or that of its material. */
function dense(
  kind: LayerKind,
  path: string,
  name: string,
  where: Where,
  used: Used | undefined,
  given: Located<Quantity<'length'>> | undefined,
  density?: Located<Quantity<'density'>>,
): UnweighedLayer {
  const named = name === 'current collector' ? `${name} of the ${path.split('.')[0]}` : name;
  const thickness = stated(given, `${path}.thickness`, thicknessLabel(named));
  const weigh = (): Outcome<'areal_mass'> => {
    const own = stated(density, `${path}.density`, densityLabel(named));
    const known = used
      ? firstOf(own, ofMaterial(used, 'density', densityLabel(named)))
      : gap(`${path}.material`, `material of the ${named}`);
    return massOf(named, thickness, known);
  };
  return { kind, path, name, where, used, thickness, weigh };
}

function massOf(name: string, t: Outcome<'length'>, density: Outcome<'density'>): Outcome<'areal_mass'> {
  return derive({ ...massLabel(name), formula: '{t} · {density}' }, { t, density }, (given) =>
    product(given.t, given.density),
  );
}

function thicknessLabel(name: string): Label<'length'> {
  return { dimension: 'length', name: `thickness of ${name}`, symbol: `t(${name})` };
}

function massLabel(name: string): Label<'areal_mass'> {
  return { dimension: 'areal_mass', name: `mass of ${name}`, symbol: `m(${name})` };
}

function densityLabel(name: string): Label<'density'> {
  return { dimension: 'density', name: `density of ${name}`, symbol: `ρ(${name})` };
}
