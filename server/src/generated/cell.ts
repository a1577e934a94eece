// Generated from schemas/cell.schema.json by `npm run generate`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';
import type { Located, LocatedDict, LocatedList, Where } from '../spec/view.js';

export interface Cell {
  readonly where: Where;
  /** format version */
  readonly cellspec?: Located<number>;
  /** cell name */
  readonly name?: Located<string>;
  /** identifier */
  readonly id?: Located<string>;
  /** revision */
  readonly revision?: Located<string>;
  /** design maturity */
  readonly profile?: Located<'concept' | 'lab' | 'prototype' | 'production'>;
  /** description */
  readonly description?: Located<string>;
  /** authors */
  readonly authors?: LocatedList<Located<string>>;
  /** base spec */
  readonly extends?: Located<string>;
  /** material libraries */
  readonly use?: LocatedList<Located<string>>;
  /** own materials */
  readonly materials?: LocatedDict<OwnMaterial>;
  /** cell build */
  readonly cell?: CellBuild;
  /** cathode (positive electrode) */
  readonly cathode?: Cathode;
  /** anode (negative electrode) */
  readonly anode?: Anode;
  /** electrolyte */
  readonly electrolyte?: Electrolyte;
  /** separator */
  readonly separator?: Separator;
  /** interfaces */
  readonly interfaces?: Interfaces;
  /** manufacturing */
  readonly manufacturing?: Manufacturing;
  /** operating conditions */
  readonly operation?: Operation;
  /** targets */
  readonly targets?: Targets;
  /** waivers */
  readonly waivers?: LocatedList<Waiver>;
  /** references */
  readonly references?: LocatedDict<Reference>;
}

export interface OwnMaterial {
  readonly where: Where;
  /** full name */
  readonly name?: Located<string>;
  /** description */
  readonly description?: Located<string>;
  /** base material */
  readonly base?: Located<string>;
  /** chemical formula */
  readonly formula?: Located<string>;
  /** material class */
  readonly class?: Located<string>;
  /** roles */
  readonly roles?: LocatedList<Located<'cathode' | 'anode' | 'solid_electrolyte' | 'liquid_electrolyte' | 'salt' | 'solvent' | 'additive' | 'binder' | 'conductive_additive' | 'coating' | 'interlayer' | 'current_collector' | 'separator' | 'process_solvent' | 'sintering_aid' | 'filler' | 'housing' | 'substrate' | 'atmosphere'>>;
  /** true density (g/cm3) */
  readonly density?: Located<Quantity<'density'>>;
  /** reversible specific capacity (mAh/g) */
  readonly specific_capacity?: Located<Quantity<'specific_capacity'>>;
  /** theoretical specific capacity (mAh/g) */
  readonly theoretical_capacity?: Located<Quantity<'specific_capacity'>>;
  /** average voltage against lithium (V) */
  readonly average_voltage?: Located<Quantity<'voltage'>>;
  /** oxidation limit (V) */
  readonly oxidation_limit?: Located<Quantity<'voltage'>>;
  /** reduction limit (V) */
  readonly reduction_limit?: Located<Quantity<'voltage'>>;
  /** ionic conductivity (mS/cm) */
  readonly ionic_conductivity?: Located<Quantity<'conductivity'>>;
  /** electronic conductivity (S/cm) */
  readonly electronic_conductivity?: Located<Quantity<'conductivity'>>;
  /** particle size (um) */
  readonly particle_size?: Located<Quantity<'length'>>;
  /** particle coating */
  readonly coating?: Coating;
  /** volume change on cycling (%) */
  readonly volume_change?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** Young's modulus (GPa) */
  readonly youngs_modulus?: Located<Quantity<'pressure'>>;
  /** shear modulus (GPa) */
  readonly shear_modulus?: Located<Quantity<'pressure'>>;
  /** fracture toughness (MPa m^0.5) */
  readonly fracture_toughness?: Located<Quantity<'toughness'>>;
  /** melting point (degC) */
  readonly melting_point?: Located<Quantity<'temperature'>>;
  /** boiling point (degC) */
  readonly boiling_point?: Located<Quantity<'temperature'>>;
  /** flash point (degC) */
  readonly flash_point?: Located<Quantity<'temperature'>>;
  /** moisture sensitivity */
  readonly moisture_sensitivity?: Located<string>;
  /** evidence */
  readonly evidence?: LocatedList<Located<string>>;
}

