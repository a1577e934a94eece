/**
 * Everything that a design gives, by name: what hovers, lenses, targets, reports and comparisons show. The names are
 * those of `targets`, where there is one, and part of what is stable.
 */
import type { Design, Electrode } from '../design/design.js';
import { platesLithium } from '../design/lithium-anode.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { oncePerBoth } from '../quantity/once.js';
import { electrolyteResistance } from './area-resistance.js';
import { arealCapacity } from './areal-capacity.js';
import { averageVoltage } from './average-voltage.js';
import { chargedCathodePotential } from './cathode-potential.js';
import { workingArea } from './cell-area.js';
import { cellCapacity } from './cell-capacity.js';
import { cellEnergy } from './cell-energy.js';
import { cellMass } from './cell-mass.js';
import { cellVolume } from './cell-volume.js';
import { coatingDensity } from './coating-density.js';
import { coatingLoading } from './coating-loading.js';
import { coatingThickness } from './coating-thickness.js';
import { compositionDensity } from './composition-density.js';
import { formationCurrent, rateCurrent } from './current-density.js';
import { electrolyteAmount, electrolyteVolume } from './electrolyte-amount.js';
import { electrolyteDrop } from './electrolyte-drop.js';
import { cellEnergyDensity, stackEnergyDensity } from './energy-density.js';
import { type Figure, figureOf, isFigure, type Outcome } from './figure.js';
import { fillFactor } from './fill-factor.js';
import { tabToTabResistance } from './foil-resistance.js';
import { limitingCapacity } from './limiting-capacity.js';
import { electrolyteToFill, liquidInPores } from './liquid-mass.js';
import { lithiumExcess } from './lithium-excess.js';
import { npRatio } from './np-ratio.js';
import { platedThickness } from './plated-thickness.js';
import { cellPoreVolume, poreVolume } from './pore-volume.js';
import { porosityOf } from './porosity.js';
import { chargedThickness, dischargedThickness, isFilm, repeatMass } from './repeat-unit.js';
import { cellSpecificEnergy, stackSpecificEnergy } from './specific-energy.js';
import { stackHeight } from './stack-height.js';
import { volumeFractionOf } from './volume-fractions.js';

/** What a number is a number of. A value that fits one is wrong for another. */
export type Level = 'electrode' | 'film' | 'stack' | 'cell';

const ids = [
  'cathode_loading',
  'cathode_thickness',
  'cathode_density',
  'cathode_solid_density',
  'cathode_porosity',
  'cathode_active_volume_fraction',
  'cathode_electrolyte_volume_fraction',
  'cathode_carbon_volume_fraction',
  'cathode_areal_capacity',
  'anode_loading',
  'anode_thickness',
  'anode_density',
  'anode_solid_density',
  'anode_porosity',
  'anode_active_volume_fraction',
  'anode_electrolyte_volume_fraction',
  'anode_carbon_volume_fraction',
  'anode_areal_capacity',
  'n_p_ratio',
  'lithium_excess',
  'lithium_plated',
  'areal_capacity',
  'average_voltage',
  'cathode_potential_charged',
  'stack_thickness',
  'stack_thickness_discharged',
  'stack_mass',
  'stack_specific_energy',
  'stack_energy_density',
  'stack_energy_density_discharged',
  'area',
  'capacity',
  'energy',
  'mass',
  'volume',
  'stack_height',
  'specific_energy',
  'energy_density',
  'pore_volume',
  'cell_pore_volume',
  'pore_electrolyte',
  'electrolyte_to_fill',
  'electrolyte_amount',
  'electrolyte_volume',
  'fill_factor',
  'electrolyte_resistance',
  'charge_current_density',
  'discharge_current_density',
  'formation_current_density',
  'charge_drop',
  'discharge_drop',
  'foil_resistance',
] as const;

export type FigureId = (typeof ids)[number];

export interface CellFigure {
  readonly id: FigureId;
  readonly level: Level | undefined;
  readonly outcome: Outcome;
}

/** In the order in which a cell is built up, from coatings to the whole. */
export const figuresOf = oncePerBoth((design: Design, knowledge: Knowledge): readonly CellFigure[] =>
  ids.map((id) => ({ id, level: levelOf(id, design), outcome: figureNamed(id, design, knowledge) })),
);

const stackIds: readonly FigureId[] = [
  'stack_thickness',
  'stack_thickness_discharged',
  'stack_mass',
  'stack_specific_energy',
  'stack_energy_density',
  'stack_energy_density_discharged',
];
const cellIds: readonly FigureId[] = [
  'cell_pore_volume',
  'electrolyte_volume',
  'area',
  'capacity',
  'energy',
  'mass',
  'volume',
  'stack_height',
  'specific_energy',
  'energy_density',
  'foil_resistance',
];

export function levelOf(id: FigureId, design: Design): Level | undefined {
  if (id.startsWith('cathode_') || id.startsWith('anode_')) return 'electrode';
  if (stackIds.includes(id)) return isFilm(design) ? 'film' : 'stack';
  return cellIds.includes(id) ? 'cell' : undefined;
}

/** What of the whole cell an energy is counted on: without it there is none. */
export const sizeBehind: Partial<Readonly<Record<FigureId, FigureId>>> &
  Readonly<Record<'specific_energy' | 'energy_density', FigureId>> = {
  specific_energy: 'mass',
  energy_density: 'volume',
};

