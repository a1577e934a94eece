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

export interface StackLayer {
  readonly kind: LayerKind;
  /** Field that describes it, which tells it from the others: `cathode.current_collector`. */
  readonly path: string;
  /** As the author calls it. */
  readonly name: string;
  readonly where: Where;
  readonly used: Used | undefined;
  readonly thickness: Outcome<'length'>;
  readonly mass: Outcome<'areal_mass'>;
}

export const stackLayers = oncePer((design: Design): readonly StackLayer[] => {
  const { cathode, anode } = design;
  return [
    ...(cathode ? [...collectorOf(cathode), electrodeLayer(cathode), ...interlayerOf(design, cathode)] : []),
    ...separatorOf(design),
    ...solidsOf(design),
    ...(anode ? [...interlayerOf(design, anode), electrodeLayer(anode), ...collectorOf(anode)] : []),
  ];
});

/** None where the author says so; not yet known where nothing is said. */
function collectorOf({ side, spec, collector }: Electrode): StackLayer[] {
  const foil = spec.current_collector;
  if (foil?.material && isNone(foil.material.value)) return [];
  const path = `${side}.current_collector`;
  const name = collector?.name.text ?? 'current collector';
  return [sheet('collector', path, name, foil?.where ?? spec.where, collector, foil?.thickness)];
}

function electrodeLayer(electrode: Electrode): StackLayer {
  const { side, spec, actives } = electrode;
  const [active] = actives;
  const base = {
    kind: 'electrode',
    path: side,
    name: actives.map(({ name }) => name.text).join(' and ') || side,
    where: spec.where,
    used: active,
  } as const;
  if (isAnodeFree(electrode) && spec.thickness === undefined) {
    const none = <D extends 'length' | 'areal_mass'>(label: Label<D>) => convention(label, 0);
    return {
      ...base,
      thickness: none({ dimension: 'length', name: 'lithium at assembly', symbol: 't' }),
      mass: none({ dimension: 'areal_mass', name: 'lithium at assembly', symbol: 'm' }),
    };
  }
  return { ...base, thickness: coatingThickness(electrode), mass: coatingLoading(electrode) };
}

function interlayerOf({ spec }: Design, electrode: Electrode): StackLayer[] {
  const { side, interlayer } = electrode;
  const { cathode_electrolyte, anode_electrolyte } = spec.interfaces ?? {};
  const layer = (side === 'cathode' ? cathode_electrolyte : anode_electrolyte)?.interlayer;
  if (layer === undefined || interlayer === undefined) return [];
  const path = `interfaces.${side}_electrolyte.interlayer`;
  return [
    sheet('interlayer', path, interlayer.name.text, layer.where, interlayer, layer.thickness, layer.density),
  ];
}

/** A solid film without a porous one between it and the electrodes has no separator. */
function separatorOf(design: Design): StackLayer[] {
  const { spec, separator } = design;
  const own = spec.separator;
  const path = 'separator';
  if (own === undefined) {
    const liquid = spec.electrolyte?.type?.value === 'liquid';
    const where = spec.electrolyte?.where ?? spec.where;
    return liquid ? [sheet('separator', path, 'separator', where, undefined, undefined)] : [];
  }
  const name = separator?.name.text ?? 'separator';
  const thickness = stated(own.thickness, `${path}.thickness`, thicknessLabel(name));
  const density = separator
    ? ofMaterial(separator, 'density', densityLabel(name))
    : gap(`${path}.material`, 'material of the separator');
  const notes = own.coating ? ['the coating of the separator is counted as separator'] : [];
  const mass = derive(
    { ...massLabel(name), formula: '{t} · {density} · (1 - {porosity})', notes },
    { t: thickness, density, porosity: separatorPorosity(design) },
    ({ t, density, porosity }) => product(t, density, difference(exactly(1), porosity)),
  );
  return [{ kind: 'separator', path, name, where: own.where, used: separator, thickness, mass }];
}

export function separatorPorosity({ spec }: Design): Outcome<'fraction'> {
  return statedShare(spec.separator?.porosity, 'separator.porosity', {
    dimension: 'fraction',
    name: 'porosity of the separator',
    symbol: 'ε(separator)',
  });
}

function solidsOf(design: Design): StackLayer[] {
  const sheets = solidSheets(design).map((layer, index): StackLayer[] => {
    const between = index > 0 ? betweenLayer(design) : [];
    return [...between, solidLayer(layer)];
  });
  return sheets.flat();
}

function solidLayer(layer: SolidLayer): StackLayer {
  const { path, name, spec, used } = layer;
  const thickness = stated(spec.thickness, `${path}.thickness`, thicknessLabel(name));
  const mass = derive(
    { ...massLabel(name), formula: '{t} · {density}' },
    { t: thickness, density: solidLayerDensity(layer) },
    ({ t, density }) => product(t, density),
  );
  return { kind: 'electrolyte', path, name, where: spec.where, used, thickness, mass };
}

function betweenLayer({ spec, between }: Design): StackLayer[] {
  const layer = spec.interfaces?.electrolyte_electrolyte?.interlayer;
  if (layer === undefined || between === undefined) return [];
  const path = 'interfaces.electrolyte_electrolyte.interlayer';
  return [sheet('interlayer', path, between.name.text, layer.where, between, layer.thickness, layer.density)];
}

/** A dense layer: thickness as given, mass by its density or that of its material. */
function sheet(
  kind: LayerKind,
  path: string,
  name: string,
  where: Where,
  used: Used | undefined,
  given: Located<Quantity<'length'>> | undefined,
  dense?: Located<Quantity<'density'>>,
): StackLayer {
  const named = name === 'current collector' ? `${name} of the ${path.split('.')[0]}` : name;
  const thickness = stated(given, `${path}.thickness`, thicknessLabel(named));
  const own = stated(dense, `${path}.density`, densityLabel(named));
  const density = used
    ? firstOf(own, ofMaterial(used, 'density', densityLabel(named)))
    : gap(`${path}.material`, `material of the ${named}`);
  const mass = derive(
    { ...massLabel(named), formula: '{t} · {density}' },
    { t: thickness, density },
    ({ t, density }) => product(t, density),
  );
  return { kind, path, name, where, used, thickness, mass };
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