export interface Coating {
  readonly where: Where;
  /** coating material */
  readonly material?: Located<string>;
  /** coating thickness (nm) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** coating method */
  readonly method?: Located<string>;
}

export interface CellBuild {
  readonly where: Where;
  /** cell format */
  readonly format?: Located<'pouch' | 'prismatic' | 'cylindrical' | 'coin' | 'thin_film' | 'pellet' | 'other'>;
  /** construction */
  readonly construction?: Located<'stacked' | 'wound' | 'z_fold'>;
  /** electrode pairs */
  readonly electrode_pairs?: Located<number>;
  /** electrode width (mm) */
  readonly electrode_width?: Located<Quantity<'length'>>;
  /** electrode height (mm) */
  readonly electrode_height?: Located<Quantity<'length'>>;
  /** electrode area (cm2) */
  readonly electrode_area?: Located<Quantity<'area'>>;
  /** outer dimensions */
  readonly dimensions?: Dimensions;
  /** cell volume (mL) */
  readonly volume?: Located<Quantity<'volume'>>;
  /** cell mass (g) */
  readonly mass?: Located<Quantity<'mass'>>;
  /** housing */
  readonly housing?: Housing;
  /** substrate */
  readonly substrate?: Plate;
  /** encapsulation */
  readonly encapsulation?: Plate;
}

export interface Dimensions {
  readonly where: Where;
  /** cell width (mm) */
  readonly width?: Located<Quantity<'length'>>;
  /** cell height (mm) */
  readonly height?: Located<Quantity<'length'>>;
  /** cell thickness (mm) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** cell diameter (mm) */
  readonly diameter?: Located<Quantity<'length'>>;
}

export interface Housing {
  readonly where: Where;
  /** housing material */
  readonly material?: Located<string>;
  /** wall thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** housing mass (g) */
  readonly mass?: Located<Quantity<'mass'>>;
  /** tab mass (g) */
  readonly tabs?: Located<Quantity<'mass'>>;
}

export interface Plate {
  readonly where: Where;
  /** material */
  readonly material?: Located<string>;
  /** thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
}

export interface Cathode {
  readonly where: Where;
  /** active material */
  readonly active_material?: Located<string>;
  /** blend of active materials */
  readonly active_materials?: LocatedDict<Located<Quantity<'mass_fraction'>>>;
  /** reversible specific capacity (mAh/g) */
  readonly specific_capacity?: Located<Quantity<'specific_capacity'>>;
  /** first-cycle efficiency (%) */
  readonly first_cycle_efficiency?: Located<Quantity<'fraction'>>;
  /** dry coating composition */
  readonly composition?: LocatedDict<Located<Quantity<'mass_fraction'>>>;
  /** coating loading (mg/cm2) */
  readonly loading?: Located<Quantity<'areal_mass'>>;
  /** active mass loading (mg/cm2) */
  readonly active_loading?: Located<Quantity<'areal_mass'>>;
  /** areal capacity (mAh/cm2) */
  readonly areal_capacity?: Located<Quantity<'areal_capacity'>>;
  /** coating density (g/cm3) */
  readonly density?: Located<Quantity<'density'>>;
  /** coating thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** porosity (%) */
  readonly porosity?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** particle size (um) */
  readonly particle_size?: Located<Quantity<'length'>>;
  /** particle coating */
  readonly coating?: Coating;
  /** current collector */
  readonly current_collector?: CurrentCollector;
  /** catholyte */
  readonly catholyte?: ElectrodeElectrolyte;
}

export interface CurrentCollector {
  readonly where: Where;
  /** collector material */
  readonly material?: Located<string>;
  /** foil thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** foil coating */
  readonly coating?: Located<string>;
  /** primer */
  readonly primer?: Located<string>;
}

export interface ElectrodeElectrolyte {
  readonly where: Where;
  /** ion conductor */
  readonly material?: Located<string>;
  /** lithium salts */
  readonly salts?: LocatedDict<Located<Quantity<'concentration' | 'molality' | 'mole_fraction' | 'mass_fraction' | 'salt_ratio'>>>;
  /** solvents */
  readonly solvents?: LocatedDict<Located<Quantity<'volume_fraction' | 'mass_fraction' | 'mole_fraction'>>>;
  /** electrolyte amount (g/Ah) */
  readonly amount?: Located<Quantity<'mass_per_capacity' | 'volume_per_capacity' | 'mass' | 'volume'>>;
}