type Make = (design: Design, knowledge: Knowledge) => Outcome;

const none: Outcome = { missing: [] };

const ofSide = (side: 'cathode' | 'anode', make: (electrode: Electrode) => Outcome): Make => {
  const absent: Outcome = { missing: [{ path: side, name: side }] };
  return (design) => {
    const electrode = design[side];
    if (electrode === undefined) return absent;
    const outcome = make(electrode);
    // A metal has no pores, and a bare foil nothing at all: what is not there is not missing.
    return isFigure(outcome) || !platesLithium(electrode) ? outcome : none;
  };
};

const makers: Readonly<Record<FigureId, Make>> = {
  cathode_loading: ofSide('cathode', coatingLoading),
  cathode_thickness: ofSide('cathode', coatingThickness),
  cathode_density: ofSide('cathode', coatingDensity),
  cathode_solid_density: ofSide('cathode', compositionDensity),
  cathode_porosity: ofSide('cathode', porosityOf),
  cathode_active_volume_fraction: ofSide('cathode', (each) => volumeFractionOf(each, 'active')),
  cathode_electrolyte_volume_fraction: ofSide('cathode', (each) => volumeFractionOf(each, 'electrolyte')),
  cathode_carbon_volume_fraction: ofSide('cathode', (each) => volumeFractionOf(each, 'carbon')),
  cathode_areal_capacity: ofSide('cathode', arealCapacity),
  anode_loading: ofSide('anode', coatingLoading),
  anode_thickness: ofSide('anode', coatingThickness),
  anode_density: ofSide('anode', coatingDensity),
  anode_solid_density: ofSide('anode', compositionDensity),
  anode_porosity: ofSide('anode', porosityOf),
  anode_active_volume_fraction: ofSide('anode', (each) => volumeFractionOf(each, 'active')),
  anode_electrolyte_volume_fraction: ofSide('anode', (each) => volumeFractionOf(each, 'electrolyte')),
  anode_carbon_volume_fraction: ofSide('anode', (each) => volumeFractionOf(each, 'carbon')),
  anode_areal_capacity: ofSide('anode', arealCapacity),
  n_p_ratio: npRatio,
  lithium_excess: lithiumExcess,
  lithium_plated: platedThickness,
  areal_capacity: limitingCapacity,
  average_voltage: averageVoltage,
  cathode_potential_charged: chargedCathodePotential,
  stack_thickness: chargedThickness,
  stack_thickness_discharged: (design) => (isPlated(design) ? dischargedThickness(design) : none),
  stack_mass: repeatMass,
  stack_specific_energy: stackSpecificEnergy,
  stack_energy_density: (design, knowledge) => stackEnergyDensity(design, knowledge, 'charged'),
  stack_energy_density_discharged: (design, knowledge) =>
    isPlated(design) ? stackEnergyDensity(design, knowledge, 'discharged') : none,
  area: workingArea,
  capacity: cellCapacity,
  energy: cellEnergy,
  mass: cellMass,
  volume: cellVolume,
  stack_height: stackHeight,
  specific_energy: cellSpecificEnergy,
  energy_density: cellEnergyDensity,
  pore_volume: (design) => (isWet(design) ? poreVolume(design) : none),
  cell_pore_volume: (design) => (isWet(design) ? cellPoreVolume(design) : none),
  electrolyte_to_fill: (design) => (isWet(design) ? electrolyteToFill(design) : none),
  pore_electrolyte: (design) => (isWet(design) ? liquidInPores(design) : none),
  electrolyte_amount: (design) => (isWet(design) ? electrolyteAmount(design).mass : none),
  electrolyte_volume: (design) => (isWet(design) ? electrolyteVolume(design) : none),
  fill_factor: (design) => (isWet(design) ? fillFactor(design) : none),
  electrolyte_resistance: electrolyteResistance,
  charge_current_density: (design) => rateCurrent(design, 'charge'),
  discharge_current_density: (design) => rateCurrent(design, 'discharge'),
  formation_current_density: formationCurrent,
  charge_drop: (design) => electrolyteDrop(design, 'charge'),
  discharge_drop: (design) => electrolyteDrop(design, 'discharge'),
  foil_resistance: tabToTabResistance,
};

function isPlated(design: Design): boolean {
  return figureOf(platedThickness(design)) !== undefined;
}

/** A liquid that fills pores, and not a solid that is only wetted. */
function isWet({ electrolyteType, liquid }: Design): boolean {
  return liquid !== undefined && (electrolyteType === 'liquid' || electrolyteType === 'gel');
}

export function figureNamed(id: FigureId, design: Design, knowledge: Knowledge): Outcome {
  const known = made(design, knowledge);
  let outcome = known.get(id);
  if (outcome === undefined) {
    outcome = makers[id](design, knowledge);
    known.set(id, outcome);
  }
  return outcome;
}

/** Targets, rules, hovers and lists ask for the same ones. */
const made = oncePerBoth((_design: Design, _knowledge: Knowledge) => new Map<FigureId, Outcome>());

/** The ones that are known. */
export function knownFigures(
  design: Design,
  knowledge: Knowledge,
): readonly (CellFigure & { readonly outcome: Figure })[] {
  return figuresOf(design, knowledge).flatMap((each) => {
    const { outcome } = each;
    return isFigure(outcome) && figureOf(outcome) ? [{ ...each, outcome }] : [];
  });
}