export interface Anode {
  readonly where: Where;
  /** active material */
  readonly active_material?: Located<string>;
  /** blend of active materials */
  readonly active_materials?: LocatedDict<Located<Quantity<'mass_fraction'>>>;
  /** reversible specific capacity (mAh/g) */
  readonly specific_capacity?: Located<Quantity<'specific_capacity'>>;
  /** first-cycle efficiency (%) */
  readonly first_cycle_efficiency?: Located<Quantity<'fraction'>>;
  /** dry coating composition */
  readonly composition?: LocatedDict<Located<Quantity<'mass_fraction'>>>;
  /** coating loading (mg/cm2) */
  readonly loading?: Located<Quantity<'areal_mass'>>;
  /** active mass loading (mg/cm2) */
  readonly active_loading?: Located<Quantity<'areal_mass'>>;
  /** areal capacity (mAh/cm2) */
  readonly areal_capacity?: Located<Quantity<'areal_capacity'>>;
  /** coating density (g/cm3) */
  readonly density?: Located<Quantity<'density'>>;
  /** coating thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** porosity (%) */
  readonly porosity?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** particle size (um) */
  readonly particle_size?: Located<Quantity<'length'>>;
  /** particle coating */
  readonly coating?: Coating;
  /** current collector */
  readonly current_collector?: CurrentCollector;
  /** anolyte */
  readonly anolyte?: ElectrodeElectrolyte;
  /** anode overhang (mm) */
  readonly overhang?: Located<Quantity<'length'>>;
  /** prelithiation (mAh/cm2) */
  readonly prelithiation?: Located<Quantity<'areal_capacity' | 'specific_capacity' | 'fraction' | 'length'>>;
}

export interface Electrolyte {
  readonly where: Where;
  /** electrolyte type */
  readonly type?: Located<'liquid' | 'gel' | 'solid' | 'hybrid'>;
  /** lithium salts */
  readonly salts?: LocatedDict<Located<Quantity<'concentration' | 'molality' | 'mole_fraction' | 'mass_fraction' | 'salt_ratio'>>>;
  /** solvents */
  readonly solvents?: LocatedDict<Located<Quantity<'volume_fraction' | 'mass_fraction' | 'mole_fraction'>>>;
  /** diluents */
  readonly diluents?: LocatedDict<Located<Quantity<'volume_fraction' | 'mass_fraction' | 'mole_fraction'>>>;
  /** electrolyte additives */
  readonly additives?: LocatedDict<Located<Quantity<'mass_fraction' | 'volume_fraction' | 'concentration'>>>;
  /** gel matrix */
  readonly matrix?: Located<string>;
  /** solid electrolyte */
  readonly material?: Located<string>;
  /** solid electrolyte class */
  readonly class?: Located<ElectrolyteClass>;
  /** filler */
  readonly filler?: LocatedDict<Located<Quantity<'mass_fraction' | 'volume_fraction'>>>;
  /** electrolyte thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** electrolyte density (g/cm3) */
  readonly density?: Located<Quantity<'density'>>;
  /** relative density (%) */
  readonly relative_density?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** electrolyte amount (g/Ah) */
  readonly amount?: Located<Quantity<'mass_per_capacity' | 'volume_per_capacity' | 'mass' | 'volume'>>;
  /** ionic conductivity (mS/cm) */
  readonly conductivity?: Located<Quantity<'conductivity'>>;
  /** lithium transference number */
  readonly transference_number?: Located<Quantity<'number'>>;
  /** electronic conductivity (S/cm) */
  readonly electronic_conductivity?: Located<Quantity<'conductivity'>>;
  /** surface treatment */
  readonly surface_treatment?: Located<string>;
  /** binder */
  readonly binder?: LocatedDict<Located<Quantity<'mass_fraction' | 'volume_fraction'>>>;
  /** scaffold */
  readonly scaffold?: Located<string>;
  /** electrolyte layers */
  readonly layers?: LocatedList<ElectrolyteLayer>;
  /** wetting liquid */
  readonly wetting?: Wetting;
}

export interface ElectrolyteLayer {
  readonly where: Where;
  /** solid electrolyte */
  readonly material?: Located<string>;
  /** solid electrolyte class */
  readonly class?: Located<ElectrolyteClass>;
  /** lithium salts */
  readonly salts?: LocatedDict<Located<Quantity<'concentration' | 'molality' | 'mole_fraction' | 'mass_fraction' | 'salt_ratio'>>>;
  /** filler */
  readonly filler?: LocatedDict<Located<Quantity<'mass_fraction' | 'volume_fraction'>>>;
  /** electrolyte thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** electrolyte density (g/cm3) */
  readonly density?: Located<Quantity<'density'>>;
  /** relative density (%) */
  readonly relative_density?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** ionic conductivity (mS/cm) */
  readonly conductivity?: Located<Quantity<'conductivity'>>;
  /** lithium transference number */
  readonly transference_number?: Located<Quantity<'number'>>;
  /** electronic conductivity (S/cm) */
  readonly electronic_conductivity?: Located<Quantity<'conductivity'>>;
  /** surface treatment */
  readonly surface_treatment?: Located<string>;
  /** binder */
  readonly binder?: LocatedDict<Located<Quantity<'mass_fraction' | 'volume_fraction'>>>;
  /** scaffold */
  readonly scaffold?: Located<string>;
}

export interface Wetting {
  readonly where: Where;
  /** lithium salts */
  readonly salts?: LocatedDict<Located<Quantity<'concentration' | 'molality' | 'mole_fraction' | 'mass_fraction' | 'salt_ratio'>>>;
  /** solvents */
  readonly solvents?: LocatedDict<Located<Quantity<'volume_fraction' | 'mass_fraction' | 'mole_fraction'>>>;
  /** electrolyte additives */
  readonly additives?: LocatedDict<Located<Quantity<'mass_fraction' | 'volume_fraction' | 'concentration'>>>;
  /** electrolyte amount (g/Ah) */
  readonly amount?: Located<Quantity<'mass_per_capacity' | 'volume_per_capacity' | 'mass' | 'volume'>>;
}

export interface Separator {
  readonly where: Where;
  /** separator material */
  readonly material?: Located<string>;
  /** separator thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** porosity (%) */
  readonly porosity?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** separator coating */
  readonly coating?: SeparatorCoating;
}

export interface SeparatorCoating {
  readonly where: Where;
  /** coating material */
  readonly material?: Located<string>;
  /** coating thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** coated side */
  readonly side?: Located<'cathode' | 'anode' | 'both'>;
}

export interface Interfaces {
  readonly where: Where;
  /** cathode | electrolyte */
  readonly cathode_electrolyte?: Interface;
  /** anode | electrolyte */
  readonly anode_electrolyte?: Interface;
  /** electrolyte | electrolyte */
  readonly electrolyte_electrolyte?: Interface;
  /** cathode | collector */
  readonly cathode_collector?: CollectorInterface;
  /** anode | collector */
  readonly anode_collector?: CollectorInterface;
}

export interface Interface {
  readonly where: Where;
  /** chemical compatibility */
  readonly chemical_compatibility?: Located<string>;
  /** mechanical stress */
  readonly mechanical_stress?: Located<string>;
  /** contact */
  readonly contact?: Located<string>;
  /** interlayer */
  readonly interlayer?: Interlayer;
  /** evidence */
  readonly evidence?: LocatedList<Located<string>>;
}

export interface Interlayer {
  readonly where: Where;
  /** interlayer material */
  readonly material?: Located<string>;
  /** interlayer thickness (um) */
  readonly thickness?: Located<Quantity<'length'>>;
  /** interlayer density (g/cm3) */
  readonly density?: Located<Quantity<'density'>>;
}

export interface CollectorInterface {
  readonly where: Where;
  /** chemical compatibility */
  readonly chemical_compatibility?: Located<string>;
  /** contact */
  readonly contact?: Located<string>;
  /** evidence */
  readonly evidence?: LocatedList<Located<string>>;
}

export interface Manufacturing {
  readonly where: Where;
  /** making the cathode */
  readonly cathode?: Making;
  /** making the anode */
  readonly anode?: Making;
  /** making the electrolyte */
  readonly electrolyte?: Making;
  /** joining the stack */
  readonly stack?: Making;
  /** cell assembly */
  readonly assembly?: Making;
  /** formation */
  readonly formation?: Making;
}

export interface Making {
  readonly where: Where;
  /** process */
  readonly process?: Located<Process>;
  /** process solvent */
  readonly solvent?: Located<string>;
  /** drying temperature (degC) */
  readonly drying?: Located<Quantity<'temperature'>>;
  /** process temperature (degC) */
  readonly temperature?: Located<Quantity<'temperature'>>;
  /** process pressure (MPa) */
  readonly pressure?: Located<Quantity<'pressure'>>;
  /** process time (h) */
  readonly time?: Located<Quantity<'time'>>;
  /** atmosphere */
  readonly atmosphere?: Located<string>;
  /** dew point (degC) */
  readonly dew_point?: Located<Quantity<'temperature'>>;
  /** rate (C) */
  readonly rate?: Located<Quantity<'rate' | 'speed' | 'heating_rate'>>;
  /** slurry pH */
  readonly slurry_ph?: Located<Quantity<'number'>>;
  /** lithium excess (%) */
  readonly lithium_excess?: Located<Quantity<'fraction' | 'mass_fraction' | 'mole_fraction'>>;
  /** steps */
  readonly steps?: LocatedList<Step>;
}

export interface Step {
  readonly where: Where;
  /** process */
  readonly process?: Located<Process>;
  /** process solvent */
  readonly solvent?: Located<string>;
  /** drying temperature (degC) */
  readonly drying?: Located<Quantity<'temperature'>>;
  /** process temperature (degC) */
  readonly temperature?: Located<Quantity<'temperature'>>;
  /** process pressure (MPa) */
  readonly pressure?: Located<Quantity<'pressure'>>;
  /** process time (h) */
  readonly time?: Located<Quantity<'time'>>;
  /** atmosphere */
  readonly atmosphere?: Located<string>;
  /** dew point (degC) */
  readonly dew_point?: Located<Quantity<'temperature'>>;
  /** rate (C) */
  readonly rate?: Located<Quantity<'rate' | 'speed' | 'heating_rate'>>;
  /** slurry pH */
  readonly slurry_ph?: Located<Quantity<'number'>>;
  /** lithium excess (%) */
  readonly lithium_excess?: Located<Quantity<'fraction' | 'mass_fraction' | 'mole_fraction'>>;
}

export interface Operation {
  readonly where: Where;
  /** voltage limits */
  readonly voltage?: VoltageLimits;
  /** temperature range */
  readonly temperature?: TemperatureLimits;
  /** charge rate (C) */
  readonly charge_rate?: Located<Quantity<'rate'>>;
  /** discharge rate (C) */
  readonly discharge_rate?: Located<Quantity<'rate'>>;
  /** current density (mA/cm2) */
  readonly current_density?: Located<Quantity<'current_density'>>;
  /** stack pressure (MPa) */
  readonly stack_pressure?: Located<Quantity<'pressure'>>;
}

export interface VoltageLimits {
  readonly where: Where;
  /** lower cut-off voltage (V) */
  readonly min?: Located<Quantity<'voltage'>>;
  /** upper cut-off voltage (V) */
  readonly max?: Located<Quantity<'voltage'>>;
  /** nominal voltage (V) */
  readonly nominal?: Located<Quantity<'voltage'>>;
  /** voltage reference */
  readonly reference?: Located<'cell' | 'Li/Li+' | 'Li-In' | 'LTO'>;
}

export interface TemperatureLimits {
  readonly where: Where;
  /** lowest temperature (degC) */
  readonly min?: Located<Quantity<'temperature'>>;
  /** highest temperature (degC) */
  readonly max?: Located<Quantity<'temperature'>>;
  /** design temperature (degC) */
  readonly design?: Located<Quantity<'temperature'>>;
  /** storage temperature (degC) */
  readonly storage?: Located<Quantity<'temperature'>>;
}

export interface Targets {
  readonly where: Where;
  /** target capacity (Ah) */
  readonly capacity?: Located<Quantity<'capacity'>>;
  /** target areal capacity (mAh/cm2) */
  readonly areal_capacity?: Located<Quantity<'areal_capacity'>>;
  /** target energy (Wh) */
  readonly energy?: Located<Quantity<'energy'>>;
  /** target average voltage (V) */
  readonly average_voltage?: Located<Quantity<'voltage'>>;
  /** target specific energy (Wh/kg) */
  readonly specific_energy?: Located<Quantity<'specific_energy'>>;
  /** target energy density (Wh/L) */
  readonly energy_density?: Located<Quantity<'energy_density'>>;
  /** target stack specific energy (Wh/kg) */
  readonly stack_specific_energy?: Located<Quantity<'specific_energy'>>;
  /** target stack energy density (Wh/L) */
  readonly stack_energy_density?: Located<Quantity<'energy_density'>>;
  /** target N/P ratio */
  readonly n_p_ratio?: Located<Quantity<'number'>>;
  /** target lithium excess */
  readonly lithium_excess?: Located<Quantity<'number' | 'fraction'>>;
  /** target cathode porosity (%) */
  readonly cathode_porosity?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** target anode porosity (%) */
  readonly anode_porosity?: Located<Quantity<'fraction' | 'volume_fraction'>>;
  /** target current density (mA/cm2) */
  readonly current_density?: Located<Quantity<'current_density'>>;
  /** target electrolyte amount (g/Ah) */
  readonly electrolyte_amount?: Located<Quantity<'mass_per_capacity' | 'volume_per_capacity'>>;
  /** target fill factor */
  readonly fill_factor?: Located<Quantity<'number'>>;
  /** target electrolyte resistance (ohm cm2) */
  readonly electrolyte_resistance?: Located<Quantity<'area_resistance'>>;
  /** target repeat-unit thickness (um) */
  readonly stack_thickness?: Located<Quantity<'length'>>;
  /** target cell mass (g) */
  readonly mass?: Located<Quantity<'mass'>>;
  /** target cell volume (mL) */
  readonly volume?: Located<Quantity<'volume'>>;
  /** target cycle life (cycles) */
  readonly cycle_life?: Located<Quantity<'cycles'>>;
}

export interface Waiver {
  readonly where: Where;
  /** waived rule */
  readonly rule?: Located<string>;
  /** waived place */
  readonly at?: Located<string>;
  /** reason */
  readonly reason?: Located<string>;
  /** waived by */
  readonly by?: Located<string>;
  /** end date */
  readonly until?: Located<string>;
}

export interface Reference {
  readonly where: Where;
  /** DOI */
  readonly doi?: Located<string>;
  /** web address */
  readonly url?: Located<string>;
  /** title of the source */
  readonly title?: Located<string>;
  /** note */
  readonly note?: Located<string>;
}

export interface Library {
  readonly where: Where;
  /** format version */
  readonly cellspec?: Located<number>;
  /** library name */
  readonly name?: Located<string>;
  /** description */
  readonly description?: Located<string>;
  /** materials */
  readonly materials?: LocatedDict<OwnMaterial>;
  /** references */
  readonly references?: LocatedDict<Reference>;
}

export interface Config {
  readonly where: Where;
  /** design maturity */
  readonly profile?: Located<'concept' | 'lab' | 'prototype' | 'production'>;
  /** severity of rules */
  readonly rules?: LocatedDict<Located<'off' | 'hint' | 'info' | 'warning' | 'error'>>;
  /** files to check */
  readonly include?: LocatedList<Located<string>>;
  /** files not to check */
  readonly ignore?: LocatedList<Located<string>>;
  /** libraries for all specs */
  readonly libraries?: LocatedList<Located<string>>;
  /** baseline */
  readonly baseline?: Located<string>;
  /** other settings for some files */
  readonly overrides?: LocatedList<Override>;
}

export interface Override {
  readonly where: Where;
  /** files */
  readonly files?: LocatedList<Located<string>>;
  /** design maturity */
  readonly profile?: Located<'concept' | 'lab' | 'prototype' | 'production'>;
  /** severity of rules */
  readonly rules?: LocatedDict<Located<'off' | 'hint' | 'info' | 'warning' | 'error'>>;
}

export type ElectrolyteClass =
  | 'sulfide'
  | 'argyrodite'
  | 'thio_lisicon'
  | 'garnet'
  | 'nasicon'
  | 'perovskite'
  | 'lisicon'
  | 'lipon'
  | 'halide'
  | 'oxyhalide'
  | 'borohydride'
  | 'antiperovskite'
  | 'nitride'
  | 'polymer'
  | 'polymer_composite';

export type Process =
  | 'mixing'
  | 'ball_milling'
  | 'slurry_casting'
  | 'dry_coating'
  | 'tape_casting'
  | 'solution_casting'
  | 'electrospinning'
  | 'extrusion'
  | 'in_situ_polymerisation'
  | 'drying'
  | 'calendering'
  | 'cold_pressing'
  | 'hot_pressing'
  | 'warm_isostatic_pressing'
  | 'rolling'
  | 'lamination'
  | 'sintering'
  | 'co_sintering'
  | 'annealing'
  | 'sputtering'
  | 'pulsed_laser_deposition'
  | 'thermal_evaporation'
  | 'atomic_layer_deposition'
  | 'spray_coating'
  | 'sol_gel_coating'
  | 'polishing'
  | 'heat_treatment'
  | 'melt_wetting'
  | 'melt_infiltration'
  | 'electrolyte_filling'
  | 'degassing';
